import { expect, test } from 'vitest';
import { inSquares, laidOut, outlineOf, shareOf } from '../../src/site/worker-squares.ts';

test('workers of no named kind get the squares that are left', () => {
  const total = { value: 1000, low: 950, high: 1049 };
  const { counts, unsaid } = inSquares(total, [480, 130], 100);
  expect(counts).toEqual([5, 1, 4]);
  expect(unsaid).toEqual({ low: 340, high: 439 });
});

test('a share is as wide as the whole allows', () => {
  expect(shareOf(50, { value: 100, low: 80, high: 125 })).toEqual({ low: 40, high: 62.5 });
});

const sizes = { columns: 3, pitch: 10, side: 8, label: 20 };

test('kinds stand side by side where there is room, and otherwise below', () => {
  const [first, second, third, fourth] = laidOut([6, 1, 2, 1], sizes);
  expect([first!.top, second!.top, third!.top, fourth!.top]).toEqual([0, 40, 40, 70]);
  expect([first!.x, second!.x, third!.x, fourth!.x]).toEqual([0, 0, 10, 0]);
  expect(first!.squares.slice(2, 4)).toEqual([
    { x: 20, y: 21 },
    { x: 0, y: 31 },
  ]);
});

test('an outline goes around the first two kinds', () => {
  expect(outlineOf(laidOut([6, 1, 2], sizes), 30, 10)).toBe('M0 0H30V40H10V70H0Z');
});
