import type { ResolvedChart } from '../lib/model/chart.ts';
import { readInNote } from './citation.ts';
import { articlesInWords } from './credit.ts';
import { datasetJsonLd } from './data.ts';
import { htmlLang } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { icons } from './icons.ts';
import { absolute, file, route } from './routes.ts';
import { strings } from './strings.ts';

/** JSON for the content of a `<script>` element. Every `<` is escaped, so that no text can close the element. */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

/** The project as author and publisher, with its hat as logo. */
export function organization(lang: Lang): object {
  const size = icons['icon-512'];
  return {
    '@type': 'Organization',
    name: strings[lang].siteName,
    url: absolute(route(lang, '/')),
    logo: {
      '@type': 'ImageObject',
      url: absolute(file('/icon-512.png')),
      width: size,
      height: size,
    },
  };
}

/**
 * JSON-LD of a page's breadcrumb trail, for search engines.
 *
 * @param trail names and addresses from the home page to this one
 */
export function breadcrumbs(trail: readonly (readonly [name: string, path: string])[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** The dataset for search engines, variables by name alone: the whole of it is `/data/dataset.jsonld`. */
export function datasetForSearch(): object {
  const dataset = datasetJsonLd();
  return {
    ...dataset,
    variableMeasured: dataset.variableMeasured.map(({ '@type': type, name, unitText }) => ({
      '@type': type,
      name,
      unitText,
    })),
  };
}

/** JSON-LD of a chart's values: a schema.org Dataset that is part of the whole dataset. */
export function chartDataset(chart: ResolvedChart, lang: Lang): object {
  const whole = datasetJsonLd();
  const { slug, series } = chart;
  const page = absolute(route(lang, `/charts/${slug}/`));
  const years = series
    .flatMap(({ figure }) => [figure.period_start, figure.period_end])
    .flatMap((date) => date?.slice(0, 4) ?? [])
    .toSorted();
  const places = new Map(series.map(({ place }) => [place.id, place]));
  const measured = new Map(series.map(({ indicator }) => [indicator.id, indicator]));
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: chart.title[lang],
    // Search engines ask for 50 characters at least, which a description in Chinese may not have alone.
    description: [
      chart.subtitle[lang],
      chart.description[lang],
      readInNote(articlesInWords(chart, lang), lang),
    ].join(' '),
    inLanguage: htmlLang[lang],
    isPartOf: { '@id': whole['@id'] },
    version: whole.version,
    datePublished: whole.datePublished,
    license: whole.license,
    isAccessibleForFree: true,
    creator: whole.creator,
    ...(years.length > 0 ? { temporalCoverage: `${years[0]}/${years.at(-1)}` } : {}),
    spatialCoverage: [...places.values()].map((place) => ({
      '@type': 'Place',
      name: place[`name_${lang}`],
    })),
    variableMeasured: [...measured.values()].map((indicator) => ({
      '@type': 'PropertyValue',
      name: indicator[`name_${lang}`],
      unitText: indicator.per === null ? indicator.unit : `${indicator.unit}/${indicator.per}`,
    })),
    distribution: (['csv', 'json'] as const).map((extension) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(route(lang, `/charts/${slug}.${extension}`)),
      encodingFormat: extension === 'csv' ? 'text/csv' : 'application/json',
    })),
    image: absolute(route(lang, `/charts/${slug}.png`)),
  };
}
