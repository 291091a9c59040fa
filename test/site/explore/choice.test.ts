import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exploreCsv } from '../../../src/site/explore/csv.ts';
import type { ExploreRow } from '../../../src/site/explore/row.ts';
import { peopleOf, selectRows } from '../../../src/site/explore/select.ts';
import { faultsOf } from '../../../src/site/explore/soundness.ts';
import { chartKinds, queryOf, stateOf } from '../../../src/site/explore/state.ts';

const row = (more: Partial<ExploreRow>): ExploreRow => ({
  id: 'a',
  label: 'Households',
  indicator: 'households',
  place: 'lanzhou',
  group: 'all',
  article: 'lanzhou',
  value: '300',
  low: '300',
  high: '300',
  unit: '户',
  per: null,
  year: 2023,
  period: '2023',
  period_kind: 'instant',
  status: 'reported',
  text: '300 households',
  doubtful: false,
  contradicted: false,
  ...more,
});

test('a state survives the address, whatever is in it', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }));
  const states = fc.record({
    indicators: ids,
    places: ids,
    kind: fc.constantFrom(...chartKinds),
    log: fc.boolean(),
    perPerson: fc.boolean(),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(stateOf(queryOf(state))).toEqual(state);
    }),
  );
  expect(queryOf(stateOf(''))).toBe('');
  expect(stateOf('?kind=pie&scale=cubic').kind).toBe('none');
});

test('an empty choice is everything, a choice is all that answers to it', () => {
  const rows = [row({}), row({ id: 'b', indicator: 'money' }), row({ id: 'c', place: 'shanxi' })];
  const ids = (indicators: string[], places: string[]) =>
    selectRows(rows, { indicators, places }).map(({ id }) => id);
  expect(ids([], [])).toEqual(['a', 'b', 'c']);
  expect(ids(['households'], [])).toEqual(['a', 'c']);
  expect(ids(['households', 'money'], ['lanzhou'])).toEqual(['a', 'b']);
});

test('a value is divided only by the one number of people that belongs to it', () => {
  const money = row({ id: 'money', unit: '元', value: '900' });
  const people = row({ id: 'people', unit: '人', value: '30' });
  expect(peopleOf([money, people]).get('money')).toBe(people);
  expect(peopleOf([money, people]).has('people')).toBe(false);
  for (const other of [
    { place: 'shanxi' },
    { group: 'rural' },
    { article: 'shanxi' },
    { year: 2022 },
    { status: 'target' },
    { per: '月' },
    { value: '0' },
  ]) {
    expect(peopleOf([money, row({ ...people, ...other })]).size).toBe(0);
  }
  expect(peopleOf([money, people, row({ ...people, id: 'more', value: '31' })]).size).toBe(0);
  expect(peopleOf([row({ ...money, unit: '%' }), people]).size).toBe(0);
});

test.each([
  [{}, []],
  [{ unit: '元' }, ['units']],
  [{ per: '月' }, ['units']],
  [{ indicator: 'other' }, ['not-with']],
  [{ status: 'target' }, ['status']],
  [{ period_kind: 'cumulative' }, ['period']],
  [{ group: 'rural' }, ['group']],
  [{ year: 2022 }, ['years']],
  [{ doubtful: true }, ['doubt']],
  [{ contradicted: true }, ['doubt']],
] as const)('beside a result in households, %o is warned of: %o', (more, faults) => {
  const indicators = {
    households: { name: 'Households', not_with: ['other'] },
    other: { name: 'Other', not_with: [] },
  };
  const rows = [row({}), row({ id: 'b', ...more })];
  expect(faultsOf(rows, indicators, 'bars')).toEqual(faults);
  expect(faultsOf(rows, indicators, 'years')).toEqual(faults.filter((fault) => fault !== 'years'));
});

test('what is downloaded reads back, and nothing in it runs', () => {
  const labels = ['=1+1', 'a, "b"', '户', '-x'];
  const csv = exploreCsv(labels.map((label) => row({ label, value: '-3.5', low: null })));
  expect(csv.startsWith('\uFEFFid,label,')).toBe(true);
  const { data } = Papa.parse<{ [column: string]: string }>(csv.slice(1).trimEnd(), {
    header: true,
    newline: '\r\n',
  });
  expect(data.map(({ label }) => label)).toEqual(["'=1+1", 'a, "b"', '户', "'-x"]);
  expect(data.map(({ value, low }) => [value, low])).toEqual(labels.map(() => ['-3.5', '']));
});
