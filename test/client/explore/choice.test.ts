import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exploreCsv } from '../../../src/client/explore/csv.ts';
import { peopleOf, perPerson, perPersonInWords } from '../../../src/client/explore/per-person.ts';
import type { ExploreRow } from '../../../src/site/explore-row.ts';
import { selectRows } from '../../../src/client/explore/select.ts';
import { faultsOf } from '../../../src/client/explore/soundness.ts';
import { chartKinds, queryOf, stateOf } from '../../../src/client/explore/state.ts';

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
  reading: 'printed',
  clash: null,
  confirmed: false,
  text: '300 households',
  doubtful: false,
  ...more,
});

test('stateOf is the inverse of queryOf', () => {
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

test('no choice selects every row, a choice selects the rows that match it', () => {
  const rows = [row({}), row({ id: 'b', indicator: 'money' }), row({ id: 'c', place: 'shanxi' })];
  const ids = (indicators: string[], places: string[]) =>
    selectRows(rows, { indicators, places }).map(({ id }) => id);
  expect(ids([], [])).toEqual(['a', 'b', 'c']);
  expect(ids(['households'], [])).toEqual(['a', 'c']);
  expect(ids(['households', 'money'], ['lanzhou'])).toEqual(['a', 'b']);
});

test('a value is divided only by the number of people that the data names for it', () => {
  const money = row({ id: 'money', unit: '元', value: '900', low: '900', high: '900' });
  const people = row({ id: 'people', unit: '人', value: '7', low: '7', high: '7' });
  const known = peopleOf({ rows: [money, people], denominators: { money: 'people' } });
  expect([...known]).toEqual([['money', people]]);
  expect(peopleOf({ rows: [money, people], denominators: {} }).size).toBe(0);
  expect(perPerson(money, people)).toBeCloseTo(128.57);
  expect(perPersonInWords(money, people, 'yuan', 'en')).toBe('129 yuan per person');
  expect(perPersonInWords(money, people, '元', 'zh')).toBe('人均129元');
});

test('a quotient with an open bound on either side says “about”, and is rounded to three digits', () => {
  const money = row({ unit: '元', value: '36580000000', low: '36575000000', high: '36585000000' });
  const people = row({ unit: '人', value: '5000000', low: null, high: null });
  expect(perPersonInWords(money, people, 'yuan', 'en')).toBe('about 7,320 yuan per person');
  expect(perPersonInWords(money, people, '元', 'zh')).toBe('人均约7320元');
  expect(perPersonInWords(row({ value: null }), people, 'yuan', 'en')).toBeNull();
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
] as const)('beside a result in households, %o is warned of: %o', (more, faults) => {
  const indicators = {
    households: { name: 'Households', not_with: ['other'] },
    other: { name: 'Other', not_with: [] },
  };
  const rows = [row({}), row({ id: 'b', ...more })];
  expect(faultsOf(rows, indicators, 'bars')).toEqual(faults);
  expect(faultsOf(rows, indicators, 'years')).toEqual(faults.filter((fault) => fault !== 'years'));
});

test('the CSV can be parsed again, and a spreadsheet runs nothing in it', () => {
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

test('the CSV has the quotient and its divisor', () => {
  const people = new Map([['a', row({ id: 'p', unit: '人', value: '7' })]]);
  const csv = exploreCsv([row({ value: '21' }), row({ id: 'b' })], people);
  const { data } = Papa.parse<{ [column: string]: string }>(csv.slice(1).trimEnd(), {
    header: true,
    newline: '\r\n',
  });
  expect(data.map(({ id, value, per_person, people }) => [id, value, per_person, people])).toEqual([
    ['a', '21', '3', '7'],
    ['b', '300', '', ''],
  ]);
});
