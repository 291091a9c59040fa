import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refreshRecord } from '../../src/record/record.ts';
import { brokenProject } from '../bad-input/bad-input.ts';

let folder: string;
beforeEach(() => {
  folder = brokenProject([]);
  mkdirSync(join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const made = (name: string) => existsSync(join(folder, 'out', name));

/** Refreshes the sound project, whose charts all can be drawn. */
function refreshed() {
  const result = refreshRecord(
    {
      data: join(folder, 'data'),
      content: join(folder, 'content'),
      sources: null,
      address: 'http://127.0.0.1:4321/',
      undrawable: () => [],
    },
    join(folder, 'out'),
    () => {},
  );
  if (result.problems !== null) throw new Error('the sound project has a problem');
  return result;
}

test('what pages read comes first, the downloads when there is time', async () => {
  const { rest } = refreshed();
  expect([made('site.json'), made('figures.csv')]).toEqual([true, false]);
  expect(await rest(() => true)).toEqual([]);
  expect(made('figures.csv')).toBe(true);
});

test('downloads that are out of date before they are made are not written', async () => {
  const { rest } = refreshed();
  expect(await rest(() => false)).toEqual([]);
  expect(made('figures.csv')).toBe(false);
});
