import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, publishedFolder, TABLES } from './published.ts';
import type { DataPackage, Field } from './published.ts';

let folder: string;
let fields: Map<string, readonly Field[]>;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = await publishedFolder();
  const { resources } = jsonOf<DataPackage>(folder, 'datapackage.json');
  fields = new Map(resources.map(({ name, schema }) => [name, schema.fields]));
  connection = await (await DuckDBInstance.create()).connect();
});

/** Cells as one text each, in which all formats have to agree: nothing is '', lists are joined by spaces. */
type Rows = string[][];

const day = (date: Date) => date.toISOString().slice(0, 10);

/** A cell of any format as that text; numbers that are equal are written alike. */
function written(value: unknown, { type }: Field): string {
  if (value === null || value === undefined || value === '') return '';
  if (value instanceof Date) return day(value);
  if (type === 'number' || type === 'integer') return String(Number(value));
  if (type === 'list') return Array.isArray(value) ? value.join(' ') : String(value);
  if (type === 'array') {
    const items =
      typeof value === 'string' ? (JSON.parse(value) as unknown[]) : (value as unknown[]);
    return items.length === 0 ? '' : JSON.stringify(items);
  }
  return String(value);
}

const rowsOf = (name: string, rows: readonly { readonly [column: string]: unknown }[]): Rows =>
  rows.map((row) => fields.get(name)!.map((field) => written(row[field.name], field)));

function fromJson(name: string): Rows {
  return rowsOf(name, jsonOf(folder, `${name}.json`));
}

function fromCsv(name: string, extension = 'csv'): Rows {
  const text = readFileSync(join(folder, `${name}.${extension}`), 'utf8');
  const [header, ...lines] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    newline: '\r\n',
    skipEmptyLines: 'greedy',
  }).data;
  expect(header).toEqual(fields.get(name)!.map((field) => field.name));
  return lines.map((cells) =>
    cells.map((cell, i) => {
      const [, kept] = (extension === 'excel.csv' && /^="(.*)"$/s.exec(cell)) || [];
      const text = kept?.replaceAll('""', '"') ?? cell.replace(/^'(?=[=+\-@])/, '');
      return written(text, fields.get(name)![i]!);
    }),
  );
}

async function fromParquet(name: string): Promise<Rows> {
  const { buffer } = new Uint8Array(readFileSync(join(folder, `${name}.parquet`)));
  return rowsOf(name, await parquetReadObjects({ file: buffer }));
}

async function fromExcel(name: string, file = `${name}.xlsx`): Promise<Rows> {
  const sheets = await readExcelFile(readFileSync(join(folder, file)), { trim: false });
  const [header, ...lines] = sheets.find(({ sheet }) => sheet === name)!.data;
  expect(header).toEqual(fields.get(name)!.map((field) => field.name));
  return lines.map((cells) => fields.get(name)!.map((field, i) => written(cells[i], field)));
}

async function fromDuckDb(name: string): Promise<Rows> {
  const reader = await connection.runAndReadAll(
    `from read_parquet('${join(folder, `${name}.parquet`)}')`,
  );
  return rowsOf(name, reader.getRowObjectsJson());
}

describe.each(TABLES)('%s', (name) => {
  test('CSV, CSV for Excel and JSON are the same table', () => {
    expect(fromCsv(name)).toEqual(fromJson(name));
    expect(fromCsv(name, 'excel.csv')).toEqual(fromJson(name));
  });

  test('Parquet is the same table to the digit, read by two libraries', async () => {
    expect(await fromParquet(name)).toEqual(fromJson(name));
    expect(await fromDuckDb(name)).toEqual(fromJson(name));
  });

  test('the workbooks hold the same table', async () => {
    expect(await fromExcel(name)).toEqual(fromJson(name));
    expect(await fromExcel(name, 'after-the-hat.xlsx')).toEqual(fromJson(name));
  });
});

test('columns of Parquet have the types of the schema', async () => {
  const types: { readonly [type: string]: string } = {
    string: 'VARCHAR',
    integer: 'INTEGER',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
    list: 'VARCHAR[]',
    array: 'JSON',
  };
  for (const name of TABLES) {
    const reader = await connection.runAndReadAll(
      `describe from read_parquet('${join(folder, `${name}.parquet`)}')`,
    );
    expect(reader.getRowObjectsJson().map((row) => [row.column_name, row.column_type])).toEqual(
      fields.get(name)!.map((field) => [field.name, types[field.type]]),
    );
  }
});

