import { expect, test } from 'vitest';
import { squareOf } from '../../src/charts/waffle.ts';

test.each([
  [1, 1],
  [100, 1],
  [101, 2],
  [532, 10],
  [1964, 20],
  [2048, 50],
  [80618, 1000],
])('a whole of %i has squares of %i', (whole, square) => {
  expect(squareOf(whole)).toBe(square);
});
