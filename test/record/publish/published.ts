import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, inject } from 'vitest';
import { undrawableChart } from '../../../src/charts/undrawable-chart.ts';
import { publishRecord } from '../../../src/record/record.ts';
import { root } from '../../../scripts/steps.ts';

export const ADDRESS = 'https://example.org/hat/';

/** The names of all tables of the download, in their order. */
export const TABLES =
  'figures panel provenance checks identities denominators numerals indicators concepts dimensions comparisons bounds places themes groups entities glossary judgements agreement articles repairs corrections benchmarks rates events research'.split(
    ' ',
  );

/** Publishes the project's data to a folder, whose parent has to be there. */
export async function publishTo(folder: string): Promise<void> {
  const problems = await publishRecord(
    {
      data: join(root, 'data'),
      content: join(root, 'content'),
      sources: null,
      address: ADDRESS,
      undrawable: undrawableChart,
    },
    folder,
    () => {},
  );
  expect(problems).toEqual([]);
}

let published: Promise<string> | undefined;

/** A folder with the project's data, published once for all tests of a process, which leave it as it is. */
export function publishedFolder(): Promise<string> {
  published ??= publishOnce();
  return published;
}

async function publishOnce(): Promise<string> {
  const folder = join(mkdtempSync(join(inject('publishedHome'), 'process-')), 'data');
  await publishTo(folder);
  return folder;
}

/** Every file below a folder as a path with slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** A published JSON file. */
export const jsonOf = <Content>(folder: string, name: string): Content =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: {
    readonly enum?: readonly string[];
    readonly required?: boolean;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** What tests need of a Data Package. */
export interface DataPackage {
  readonly [property: string]: unknown;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly rows: number;
    readonly schema: {
      readonly fields: readonly Field[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly [string];
        readonly reference: { readonly resource: string; readonly fields: readonly [string] };
      }[];
    };
  }[];
}
