import { readFileSync } from 'node:fs';
import { jsonLines } from '../../lib/model/json-lines.ts';
import { citationCff } from './describe/citation.ts';
import { croissant } from './describe/croissant.json.ts';
import { csvGroupMetadata, csvMetadata } from './describe/csv-metadata.json.ts';
import { dataPackage } from './describe/datapackage.json.ts';
import { datasetJsonLd } from './describe/dataset.jsonld.ts';
import { dcat } from './describe/dcat.jsonld.ts';
import { openApi } from './describe/openapi.json.ts';
import { rowSchema } from './describe/row.schema.json.ts';
import { typeDeclarations } from './describe/type-declarations.ts';
import { addressOfFile } from './publication.ts';
import type { Files, Publication } from './publication.ts';
import { readme, readmeText } from './readme.ts';
import { replicationScript, replicationScripts } from './replicate.ts';
import type { CheckedRecord } from '../checked-record.ts';
import { sha256Sums } from './SHA256SUMS.ts';
import type { SiteContent } from './site.json.ts';
import { changelog } from './releases.ts';
import type { Edition } from './releases.ts';
import type { PublishedTable } from './table.ts';
import { tableCsv, tableExcelCsv } from './table.csv.ts';
import { tableJson } from './table.json.ts';
import { tableParquet } from './table.parquet.ts';
import { tablesXlsx } from './table.xlsx.ts';
import { apiFiles } from './v1.ts';
import { bytesOf, zip } from './zip.ts';

/**
 * Whether a file goes into the archive. CSV for Excel does not, which repeats the CSV, nor a workbook of one table, which
 * the workbook of all tables contains.
 */
const isInArchive = ([path]: readonly [string, unknown]) =>
  !/\.excel\.csv$/.test(path) && (!path.endsWith('.xlsx') || path === 'after-the-hat.xlsx');
const archiveEntry = ([path, content]: readonly [string, string | Uint8Array]) =>
  [path, bytesOf(content)] as const;

/** How a figure is read, as those who read them were told. */
const CODEBOOK = new URL('../../../docs/codebook.md', import.meta.url);

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** Makes every published file, by its name. The same record gives the same bytes. */
export async function publish(
  record: CheckedRecord,
  published: readonly PublishedTable[],
  edition: Edition,
  { charts, ...site }: SiteContent,
): Promise<Files> {
  const { releases, superseded, address } = record;
  const { version, issued } = edition;
  const files = new Map<string, string | Uint8Array>();
  const publication: Publication = { tables: published, files, version, issued, address };
  const about = readme(publication);

  for (const table of published) {
    files.set(`${table.name}.csv`, tableCsv(table));
    files.set(`${table.name}.excel.csv`, tableExcelCsv(table));
    files.set(`${table.name}.json`, tableJson(table.rows));
    files.set(`${table.name}.parquet`, tableParquet(table));
    files.set(`${table.name}.xlsx`, await tablesXlsx([table]));
  }
  files.set('after-the-hat.xlsx', await tablesXlsx(published, about));

  for (const table of published) {
    const schema = `schemas/${table.name}.schema.json`;
    files.set(`${table.name}.csv-metadata.json`, json(csvMetadata(table)));
    files.set(schema, json(rowSchema(table, addressOfFile(publication, schema))));
  }
  files.set('csv-metadata.json', json(csvGroupMetadata(publication)));
  files.set('datapackage.json', json(dataPackage(publication)));
  files.set('after-the-hat.d.ts', typeDeclarations(publication));
  files.set('CITATION.cff', citationCff(publication));
  files.set('README.txt', readmeText(about));
  files.set('codebook.txt', readFileSync(CODEBOOK, 'utf8'));
  for (const { path } of replicationScripts) files.set(path, replicationScript(path));
  files.set('after-the-hat.zip', zip([...files].filter(isInArchive).map(archiveEntry)));

  // These descriptions contain the size of each file, and so are made after all others, the archive included.
  files.set('croissant.json', json(croissant(publication)));
  files.set('dcat.jsonld', json(dcat(publication)));
  files.set('dataset.jsonld', json(datasetJsonLd(publication)));
  files.set('v1/openapi.json', json(openApi(publication)));
  files.set('changelog.json', json(changelog(releases, edition, published)));
  for (const release of releases) {
    for (const [name, content] of release.files) {
      files.set(`releases/${release.version}/${name}`, content);
    }
  }
  for (const [path, content] of superseded) files.set(path, content);
  files.set('SHA256SUMS', sha256Sums(files));

  for (const [path, content] of apiFiles(published)) files.set(path, content);
  for (const [path, content] of filesOfSite({ charts, ...site })) files.set(path, content);
  return files;
}

const filesOfSite = ({ charts, ...site }: SiteContent): [string, string | Uint8Array][] => [
  ['charts.jsonl', jsonLines(charts)],
  ['site.json', `${JSON.stringify(site, null, 1)}\n`],
];

/** The published files that pages of the site read, by their names. */
export const filesForPages = (published: readonly PublishedTable[], site: SiteContent): Files =>
  new Map([
    ...published.map(({ name, rows }) => [`${name}.json`, tableJson(rows)] as const),
    ...filesOfSite(site),
  ]);
