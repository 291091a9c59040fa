import { expect, test } from 'vitest';
import { daysOf } from '../../src/charts/timeline.ts';

test.each([
  ['1970', 0, 365],
  ['1970-02', 31, 59],
  ['1970-01-02', 1, 2],
  ['1972-02', 761, 790],
])('%s covers the days from %i, without %i', (iso, from, to) => {
  expect(daysOf(iso)).toEqual([from, to]);
});
