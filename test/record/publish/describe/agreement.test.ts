import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADDRESS, filesOf, jsonOf, publishedFolder } from '../published.ts';
import type { DataPackage } from '../published.ts';

interface Croissant {
  readonly version: string;
  readonly distribution: readonly {
    readonly '@id': string;
    readonly contentUrl: string;
    readonly contentSize: string;
    readonly encodingFormat: string;
    readonly sha256: string;
  }[];
  readonly recordSet: readonly {
    readonly '@id': string;
    readonly field: readonly { readonly name: string; readonly dataType: string }[];
  }[];
}
interface JsonSchema {
  readonly properties: { readonly [column: string]: { readonly type: string | string[] } };
}
interface CsvMetadata {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly datatype: string | { readonly base: string };
    }[];
  };
}

let folder: string;
let dataPackage: DataPackage;
let croissant: Croissant;
const read = (path: string) => readFileSync(join(folder, path));
const sha256 = (path: string) => createHash('sha256').update(read(path)).digest('hex');

beforeAll(async () => {
  folder = await publishedFolder();
  dataPackage = jsonOf(folder, 'datapackage.json');
  croissant = jsonOf(folder, 'croissant.json');
});

const MEASURED = new Set(['sensitivity', 'kappa', 'kappa_low', 'kappa_high']);

test('every description names the same columns in the same order, with the same types', () => {
  const { tables } = jsonOf<{ tables: CsvMetadata[] }>(folder, 'csv-metadata.json');
  /** The word of each description for a type of the Data Package. */
  const words: {
    readonly [type: string]: readonly [csvw: string, croissant: string, json: string];
  } = {
    string: ['string', 'sc:Text', 'string'],
    integer: ['integer', 'sc:Integer', 'integer'],
    number: ['decimal', 'sc:Float', 'string'],
    boolean: ['boolean', 'sc:Boolean', 'boolean'],
    date: ['date', 'sc:Date', 'string'],
    list: ['string', 'sc:Text', 'array'],
    array: ['json', 'sc:Text', 'array'],
  };
  const base = (datatype: string | { readonly base: string }) =>
    typeof datatype === 'string' ? datatype : datatype.base;
  expect(dataPackage.resources.length).toBeGreaterThanOrEqual(13);
  for (const { name, path, schema, rows } of dataPackage.resources) {
    const columns = schema.fields.map((field) => field.name);
    const [csvw, ml, json] = [0, 1, 2].map((i) =>
      schema.fields.map(({ type }) => words[type]![i]),
    ) as [string[], string[], string[]];

    const [header] = read(path).toString('utf8').split('\r\n');
    expect(header).toBe(columns.join(','));

    const alone = jsonOf<CsvMetadata>(folder, `${name}.csv-metadata.json`);
    for (const { tableSchema } of [alone, tables.find(({ url }) => url === path)!]) {
      expect(tableSchema.columns.map((column) => column.name)).toEqual(columns);
      expect(tableSchema.columns.map(({ datatype }) => base(datatype))).toEqual(csvw);
    }

    const { field } = croissant.recordSet.find((set) => set['@id'] === name)!;
    expect(field.map((each) => each.name)).toEqual(columns);
    expect(field.map(({ dataType }) => dataType)).toEqual(ml);

    const { properties } = jsonOf<JsonSchema>(folder, `schemas/${name}.schema.json`);
    expect(Object.keys(properties)).toEqual(columns);
    // What was measured of checks and of readings are the numbers that JSON holds as numbers.
    const types = Object.values(properties).map(({ type }) => [type].flat()[0]);
    expect(types).toEqual(json.map((type, i) => (MEASURED.has(columns[i]!) ? 'number' : type)));

    const { buffer } = new Uint8Array(read(`${name}.parquet`));
    const metadata = parquetMetadata(buffer);
    expect(parquetSchema(metadata).children.map(({ element }) => element.name)).toEqual(columns);
    expect(Number(metadata.num_rows)).toBe(rows);
    expect(jsonOf<unknown[]>(folder, `${name}.json`)).toHaveLength(rows);
  }
});

