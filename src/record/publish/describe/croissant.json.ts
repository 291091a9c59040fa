import type { ArticleRow } from '../../../lib/model/published.ts';
import { about, addressOfFile, distributions, rowsOf } from '../publication.ts';
import type { Publication } from '../publication.ts';
import { sha256 } from '../SHA256SUMS.ts';
import type { Column, ColumnType, PublishedTable } from '../table.ts';
import { bibtex } from './citation.ts';

/** The JSON-LD context from appendix 1 of the specification, with PROV-O added for the provenance of values. */
const context = {
  '@language': 'en',
  '@vocab': 'http://schema.org/',
  sc: 'http://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  examples: { '@id': 'cr:examples', '@type': '@json' },
  ...Object.fromEntries(
    'annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField recordSet references regex readLines sdVersion separator source subField transform unArchive value'
      .split(' ')
      .map((term) => [term, `cr:${term}`]),
  ),
};

const types: { readonly [type in ColumnType]: string } = {
  text: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  decimal: 'sc:Float',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  list: 'sc:Text',
  json: 'sc:Text',
};

/** Columns of `figures` that say where in an article each value was read. */
const provenance = [
  'article',
  'token',
  'start',
  'end',
  'paragraph',
  'occurrence',
  'sentence_sha256',
];

/** The dataset in Croissant 1.1: http://mlcommons.org/croissant/1.1 */
export function croissant(publication: Publication): object {
  const { tables, files, version, issued, address } = publication;
  const creator = { '@type': 'sc:Organization', name: about.creator, url: address };
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: about.name,
    alternateName: [about.title.en, about.title.zh],
    description: about.description.en,
    url: `${address}data/`,
    license: about.licence.url,
    sdLicense: about.licence.url,
    creator,
    publisher: creator,
    datePublished: issued,
    dateModified: issued,
    version,
    sdVersion: version,
    inLanguage: about.languages,
    keywords: about.keywords,
    isLiveDataset: false,
    citeAs: bibtex(publication),
    'prov:wasDerivedFrom': rowsOf<ArticleRow>(tables, 'articles').map(({ id }) => ({
      '@id': `${address}sources/${id}/`,
    })),
    distribution: distributions(publication).map(({ path, title, mediaType }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      description: title.en,
      contentUrl: addressOfFile(publication, path),
      contentSize: `${Buffer.byteLength(files.get(path)!)} B`,
      encodingFormat: mediaType,
      sha256: sha256(files.get(path)!),
    })),
    recordSet: tables.map(recordSet),
  };
}

function recordSet(table: PublishedTable): object {
  const { name, title, description, key, columns } = table;
  const [first, ...more] = key.map((column) => ({ '@id': `${name}/${column}` }));
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name: title.en,
    description: description.en,
    key: more.length === 0 ? first : [first, ...more],
    field: columns.map((column) => ({
      ...field(table, column, `${name}/${column.name}`),
      ...(name === 'figures' && column.name === 'value' ? { annotation: derivation(table) } : {}),
    })),
  };
}

function field(
  { name: table }: PublishedTable,
  column: Column & { readonly name: string },
  id: string,
): object {
  const { name, type, description, references } = column;
  const list = type === 'list';
  return {
    '@type': 'cr:Field',
    '@id': id,
    name,
    description: description.en,
    dataType: types[type],
    ...(list ? { isArray: true, arrayShape: '-1' } : {}),
    ...(references ? { references: { '@id': `${references.table}/${references.column}` } } : {}),
    source: {
      fileObject: { '@id': `${table}.csv` },
      extract: { column: name },
      ...(list ? { transform: { separator: ' ' } } : {}),
    },
  };
}

/** The source of each value: the characters of an article that the columns of its row name. */
function derivation(table: PublishedTable): object {
  const columns = table.columns.filter(({ name }) => provenance.includes(name));
  return {
    '@type': 'cr:Field',
    '@id': 'figures/value/source',
    description: 'The token that the value was read from, with its locator in the article.',
    dataType: 'prov:Entity',
    equivalentProperty: 'prov:wasDerivedFrom',
    subField: columns.map((column) => field(table, column, `figures/value/source/${column.name}`)),
  };
}
