import { round } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** A quotient is written with at most so many digits, unless more stand before its point. */
const MOST = 3;

/**
 * A computed value, rounded to as many digits as both ends of its interval agree on: at most three, but never fewer
 * than stand before its point.
 *
 * @param value above zero
 * @example borne('19.623466', '19.620442', '19.626554') // '19.6'
 * @example borne('19.623466', '19.2', '20.1') // '20'
 */
export function borne(value: Decimal, low: Decimal, high: Decimal): Decimal {
  const before = Math.floor(Math.log10(Number(value))) + 1;
  let digits = Math.max(0, MOST - before);
  while (digits > 0 && round(low, digits, 'half-up') !== round(high, digits, 'half-up')) digits--;
  return round(value, digits, 'half-up');
}
