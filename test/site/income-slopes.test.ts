import { expect, test } from 'vitest';
import { pathThrough, placeIn } from '../../src/site/income-slopes.ts';

const room = {
  width: 300,
  height: 200,
  left: 50,
  right: 50,
  top: 20,
  bottom: 30,
  years: [2020, 2022],
  scale: [10_000, 16_000],
} as const;

test.each([
  [
    { year: 2020, value: 16_000 },
    { x: 50, y: 20 },
  ],
  [
    { year: 2022, value: 10_000 },
    { x: 250, y: 170 },
  ],
  [
    { year: 2021, value: 13_000 },
    { x: 150, y: 95 },
  ],
])('%o', (income, place) => {
  expect(placeIn(room)(income)).toEqual(place);
});

test('a higher income stands higher, and equal steps of income are equal steps of height', () => {
  const at = (value: number) => placeIn(room)({ year: 2021, value }).y;
  expect(at(12_000) - at(13_000)).toBe(at(14_000) - at(15_000));
  expect(at(13_000)).toBeLessThan(at(12_000));
});

test('a path goes through the years in order', () => {
  expect(
    pathThrough(
      [
        { year: 2020, value: 10_000 },
        { year: 2021, value: 16_000 },
      ],
      room,
    ),
  ).toBe('M50 170L150 20');
});
