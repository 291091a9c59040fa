import { expect, test } from 'vitest';
import type { SitePledge } from '../../src/lib/model/site.ts';
import { pledges } from '../../src/site/data.ts';
import { promiseLine } from '../../src/site/promise-line.ts';

const promised = (due: string | null, looked = '2026-11-29') =>
  ({ ...pledges()[0]!, state: 'shown', due, looked }) satisfies SitePledge;
const line = promiseLine([
  promised('2025'),
  promised('2020'),
  promised(null),
  promised('2022-07', '2026-11-30'),
]);

test('promises stand by their dates, those without one first', () => {
  expect(line.rows.map(({ pledge }) => pledge.due)).toEqual([null, '2020', '2022-07', '2025']);
});

test('a promise stands at the last day of its date', () => {
  const [undated, first] = line.rows;
  expect(undated!.at).toBeNull();
  expect(first!.at! * 2556).toBeCloseTo(365, 6);
});

test('counts the promises of each state', () => {
  expect(line.counts.map(({ count }) => count)).toEqual([4, 0, 0]);
});

test('the line runs from the first year to the end of the year of the latest search', () => {
  expect(line.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(line.years[0]!.at).toBe(0);
  expect(line.looked.date).toBe('2026-11-30');
  expect(line.looked.at).toBeLessThan(1);
});
