import { expect, test } from 'vitest';
import { aroundBase, canRoundTo, oneVillage } from '../../src/site/one-village.ts';

const half = { low: 49_500, high: 50_500 };

test('a share needs a number of which a part rounds to it', () => {
  expect([1, 2, 3, 4, 5].map((all) => canRoundTo(half, all))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
  // The upper bound itself is outside.
  expect(canRoundTo({ low: 49_500, high: 50_000 }, 2)).toBe(false);
});

test('bases are tried in both directions up to the next that would do', () => {
  expect(aroundBase(half, 2)).toEqual({ from: 1, to: 3 });
});

test('the printed share fits one village fewer, and no other number near', () => {
  const { share, printed, fitting, cut, only, above, below, paired, unplaced } = oneVillage();
  const fits = ({ percent }: { percent: number }) => percent >= share.low && percent < share.high;
  expect([printed, fitting, cut].map(fits)).toEqual([false, true, false]);
  expect(only).toEqual({ from: 132, to: 260 });
  expect(Number(above.value) + Number(below.value) + unplaced + 1).toBe(Number(paired.value));
});
