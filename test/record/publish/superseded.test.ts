import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { publish } from '../../../src/record/publish/publish.ts';
import { readSuperseded } from '../../../src/record/read/superseded.ts';
import { root } from '../../../scripts/steps.ts';
import { preparedRecord } from './prepared.ts';

const superseded = readSuperseded(join(root, 'data'));
const { record, tables, edition, site } = preparedRecord();
const files = await publish(record, tables, edition, site);
const bytesOf = (path: string) => Buffer.from(files.get(path)!);

test('the files of a table that another has taken the place of are known', () => {
  expect([...superseded.keys()].toSorted()).toEqual([
    'matrix.csv',
    'matrix.csv-metadata.json',
    'matrix.excel.csv',
    'matrix.json',
    'matrix.parquet',
    'matrix.xlsx',
    'schemas/matrix.schema.json',
  ]);
});

test.each([...superseded.keys()])('%s is published byte for byte', (path) => {
  expect(files.has(path)).toBe(true);
  expect(bytesOf(path).equals(Buffer.from(superseded.get(path)!))).toBe(true);
  expect(bytesOf(path).equals(readFileSync(join(root, 'data', 'superseded', path)))).toBe(true);
});

describe('the matrix is that of release 1.0.0', () => {
  const released = unzipSync(
    readFileSync(join(root, 'data', 'releases', '1.0.0', 'after-the-hat.zip')),
  );
  const own = Object.keys(released).filter((path) => path.includes('matrix'));

  test('which has it in three formats', () => {
    expect(own).toEqual(expect.arrayContaining(['matrix.csv', 'matrix.json', 'matrix.parquet']));
  });

  // They were formatted after they were copied.
  const formatted = ['matrix.json', 'matrix.csv-metadata.json', 'schemas/matrix.schema.json'];
  const expectSame = (path: string) =>
    expect(bytesOf(path).equals(Buffer.from(released[path]!))).toBe(true);

  test.each(own.filter((path) => !formatted.includes(path)))('%s, byte for byte', expectSame);
  test.each(formatted)('%s, byte for byte', expectSame);

  test.each(own.filter((path) => path.endsWith('json')))('%s, value for value', (path) => {
    const parsed = (bytes: Uint8Array) =>
      JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
    expect(parsed(bytesOf(path))).toEqual(parsed(released[path]!));
  });
});

test('no table is both published and superseded', () => {
  const names = tables.map(({ name }) => name);
  for (const path of superseded.keys()) expect(names).not.toContain(path.split('.')[0]);
  const hashed = bytesOf('SHA256SUMS').toString('utf8');
  for (const path of superseded.keys()) expect(hashed).toContain(`  ${path}\n`);
});
