import { about } from '../publication.ts';
import type { Publication } from '../publication.ts';
import type { Column, PublishedTable } from '../table.ts';

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];
const dialect = { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] };

/** `<table>.csv-metadata.json`, where CSV on the Web looks for the description of a CSV file: https://www.w3.org/TR/tabular-metadata/ */
export function csvMetadata(table: PublishedTable): object {
  return { '@context': context, ...describe(table, [table]), dialect };
}

/** `csv-metadata.json`: all tables as a group. Only in a group may foreign keys refer to another table. */
export function csvGroupMetadata({ tables }: Publication): object {
  return {
    '@context': context,
    '@type': 'TableGroup',
    'dc:title': languages(about.title),
    'dc:description': languages(about.description),
    'dc:license': { '@id': about.licence.url },
    dialect,
    tables: tables.map((table) => describe(table, tables)),
  };
}

/** @param group the tables that keys may refer to. */
function describe(
  { name, title, description, columns, key }: PublishedTable,
  group: readonly PublishedTable[],
) {
  const known = new Set(group.map((table) => table.name));
  const foreignKeys = columns.flatMap(({ name: column, type, references }) =>
    type === 'list' || !references || !known.has(references.table)
      ? []
      : [
          {
            columnReference: column,
            reference: {
              resource: `${references.table}.csv`,
              columnReference: references.column,
            },
          },
        ],
  );
  return {
    url: `${name}.csv`,
    'dc:title': languages(title),
    'dc:description': languages(description),
    'dc:license': { '@id': about.licence.url },
    tableSchema: {
      columns: columns.map(describeColumn),
      ...(key.length > 0 ? { primaryKey: key.length === 1 ? key[0] : key } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      rowTitles: columns
        .filter(({ name }) => /^(label|name|title)_/.test(name))
        .map(({ name }) => name),
    },
  };
}

const languages = ({ en, zh }: { readonly en: string; readonly zh: string }) => [
  { '@value': en, '@language': 'en' },
  { '@value': zh, '@language': 'zh-Hans' },
];

function describeColumn(column: Column & { readonly name: string }): object {
  const { name, type, title, description, required, unit } = column;
  return {
    name,
    // The name in the header must be one of the titles in English.
    titles: { en: [name, ...(title.en === name ? [] : [title.en])], 'zh-Hans': [title.zh] },
    'dc:description': languages(description),
    datatype: datatype(column),
    ...(required ? { required } : {}),
    ...(type === 'list' ? { separator: ' ' } : {}),
    ...(unit ? { 'schema:unitText': unit } : {}),
  };
}

function datatype({ type, codes, pattern, minimum, maximum }: Column): object | string {
  const bounds = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  switch (type) {
    case 'integer':
      return { base: 'integer', ...bounds };
    case 'number':
    case 'decimal':
      return { base: 'decimal', ...bounds };
    case 'date':
      return { base: 'date', format: 'yyyy-MM-dd' };
    case 'boolean':
    case 'json':
      return type;
    case 'list':
    case 'text': {
      const format = codes ? Object.keys(codes).map(escaped).join('|') : pattern;
      return format === undefined ? 'string' : { base: 'string', format };
    }
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
