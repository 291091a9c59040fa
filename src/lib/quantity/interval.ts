import { add, compare, lastDigit, round, shift, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';

/** All numbers between two ends. An end that is `null` is infinite, and its `_open` is false. */
export type Interval = Pick<Quantity, 'low' | 'high' | 'low_open' | 'high_open'>;

/** All numbers: nothing is known of either side, as for 约 and 近. */
export const UNBOUNDED: Interval = { low: null, high: null, low_open: false, high_open: false };

/** The one number `value`. @example point('5') // [5, 5] */
export function point(value: Decimal): Interval {
  return closed(value, value);
}

/** From `low` to `high`, both included. @example closed('5', '6') // [5, 6] */
export function closed(low: Decimal, high: Decimal): Interval {
  return { low, high, low_open: false, high_open: false };
}

/** `value` and all above it; with `open`, without `value` itself. @example atLeast('5', true) // above 5 */
export function atLeast(value: Decimal, open = false): Interval {
  return { low: value, high: null, low_open: open, high_open: false };
}

/** `value` and all below it; with `open`, without `value` itself. @example atMost('5') // up to and including 5 */
export function atMost(value: Decimal, open = false): Interval {
  return { low: null, high: value, low_open: false, high_open: open };
}

/**
 * All numbers that round to the printed one: half a unit of its last printed digit to either side,
 * the lower end included, the upper one not.
 *
 * @param place the power of ten of the last printed digit.
 * @example rounded('44300', 2) // [44250, 44350)
 */
export function rounded(value: Decimal, place: number): Interval {
  const half = shift('5', place - 1);
  return {
    low: subtract(value, half),
    high: add(value, half),
    low_open: false,
    high_open: true,
  };
}

/**
 * What 余 and 多 allow: the number and more, below the next unit of its last digit that is not zero.
 *
 * @example andMore('7500') // [7500, 7600)
 */
export function andMore(value: Decimal): Interval {
  return {
    low: value,
    high: add(value, shift('1', lastDigit(value))),
    low_open: false,
    high_open: true,
  };
}

/**
 * The interval rounded inward to whole numbers, both ends included: people and households are counted
 * in whole ones.
 *
 * @example roundedInward(rounded('13892', 0)) // [13892, 13892]
 */
export function roundedInward({ low, high, low_open, high_open }: Interval): Interval {
  let from = low;
  if (low !== null) {
    from = round(low, 0, 'ceil');
    if (low_open && from === low) from = add(from, '1');
  }
  let to = high;
  if (high !== null) {
    to = round(high, 0, 'floor');
    if (high_open && to === high) to = subtract(to, '1');
  }
  return { low: from, high: to, low_open: false, high_open: false };
}

/** Whether `value` lies in the interval. @example contains(rounded('5', 0), '5.5') // false */
export function contains({ low, high, low_open, high_open }: Interval, value: Decimal): boolean {
  const above = low === null || compare(value, low) > (low_open ? 0 : -1);
  const below = high === null || compare(value, high) < (high_open ? 0 : 1);
  return above && below;
}

/**
 * The numbers that both contain. Where there are none, `low` of the result may lie above `high`.
 *
 * @example intersect(closed('1', '5'), rounded('5', 0)) // [4.5, 5]
 */
export function intersect(a: Interval, b: Interval): Interval {
  const lower = tighter(a.low, a.low_open, b.low, b.low_open, 1);
  const upper = tighter(a.high, a.high_open, b.high, b.high_open, -1);
  return { low: lower.end, low_open: lower.open, high: upper.end, high_open: upper.open };
}

/** The end that excludes more: the greater for lower ends (`sign` 1), the smaller for upper ones (−1). */
function tighter(
  a: Decimal | null,
  aOpen: boolean,
  b: Decimal | null,
  bOpen: boolean,
  sign: 1 | -1,
): { end: Decimal | null; open: boolean } {
  if (a === null) return { end: b, open: bOpen };
  if (b === null) return { end: a, open: aOpen };
  const order = compare(a, b) * sign;
  if (order === 0) return { end: a, open: aOpen || bOpen };
  return order > 0 ? { end: a, open: aOpen } : { end: b, open: bOpen };
}
