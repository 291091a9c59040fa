import { describe, expect, test } from 'vitest';
import { insertions, segmentsOf } from '../../src/client/strip.ts';

test('a numeral within a row is one segment', () => {
  expect(segmentsOf({ start: 160, end: 168 })).toEqual([{ row: 1, left: 0, width: 5 }]);
});

test('a numeral over the end of a row has a segment in each', () => {
  expect(segmentsOf({ start: 156, end: 164 })).toEqual([
    { row: 0, left: 97.5, width: 2.5 },
    { row: 1, left: 0, width: 2.5 },
  ]);
});

describe('insertions', () => {
  test.each([
    ['623日', '6月23日', '6[月]23日'],
    ['700/人每月', '700元/人每月', '700[元]/人每月'],
    ['202215月份', '2022年1—5月份', '2022[年]1[—]5月份'],
    ['abc', 'xyz', '[xyz]'],
  ])('%s → %s', (token, chosen, shown) => {
    const runs = insertions(token, chosen);
    expect(runs.map(({ text, inserted }) => (inserted ? `[${text}]` : text)).join('')).toBe(shown);
  });
});
