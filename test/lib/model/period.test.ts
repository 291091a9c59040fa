import { expect, test } from 'vitest';
import { isIsoDate, periodFault } from '../../../src/lib/model/period.ts';

test.each([
  ['2023', true],
  ['2023-12', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2023-13', false],
  ['2023-00-10', false],
  ['2023-04-31', false],
  ['2023-1-1', false],
  ['23', false],
  ['', false],
])('%s is a date: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test.each([
  ['2023', '2023-06', 'span', null],
  ['2023-06', '2023', 'span', null],
  ['2023-12-31', '2023', 'cumulative', null],
  ['2023', '2022', 'span', 'reversed-period'],
  ['2023-02', '2023-01-31', 'cumulative', 'reversed-period'],
  ['2023-12-15', '2023-12-15', 'instant', null],
  ['2023-12', '2023-12-15', 'instant', 'long-instant'],
  [null, '2023', 'instant', null],
  [null, null, 'span', null],
] as const)('from %s to %s, %s: %s', (start, end, kind, code) => {
  expect(periodFault({ start, end, kind })?.code ?? null).toBe(code);
});
