import { expect, test } from 'vitest';
import { hundred, inHundred } from '../../src/site/leavers.ts';

test('those that leave stand beyond the field of those that stay', () => {
  const { staying, leaving } = hundred(12, 4, 6);
  expect(staying.length + leaving.length).toBe(100);
  expect(staying[0]).toEqual({ x: 2, y: 2 });
  // The ninth column has eight dots.
  expect(staying.at(-1)).toEqual({ x: 34, y: 30 });
  expect(leaving[0]).toEqual({ x: 48, y: 2 });
  expect(leaving[10]).toEqual({ x: 52, y: 2 });
});

test('more that leave cover the places of fewer', () => {
  expect(hundred(33, 4, 6).leaving.slice(0, 6)).toEqual(hundred(6, 4, 6).leaving);
});

test('a share is rounded to whole dots', () => {
  expect([inHundred('2', '3'), inHundred('1', '3')]).toEqual([67, 33]);
});
