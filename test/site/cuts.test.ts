import { describe, expect, test } from 'vitest';
import {
  addsUp,
  allCuts,
  balances,
  cuts,
  cutsThatAddUp,
  faultOf,
  isLevel,
  nearestBalances,
  tilt,
} from '../../src/site/cuts.ts';
import { numberLine } from '../../src/site/number-line.ts';

describe('cuts', () => {
  test('are one for each gap, and some are faulty before anything is added up', () => {
    expect(allCuts('1203').map((cut) => [cut.households, cut.people, faultOf(cut)])).toEqual([
      ['1', '203', null],
      ['12', '03', 'zero'],
      ['120', '3', 'empty'],
    ]);
  });

  test('have no leading zero and at least as many people as households', () => {
    expect(cuts('1203')).toEqual([
      { households: '1', people: '203' },
      // 12|03 begins with a nought, 120|3 leaves households empty.
    ]);
  });

  test('are found by their sums', () => {
    const [only, ...others] = cutsThatAddUp(['3075', '1025', '2050']);
    expect(others).toEqual([]);
    expect(only!.map(({ households }) => households)).toEqual(['30', '10', '20']);
  });
});

describe('the ten digits', () => {
  const strings = ['5125680618', '29374482', '4831976136'] as const;
  /** How many combinations are level in households, in people and in both. */
  const level = (ways: ReturnType<typeof balances>) => [
    ways.length,
    ways.filter(({ households }) => isLevel(households)).length,
    ways.filter(({ people }) => isLevel(people)).length,
    ways.filter(addsUp).length,
  ];

  test.each([
    ['of all combinations', allCuts, [567, 2, 5, 1]],
    ['of those that leave nobody out', cuts, [100, 2, 1, 1]],
  ])('%s a single one adds up', (_, ways, counts) => {
    expect(level(balances(strings.map(ways)))).toEqual(counts);
  });

  test.each([
    ['512', 512, 2_350_618],
    ['5125', 5124, 1_050_618],
    ['51256', 51_256, 80_618],
  ])('cut after %s have nearest parts that make %d and %d', (cut, households, people) => {
    const found = nearestBalances(strings).find((one) => one.cuts[0]!.households === cut)!;
    expect([found.households.parts, found.people.parts]).toEqual([households, people]);
  });
});

test.each([
  [5, 5, 0],
  [5125, 5124, -3],
  [512, 5120, 10],
  [5, 5_000_000, 18],
])('a beam with %d against %d leans by %d degrees', (whole, parts, degrees) => {
  expect(tilt({ whole, parts })).toBe(degrees);
});

test('a number line leaves room on both sides, and draws open ends up to its own', () => {
  expect(
    numberLine([
      { low: 10, high: 20 },
      { low: 15, high: null },
    ]),
  ).toEqual([
    { left: 20, right: 80 },
    { left: 50, right: 100 },
  ]);
});
