import type { FigureRow } from '../../../lib/model/published.ts';
import type { Bilingual } from '../../../lib/language.ts';
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

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const IANA = 'https://www.iana.org/assignments/media-types/';
const LANGUAGES = 'http://publications.europa.eu/resource/authority/language/';

const languages = ({ en, zh }: Bilingual) => [
  { '@value': en, '@language': 'en' },
  { '@value': zh, '@language': 'zh-Hans' },
];
const typed = (type: string, value: string) => ({ '@value': value, '@type': `xsd:${type}` });
const at = (id: string) => ({ '@id': id });

/** The dataset in DCAT 3 as JSON-LD: https://www.w3.org/TR/vocab-dcat-3/ */
export function dcat(publication: Publication): object {
  const { tables, files, version, issued, address } = publication;
  const [first, last] = timeCovered(rowsOf<FigureRow>(tables, 'figures'));
  const agent = { '@id': address, '@type': 'foaf:Agent', 'foaf:name': about.creator };
  return {
    '@context': context,
    '@id': `${address}data/`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${address}data/`,
    'dct:title': languages(about.title),
    'dct:description': languages(about.description),
    'dct:issued': typed('date', issued),
    'dct:modified': typed('date', issued),
    'dcat:version': version,
    'dct:creator': agent,
    'dct:publisher': agent,
    'dcat:contactPoint': at(`${address}about/`),
    'dct:license': at(about.licence.url),
    'dct:language': [at(`${LANGUAGES}ENG`), at(`${LANGUAGES}ZHO`)],
    'dcat:keyword': about.keywords,
    'dcat:landingPage': at(`${address}data/`),
    'dct:spatial': placesCovered(tables).map(({ name_en, name_zh }) => ({
      '@type': 'dct:Location',
      'http://www.w3.org/2004/02/skos/core#prefLabel': languages({ en: name_en, zh: name_zh }),
    })),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed('gYear', first),
      'dcat:endDate': typed('gYear', last),
    },
    'dcat:distribution': distributions(publication).map(
      ({ path, title, mediaType, extension }) => ({
        '@id': addressOfFile(publication, path),
        '@type': 'dcat:Distribution',
        'dct:title': languages(title),
        'dcat:accessURL': at(`${address}data/`),
        'dcat:downloadURL': at(addressOfFile(publication, path)),
        'dcat:mediaType': at(`${IANA}${mediaType}`),
        ...(extension === 'zip' ? { 'dcat:packageFormat': at(`${IANA}${mediaType}`) } : {}),
        'dcat:byteSize': typed('nonNegativeInteger', `${Buffer.byteLength(files.get(path)!)}`),
        'dct:license': at(about.licence.url),
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': at('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
          'spdx:checksumValue': typed('hexBinary', sha256(files.get(path)!)),
        },
      }),
    ),
  };
}
