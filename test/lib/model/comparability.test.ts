import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caredFields,
  compared,
  monthsOf,
  periodType,
} from '../../../src/lib/model/comparability.ts';
import type { Comparand } from '../../../src/lib/model/comparability.ts';
import { timeKinds } from '../../../src/lib/model/period.ts';

const periods = [
  ['instant', null, '2023-12-15', 'state'],
  ['instant', '2023', '2023', 'state'],
  ['span', '2023-01-01', '2023-12-15', 'period'],
  ['span', '2015', '2019', 'period'],
  ['cumulative-from', '2023-01-01', '2023-12-15', 'year to date'],
  ['cumulative-from', '2023-01', '2023-11', 'year to date'],
  ['cumulative-from', '2023', '2023', 'year to date'],
  ['cumulative-from', '2023-01-02', '2023-12-15', 'since'],
  ['cumulative-from', '2023-02', '2023-11', 'since'],
  ['cumulative-from', '2023-10-01', '2023-12-15', 'since'],
  ['cumulative-from', '2016-01-01', '2020-06', 'since'],
  ['cumulative-from', '2016', '2020-06', 'since'],
  ['cumulative-from', '2016', null, 'since'],
  ['cumulative-open', null, '2020-06', 'ever'],
  ['average', '2015', '2019', 'average'],
  ['in-force', '2023', '2023', 'rule'],
  ['in-force', null, null, 'rule'],
  ['target-by', null, '2025', 'target'],
  ['undated', null, null, 'none'],
] as const;

test.each(periods)(
  'the period of a figure that is %s, %s to %s, is a %s',
  (time, start, end, type) => {
    expect(periodType(time, start, end)).toBe(type);
  },
);

test('every kind of time is tried', () => {
  expect(new Set(periods.map(([time]) => time))).toEqual(new Set(timeKinds));
});

const base: Comparand = {
  indicator: 'exits',
  notWith: ['returns'],
  concept: 'exit',
  item: null,
  counted: 'household',
  measureKind: 'count',
  unit: '户',
  per: null,
  dimensions: ['counted=household', 'state=lifted-out'],
  level: 'county',
  population: null,
  served: null,
  actor: null,
  target: false,
  period: 'state',
  length: null,
};

describe('two figures are compared', () => {
  test.each<[string, Partial<Comparand>, string, string[]]>([
    ['that agree in everything', {}, 'same', []],
    ['of other concepts', { concept: 'income' }, 'no', []],
    ['of other kinds of measure', { measureKind: 'mean' }, 'no', []],
    ['in other units', { unit: '人' }, 'no', []],
    ['at other rates', { per: '月' }, 'no', []],
    ['of other concepts that differ in more', { concept: 'income', level: 'province' }, 'no', []],
    ['of other dimensions', { dimensions: ['counted=person'] }, 'with care', ['dimensions']],
    ['of fewer dimensions', { dimensions: ['counted=household'] }, 'with care', ['dimensions']],
    ['at other levels', { level: 'province' }, 'with care', ['level']],
    ['of other populations', { population: 'registered' }, 'with care', ['population']],
    ['for others', { served: 'pupils' }, 'with care', ['served']],
    ['by others', { actor: 'city' }, 'with care', ['actor']],
    ['one of them a target', { target: true }, 'with care', ['target']],
    ['of other items', { item: '_T' }, 'with care', ['item']],
    ['of other things', { counted: 'home' }, 'with care', ['counted']],
    ['of other types of period', { period: 'since' }, 'with care', ['period']],
    ['of other lengths', { length: 12 }, 'with care', ['length']],
    ['that its indicator excludes', { indicator: 'returns' }, 'no', []],
    ['whose indicator excludes it', { indicator: 'x', notWith: ['exits'] }, 'no', []],
    [
      'that differ in all of it, in the order of the contract',
      {
        length: 12,
        counted: 'home',
        item: '_T',
        period: 'ever',
        target: true,
        actor: 'city',
        served: 'pupils',
        population: 'registered',
        level: 'province',
        dimensions: [],
      },
      'with care',
      [...caredFields],
    ],
  ])('%s', (_, more, comparable, differs) => {
    const expected = { comparable, differs };
    expect(compared(base, { ...base, ...more })).toEqual(expected);
    expect(compared({ ...base, ...more }, base)).toEqual(expected);
  });
});

test('to compare is symmetrical, and with itself a figure is the same', () => {
  const code = fc.option(fc.constantFrom('a', 'b'));
  const comparands: fc.Arbitrary<Comparand> = fc.record({
    indicator: fc.constantFrom('a', 'b'),
    notWith: fc.subarray(['c']),
    item: code,
    counted: fc.constantFrom('a', 'b'),
    length: fc.option(fc.constantFrom(1, 12)),
    concept: fc.constantFrom('a', 'b'),
    measureKind: fc.constantFrom('count', 'share'),
    unit: fc.constantFrom('户', '%'),
    per: code,
    dimensions: fc.subarray(['counted=household', 'state=open']),
    level: fc.constantFrom('county', 'province'),
    population: code,
    served: code,
    actor: code,
    target: fc.boolean(),
    period: fc.constantFrom('state', 'since'),
  });
  fc.assert(
    fc.property(comparands, comparands, (a, b) => {
      expect(compared(a, b)).toEqual(compared(b, a));
      expect(compared(a, a)).toEqual({ comparable: 'same', differs: [] });
      const { comparable, differs } = compared(a, b);
      expect(differs.length > 0).toBe(comparable === 'with care');
    }),
  );
});

test.each([
  ['span', '2021', '2021', 12],
  ['span', '2016', '2019', 48],
  ['span', '2020-01', '2020-06', 6],
  ['cumulative-from', '2023-01-01', '2023-12-15', 12],
  ['average', '2012', '2020', 108],
  ['cumulative-open', null, '2020-06', null],
  ['instant', null, '2020', null],
  ['in-force', '2019', '2020', null],
] as const)('%s from %s to %s lasts %s months', (time, start, end, months) => {
  expect(monthsOf(time, start, end)).toBe(months);
});
