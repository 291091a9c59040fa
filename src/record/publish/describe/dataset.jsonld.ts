import type { ArticleRow, FigureRow, IndicatorRow } from '../../../lib/model/published.ts';
import {
  about,
  addressOfFile,
  distributions,
  placesCovered,
  rowsOf,
  timeCovered,
} from '../publication.ts';
import type { Publication } from '../publication.ts';
import { sha256 } from '../SHA256SUMS.ts';

/** The dataset as a schema.org Dataset, which search engines for data read: https://schema.org/Dataset */
export function datasetJsonLd(publication: Publication): object {
  const { tables, files, version, issued, address } = publication;
  const figures = rowsOf<FigureRow>(tables, 'figures');
  const measured = new Set(figures.map(({ indicator }) => indicator));
  const creator = { '@type': 'Organization', name: about.creator, url: address };
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${address}data/`,
    identifier: `${address}data/`,
    url: `${address}data/`,
    name: `${about.title.en}: figures on the end of China’s poverty campaign, with provenance`,
    alternateName: [about.title.en, about.title.zh],
    description: about.description.en,
    version,
    datePublished: issued,
    dateModified: issued,
    license: about.licence.url,
    isAccessibleForFree: true,
    creator,
    publisher: creator,
    inLanguage: about.languages,
    keywords: about.keywords,
    temporalCoverage: timeCovered(figures).join('/'),
    spatialCoverage: placesCovered(tables).map(({ name_en, name_zh, latitude, longitude }) => ({
      '@type': 'Place',
      name: name_en,
      alternateName: name_zh,
      ...(latitude === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    })),
    variableMeasured: rowsOf<IndicatorRow>(tables, 'indicators')
      .filter(({ id }) => measured.has(id))
      .map(({ id, name_en, definition_en, unit, per }) => ({
        '@type': 'PropertyValue',
        propertyID: id,
        name: name_en,
        description: definition_en,
        unitText: per === null ? unit : `${unit}/${per}`,
        url: `${address}indicators/${id}/`,
      })),
    measurementTechnique:
      'Read by program from the characters of published articles; sums done again with intervals',
    isBasedOn: rowsOf<ArticleRow>(tables, 'articles').map((article) => ({
      '@type': 'Article',
      headline: article.title_zh,
      publisher: { '@type': 'Organization', name: article.publisher_zh },
      ...(article.published === null ? {} : { datePublished: article.published }),
      url: `${address}sources/${article.id}/`,
    })),
    distribution: distributions(publication).map(({ path, title, mediaType }) => ({
      '@type': 'DataDownload',
      name: title.en,
      contentUrl: addressOfFile(publication, path),
      encodingFormat: mediaType,
      contentSize: `${Buffer.byteLength(files.get(path)!)} B`,
      sha256: sha256(files.get(path)!),
    })),
  };
}