test('keys, codes and bounds are the same in every description that has a place for them', () => {
  const { tables } = jsonOf<{
    tables: { url: string; tableSchema: { primaryKey: string | string[]; columns: Column[] } }[];
  }>(folder, 'csv-metadata.json');
  interface Column {
    readonly name: string;
    readonly required?: boolean;
    readonly datatype: string | { format?: string; minimum?: number; maximum?: number };
  }
  interface Property {
    readonly type: string | readonly string[];
    readonly enum?: readonly (string | null)[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  }
  const { components } = jsonOf<{ components: { schemas: { [table: string]: object } } }>(
    folder,
    'v1/openapi.json',
  );
  const told = { enum: 0, pattern: 0, minimum: 0, optional: 0 };
  for (const { name, path, schema } of dataPackage.resources) {
    const csvw = tables.find(({ url }) => url === path)!.tableSchema;
    expect([csvw.primaryKey].flat()).toEqual(schema.primaryKey);
    const set = croissant.recordSet.find((each) => each['@id'] === name)! as unknown as {
      key: { '@id': string } | { '@id': string }[];
    };
    expect([set.key].flat().map((key) => key['@id'])).toEqual(
      schema.primaryKey!.map((column) => `${name}/${column}`),
    );
    const {
      $id: _,
      $schema: __,
      ...rows
    } = jsonOf<{
      $id: string;
      $schema: string;
      properties: { [column: string]: Property };
    }>(folder, `schemas/${name}.schema.json`);
    expect(components.schemas[name]).toEqual(rows);
    schema.fields.forEach(({ name: column, type, constraints = {} }, i) => {
      const property = rows.properties[column]!;
      const described = csvw.columns[i]!;
      const datatype = typeof described.datatype === 'string' ? {} : described.datatype;
      expect(described.required ?? false).toBe(constraints.required ?? false);
      if (!constraints.required && !['list', 'array'].includes(type)) {
        expect(property.type, `${name}.${column}`).toContain('null');
        told.optional++;
      }
      if (constraints.enum) {
        expect(property.enum!.filter((word) => word !== null)).toEqual(constraints.enum);
        const format = new RegExp(`^(${datatype.format!})$`);
        expect(constraints.enum.filter((word) => !format.test(word))).toEqual([]);
        told.enum++;
      }
      if (constraints.pattern) {
        expect(property.pattern).toBe(`^(${constraints.pattern})$`);
        expect(datatype.format).toBe(constraints.pattern);
        told.pattern++;
      }
      // JSON holds a decimal as text, which has no bounds.
      if (constraints.minimum !== undefined) {
        expect(datatype.minimum).toBe(constraints.minimum);
        if (property.type !== 'string' && !property.type.includes('string'))
          expect(property.minimum).toBe(constraints.minimum);
        told.minimum++;
      }
      expect(datatype.maximum).toBe(constraints.maximum);
    });
  }
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(5);
});

test('every cell of every CSV file keeps what the Data Package says of its column', () => {
  let tested = 0;
  for (const { path, rows, schema } of dataPackage.resources) {
    const { data } = Papa.parse<{ [column: string]: string }>(read(path).toString('utf8'), {
      header: true,
      newline: '\r\n',
      skipEmptyLines: 'greedy',
    });
    expect(data).toHaveLength(rows);
    for (const row of data) {
      for (const { name, type, constraints = {} } of schema.fields) {
        const cell = row[name]!;
        const at = `${path} ${name}: ${cell}`;
        if (cell === '') {
          expect(constraints.required, at).not.toBe(true);
          continue;
        }
        if (type === 'integer') expect(cell, at).toMatch(/^-?\d+$/);
        if (type === 'number') expect(cell, at).toMatch(/^-?\d+(\.\d+)?$/);
        if (type === 'boolean') expect(['true', 'false'], at).toContain(cell);
        if (type === 'date') expect(new Date(cell).toISOString().slice(0, 10), at).toBe(cell);
        if (type === 'array') expect(Array.isArray(JSON.parse(cell)), at).toBe(true);
        if (constraints.enum) expect(constraints.enum, at).toContain(cell);
        if (constraints.pattern) expect(cell, at).toMatch(new RegExp(`^(${constraints.pattern})$`));
        expect(Number(cell) < (constraints.minimum ?? -Infinity), at).toBe(false);
        expect(Number(cell) > (constraints.maximum ?? Infinity), at).toBe(false);
        tested++;
      }
    }
  }
  expect(tested).toBeGreaterThan(20_000);
});

test('title, licence, time, places and languages are told alike', () => {
  const schemaOrg = jsonOf<{
    license: string;
    temporalCoverage: string;
    spatialCoverage: { name: string; alternateName: string }[];
    alternateName: string[];
    inLanguage: string[];
    variableMeasured: { propertyID: string }[];
  }>(folder, 'dataset.jsonld');
  const dcat = jsonOf<{
    'dct:title': { '@value': string }[];
    'dct:license': { '@id': string };
    'dct:spatial': { [term: string]: unknown }[];
    'dct:temporal': { [term: string]: { '@value': string } };
  }>(folder, 'dcat.jsonld');
  const { licenses, temporal, title, title_zh } = dataPackage as unknown as {
    licenses: [{ path: string; name: string }];
    temporal: { start: string; end: string };
    title: string;
    title_zh: string;
  };
  const ml = jsonOf<{ license: string; alternateName: string[]; inLanguage: string[] }>(
    folder,
    'croissant.json',
  );
  const licence = licenses[0].path;
  expect([schemaOrg.license, dcat['dct:license']['@id'], ml.license]).toEqual(
    Array.from({ length: 3 }, () => licence),
  );
  expect(read('CITATION.cff').toString('utf8')).toContain(`license: ${licenses[0].name}\n`);
  const names = [title, title_zh];
  expect(schemaOrg.alternateName).toEqual(names);
  expect(ml.alternateName).toEqual(names);
  expect(dcat['dct:title'].map((each) => each['@value'])).toEqual(names);
  expect(ml.inLanguage).toEqual(schemaOrg.inLanguage);
  expect(schemaOrg.temporalCoverage).toBe(`${temporal.start}/${temporal.end}`);
  expect(dcat['dct:temporal']['dcat:startDate']!['@value']).toBe(temporal.start);
  expect(dcat['dct:temporal']['dcat:endDate']!['@value']).toBe(temporal.end);
  const figures = jsonOf<{ place: string; indicator: string }[]>(folder, 'figures.json');
  const places = new Set(figures.map(({ place }) => place));
  expect(schemaOrg.spatialCoverage).toHaveLength(places.size);
  expect(dcat['dct:spatial']).toHaveLength(places.size);
  expect(schemaOrg.variableMeasured.map(({ propertyID }) => propertyID).toSorted()).toEqual(
    [...new Set(figures.map(({ indicator }) => indicator))].toSorted(),
  );
});

test('hashes and sizes agree with the files and with one another', () => {
  const sums = new Map(
    read('SHA256SUMS')
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ').toReversed() as [string, string]),
  );
  for (const [path, sum] of sums) expect(sum, path).toBe(sha256(path));
  const own = filesOf(folder).filter(
    (path) =>
      !/^(v1\/(figures|places|indicators|concepts|benchmarks)|partitioned)\/|^(SHA256SUMS|site\.json|charts\.jsonl)$/.test(
        path,
      ),
  );
  expect([...sums.keys()]).toEqual(own);

  for (const { path, hash, bytes } of dataPackage.resources) {
    expect(hash).toBe(`sha256:${sums.get(path)}`);
    expect(bytes).toBe(read(path).length);
  }
  const dcat = jsonOf<{
    'dcat:distribution': {
      '@id': string;
      'dcat:byteSize': { '@value': string };
      'dcat:mediaType': { '@id': string };
      'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
    }[];
  }>(folder, 'dcat.jsonld')['dcat:distribution'];
  const schemaOrg = jsonOf<Croissant>(folder, 'dataset.jsonld').distribution;
  expect(croissant.distribution).toHaveLength(dataPackage.resources.length * 5 + 2);
  croissant.distribution.forEach((file, i) => {
    const { '@id': path, contentUrl, encodingFormat } = file;
    expect(contentUrl).toBe(`${ADDRESS}data/${path}`);
    expect(file.sha256).toBe(sums.get(path));
    expect(file.contentSize).toBe(`${read(path).length} B`);
    expect(schemaOrg[i]).toMatchObject({
      contentUrl,
      encodingFormat,
      contentSize: file.contentSize,
      sha256: file.sha256,
    });
    expect(dcat[i]!['@id']).toBe(contentUrl);
    expect(dcat[i]!['dcat:byteSize']['@value']).toBe(`${read(path).length}`);
    expect(dcat[i]!['dcat:mediaType']['@id'].endsWith(`/${encodingFormat}`)).toBe(true);
    expect(dcat[i]!['spdx:checksum']['spdx:checksumValue']['@value']).toBe(file.sha256);
  });
});

test('one version is named everywhere', () => {
  const named = [
    dataPackage.version,
    croissant.version,
    jsonOf<{ version: string }>(folder, 'dataset.jsonld').version,
    jsonOf<{ 'dcat:version': string }>(folder, 'dcat.jsonld')['dcat:version'],
    jsonOf<{ info: { version: string } }>(folder, 'v1/openapi.json').info.version,
    /^version: "(.*)"$/m.exec(read('CITATION.cff').toString('utf8'))![1],
    /data version (\S+)\.$/m.exec(read('after-the-hat.d.ts').toString('utf8'))![1],
  ];
  expect(new Set(named).size).toBe(1);
  expect(named[0]).toMatch(/^\d+\.\d+\.\d+(-dev)?$/);
});

describe('keys hold', () => {
  type Row = { readonly [column: string]: unknown };
  const rowsOf = (name: string) => jsonOf<Row[]>(folder, `${name}.json`);

  test('primary keys name a row each', () => {
    for (const { name, schema } of dataPackage.resources) {
      const keys = rowsOf(name).map((row) =>
        JSON.stringify(schema.primaryKey!.map((column) => row[column])),
      );
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  test('every reference, one by one or in a list, finds its row', () => {
    let followed = 0;
    for (const { name } of dataPackage.resources) {
      const { field } = croissant.recordSet.find((set) => set['@id'] === name)!;
      for (const { name: column, references } of field as readonly {
        readonly name: string;
        readonly references?: { readonly '@id': string };
      }[]) {
        if (!references) continue;
        const [table, key] = references['@id'].split('/') as [string, string];
        const known = new Set(rowsOf(table).map((row) => row[key]));
        for (const value of rowsOf(name).flatMap((row) => row[column] ?? [])) {
          expect(known, `${name}.${column}`).toContain(value);
          followed++;
        }
      }
    }
    expect(followed).toBeGreaterThan(2000);
  });

  test('the Data Package and CSVW name the same foreign keys', () => {
    const { tables } = jsonOf<{
      tables: {
        url: string;
        tableSchema: {
          foreignKeys?: {
            columnReference: string;
            reference: { resource: string; columnReference: string };
          }[];
        };
      }[];
    }>(folder, 'csv-metadata.json');
    for (const { name, path, schema } of dataPackage.resources) {
      const own = tables.find(({ url }) => url === path)!.tableSchema.foreignKeys ?? [];
      expect(
        own.map(({ columnReference, reference }) => [
          columnReference,
          reference.resource,
          reference.columnReference,
        ]),
      ).toEqual(
        (schema.foreignKeys ?? []).map(({ fields: [field], reference }) => [
          field,
          `${reference.resource || name}.csv`,
          reference.fields[0],
        ]),
      );
    }
  });
});
