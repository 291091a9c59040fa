import { expect, test } from 'vitest';
import { borne } from '../../../src/lib/quantity/borne.ts';

test.each([
  ['0.452344', '0.452273', '0.452415', '0.452'],
  ['19.623466', '19.620442', '19.626554', '19.6'],
  ['7.267808', '7.267664', '7.267949', '7.27'],
  ['7.267808', '7.24', '7.28', '7'],
  ['19.623466', '19.2', '20.1', '20'],
  ['123.456', '123.4', '123.5', '123'],
])('%s between %s and %s is %s', (value, low, high, shown) => {
  expect(borne(value, low, high)).toBe(shown);
});
