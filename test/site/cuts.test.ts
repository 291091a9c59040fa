import { describe, expect, test } from 'vitest';
import { cuts, cutsThatAddUp } from '../../src/site/cuts.ts';
import { numberLine } from '../../src/site/number-line.ts';

describe('cuts', () => {
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
