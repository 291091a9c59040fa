import { about, addressed, timeCovered, rowsOf } from '../publication.ts';
import type { Publication } from '../publication.ts';
import { replicationScripts } from '../replicate.ts';
import { sha256 } from '../SHA256SUMS.ts';
import type { ArticleRow, FigureRow } from '../../../lib/model/published.ts';
import type { Column, ColumnType, PublishedTable } from '../table.ts';

const types: { readonly [type in ColumnType]: object } = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  list: { type: 'list', itemType: 'string', delimiter: ' ' },
  json: { type: 'array' },
};

/** The dataset as a Data Package, version 2: https://datapackage.org/standard/data-package/ */
export function dataPackage(publication: Publication): object {
  const { tables, files, version, issued } = publication;
  const [first, last] = timeCovered(rowsOf<FigureRow>(tables, 'figures'));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    ...addressed(publication, 'data/', 'id', 'homepage'),
    title: about.title.en,
    title_zh: about.title.zh,
    description: about.description.en,
    description_zh: about.description.zh,
    version,
    created: `${issued}T00:00:00Z`,
    keywords: about.keywords,
    temporal: { start: first, end: last },
    contributors: [
      {
        title: about.creator,
        ...addressed(publication, '', 'path'),
        roles: ['creator', 'publisher'],
      },
    ],
    licenses: [{ name: about.licence.id, path: about.licence.url, title: about.licence.title }],
    sources: rowsOf<ArticleRow>(tables, 'articles').map((article) => ({
      title: `${article.title_zh} (${article.publisher_zh}${article.published === null ? '' : `, ${article.published}`})`,
      ...addressed(publication, `sources/${article.id}/`, 'path'),
      version: `sha256:${article.sha256}`,
    })),
    scripts: replicationScripts.map(({ path, title }) => ({
      path,
      title: title.en,
      title_zh: title.zh,
    })),
    resources: tables.map((table) => {
      const path = `${table.name}.csv`;
      const content = files.get(path)!;
      return {
        name: table.name,
        type: 'table',
        path,
        title: table.title.en,
        title_zh: table.title.zh,
        description: table.description.en,
        description_zh: table.description.zh,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(content),
        hash: `sha256:${sha256(content)}`,
        rows: table.rows.length,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: tableSchema(table, tables),
      };
    }),
  };
}

/** A Table Schema: https://datapackage.org/standard/table-schema/ */
function tableSchema(
  { name, columns, key }: PublishedTable,
  tables: readonly PublishedTable[],
): object {
  const known = new Set(tables.map((table) => table.name));
  const keys = columns.flatMap(({ name: field, type, references }) =>
    type === 'list' || !references || !known.has(references.table)
      ? []
      : [
          {
            fields: [field],
            reference: {
              resource: references.table === name ? '' : references.table,
              fields: [references.column],
            },
          },
        ],
  );
  return {
    fields: columns.map(field),
    missingValues: [''],
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(keys.length > 0 ? { foreignKeys: keys } : {}),
  };
}

function field(column: Column & { readonly name: string }): object {
  const { name, type, title, description, required, codes, pattern, minimum, maximum, unit } =
    column;
  const constraints = {
    ...(required ? { required } : {}),
    ...(codes ? { enum: Object.keys(codes) } : {}),
    ...(pattern ? { pattern } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return {
    name,
    ...types[type],
    title: title.en,
    title_zh: title.zh,
    description: description.en,
    description_zh: description.zh,
    ...(unit ? { unit } : {}),
    ...(codes
      ? { categories: Object.entries(codes).map(([value, { en }]) => ({ value, label: en })) }
      : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
