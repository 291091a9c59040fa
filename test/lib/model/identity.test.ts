import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readIdentities } from '../../../src/lib/model/identity.ts';
import { figureOf } from '../checks/fixture.ts';

const figures = new Map(
  Object.entries({
    two: '2户',
    four: '4户',
    six: '6户',
    ten: '10户',
    people: '30人',
    posts: '5个',
    counties: '3县',
    money: '100元',
    half: '50%',
    third: '30%',
    rest: '20%',
    points: '20个百分点',
  }).map(([id, token]) => [id, figureOf(id, token)]),
);

const { data, meta } = Papa.parse<Record<string, string>>(
  readFileSync(new URL('identities.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
);

test.each(data)('$id: $problems', ({ problems, ...cells }) => {
  const table = {
    file: 'data/identities.csv',
    columns: (meta.fields ?? []).filter((name) => name !== 'problems'),
    rows: [{ at: 'data/identities.csv:2', cells }],
  };
  const read = readIdentities(table, new Set(figures.keys()), figures);
  const found = read.problems.map(
    ({ code, found, expected }) => `${code} ${found}; ${expected ?? ''}`,
  );
  expect(found.join(' | ')).toBe(problems);
  expect(read.identities.map(({ id }) => id)).toEqual(problems === '' ? [cells.id] : []);
});