test('strings that repeat are kept in dictionaries', () => {
  const { buffer } = new Uint8Array(readFileSync(join(folder, 'figures.parquet')));
  const [group, ...more] = parquetMetadata(buffer).row_groups;
  expect(more).toEqual([]);
  const place = group!.columns.find(({ meta_data }) => meta_data!.path_in_schema[0] === 'place')!;
  expect(place.meta_data!.encodings).toContain('RLE_DICTIONARY');
});

test('a workbook holds no formula, freezes its header, and has a sheet for each table', async () => {
  const files = unzipSync(readFileSync(join(folder, 'after-the-hat.xlsx')));
  const sheets = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/sheet'));
  for (const sheet of sheets) {
    const xml = strFromU8(files[sheet]!);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<col [^>]*width=/);
  }
  const named = await readExcelFile(readFileSync(join(folder, 'after-the-hat.xlsx')));
  expect(named.map(({ sheet }) => sheet)).toEqual(['README', ...TABLES]);
});

test('the file for Excel begins with the byte order mark of UTF-8, the canonical one does not', () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  expect(readFileSync(join(folder, 'figures.excel.csv')).subarray(0, 3)).toEqual(mark);
  expect(readFileSync(join(folder, 'figures.csv')).subarray(0, 3)).not.toEqual(mark);
});

test('README.txt says below each column what its codes mean', () => {
  const sections = readFileSync(join(folder, 'README.txt'), 'utf8').split('\n\n');
  for (const [table, columns] of fields) {
    const lines = sections.find((section) => section.startsWith(`${table}: `))!.split('\n');
    for (const { name, categories = [] } of columns) {
      const at = lines.findIndex((line) => line.startsWith(`  ${name}: `)) + 1;
      const codes = lines.slice(at, at + categories.length).map((line) => line.split(' · ')[0]);
      expect(codes, `${table}.${name}`).toEqual(
        categories.map(({ value, label }) => `    ${value}: ${label}`),
      );
    }
  }
});

test('the archive holds the published files', () => {
  const files = unzipSync(readFileSync(join(folder, 'after-the-hat.zip')));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'figures.csv',
      'figures.parquet',
      'datapackage.json',
      'README.txt',
      'codebook.txt',
    ]),
  );
  for (const [path, content] of Object.entries(files)) {
    expect(readFileSync(join(folder, path)).equals(content), path).toBe(true);
  }
});

describe('DuckDB answers from the published Parquet alone', () => {
  const query = async (sql: string) => {
    const text = sql.replaceAll(/'([a-z]+\.parquet)'/g, (_, name) => `'${join(folder, name)}'`);
    return (await connection.runAndReadAll(text)).getRowObjectsJson();
  };
  const figures = () => jsonOf<{ [column: string]: string }[]>(folder, 'figures.json');

  test('every figure of Lanzhou in 2023 by theme', async () => {
    const rows = await query(`
      select theme, figures.id, value, figures.unit
      from 'figures.parquet' figures join 'indicators.parquet' indicators
        on indicators.id = figures.indicator
      where place = 'lanzhou' and coalesce(period_end, period_start) like '2023%'
      order by theme, figures.id`);
    const expected = figures().filter(
      ({ place, period_end, period_start }) =>
        place === 'lanzhou' && (period_end ?? period_start ?? '').startsWith('2023'),
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows.map(({ theme }) => theme)).size).toBeGreaterThan(5);
  });

  test('all contradicted figures with their tokens', async () => {
    const rows = await query(`
      select figure, token, unnest(contradicted_by) as contradicted_by
      from 'provenance.parquet' provenance join 'figures.parquet' figures
        on figures.id = provenance.figure
      order by all`);
    const checks = jsonOf<{ id: string; verdict: string; figures: string[] }[]>(
      folder,
      'checks.json',
    );
    const token = new Map(figures().map((row) => [row.id, row.token]));
    const expected = checks
      .filter(({ verdict }) => verdict === 'contradicts')
      .flatMap(({ id, figures }) =>
        figures.map((figure) => ({ figure, token: token.get(figure), contradicted_by: id })),
      );
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });
});
