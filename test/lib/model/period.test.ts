import { expect, test } from 'vitest';
import { isIsoDate, periodFault, periodKindOf } from '../../../src/lib/model/period.ts';

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
  ['2023', '2022', 'span', 'reversed-period'],
  ['2023-02', '2023-01-31', 'cumulative-from', 'reversed-period'],
  ['2023-12-15', '2023-12-15', 'instant', 'time-kind'],
  [null, '2023', 'instant', null],
  [null, null, 'instant', 'time-kind'],
  [null, null, 'span', 'time-kind'],
  [null, '2023', 'span', 'time-kind'],
  [null, '2023', 'cumulative-from', 'time-kind'],
  [null, '2023', 'cumulative-open', null],
  ['2016', '2023', 'cumulative-open', 'time-kind'],
  ['2015', '2019', 'average', null],
  ['2015', null, 'average', 'time-kind'],
  [null, null, 'in-force', null],
  [null, '2025', 'target-by', null],
  [null, null, 'target-by', null],
  [null, null, 'undated', null],
  [null, '2023', 'undated', 'time-kind'],
] as const)('from %s to %s, %s: %s', (start, end, time, code) => {
  const basis = (date: string | null) => (date === null ? 'none' : 'sentence');
  const period = { start, end, time, startBasis: basis(start), endBasis: basis(end) } as const;
  expect(periodFault(period)?.code ?? null).toBe(code);
});

test('a date has a basis, and no date has none', () => {
  const period = { start: null, end: '2023', time: 'instant', startBasis: 'none' } as const;
  expect(periodFault({ ...period, endBasis: 'none' })?.code).toBe('period-basis');
  expect(periodFault({ ...period, startBasis: 'word', endBasis: 'word' })?.code).toBe(
    'period-basis',
  );
});

test.each([
  ['instant', null, '2023-12-15', 'instant'],
  ['span', '2021', '2021', 'span'],
  ['average', '2015', '2019', 'span'],
  ['cumulative-from', '2016', '2020-06', 'cumulative'],
  ['cumulative-open', null, '2020-06', 'cumulative'],
  ['in-force', null, '2023-12-15', 'instant'],
  ['in-force', '2019', '2020', 'span'],
  ['target-by', '2023', '2025', 'span'],
  ['undated', null, null, 'instant'],
] as const)('%s from %s to %s was a %s', (time, start, end, kind) => {
  expect(periodKindOf({ time, start, end })).toBe(kind);
});
