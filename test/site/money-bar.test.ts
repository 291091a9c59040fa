import { expect, test } from 'vitest';
import { moneyBar } from '../../src/site/money-bar.ts';

const bar = moneyBar(11.5, { value: 2, low: 1.5, high: 2.5 }, 4.2, 1);

test('the sums and the rest make up the whole, end to end', () => {
  expect(bar.applied).toEqual({ from: 2, to: 6.2 });
  expect(bar.rest).toEqual({ from: 6.2, to: 11.5 });
  expect(bar.length).toBe(11.5);
  expect(bar.restUnits).toBe(5);
});

test('what was paid ends somewhere between what its digits allow', () => {
  expect(bar.paid).toEqual({ from: 0, to: 1.5 });
  expect(bar.paidEnd).toEqual({ from: 1.5, to: 2.5 });
});

test('each unit of the rest has a dot in its middle, also the last, which is cut off', () => {
  expect(bar.dots).toEqual([7.5, 8.5, 9.5, 10.5, 11.25]);
});

test('units are of the size that is asked for', () => {
  expect(moneyBar(1150, { value: 200, low: 150, high: 250 }, 420, 100)).toEqual(bar);
});
