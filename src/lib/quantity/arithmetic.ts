import { compare, divide, multiply, add as plus } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { UNBOUNDED, contains, point } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Quantity } from './quantity.ts';

/** Digits after the point to which the ends of a quotient are computed, rounded outward. */
const DIGITS = 30;

// Interval arithmetic: each function returns the interval of all results that the numbers in its
// intervals can give.

/**
 * Every sum of a number in `a` and a number in `b`.
 *
 * @example add(closed('1', '2'), rounded('5', 0)) // [5.5, 7.5)
 */
export function add(a: Interval, b: Interval): Interval {
  const low = a.low === null || b.low === null ? null : plus(a.low, b.low);
  const high = a.high === null || b.high === null ? null : plus(a.high, b.high);
  return {
    low,
    high,
    low_open: low !== null && (a.low_open || b.low_open),
    high_open: high !== null && (a.high_open || b.high_open),
  };
}

/** The interval mirrored at zero. @example negate(atLeast('3')) // up to and including -3 */
export function negate({ low, high, low_open, high_open }: Interval): Interval {
  const minus = (end: Decimal | null) => (end === null ? null : multiply(end, '-1'));
  return { low: minus(high), high: minus(low), low_open: high_open, high_open: low_open };
}

/** A quantity with the other sign. @example opposite(readQuantities('3户')![0].quantity).value // '-3' */
export function opposite(quantity: Quantity): Quantity {
  const { value } = quantity;
  return { ...quantity, value: value && multiply(value, '-1'), ...negate(quantity) };
}

/**
 * Every difference of a number in `a` and a number in `b`.
 *
 * @example subtract(closed('5', '6'), closed('1', '2')) // [3, 5]
 */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

/**
 * Every product of a number in `a` and a number in `b`.
 *
 * @example times(closed('-1', '2'), closed('3', '4')) // [-4, 8]
 */
export function times(a: Interval, b: Interval): Interval {
  const products = ends(a).flatMap((x) => ends(b).map((y) => product(x, y)));
  return spanned(products, products);
}

/**
 * Every quotient of a number in `a` and a number in `b`, its ends rounded outward at the thirtieth
 * digit after the point; unbounded where `b` contains zero or ends at it.
 *
 * @example over(closed('1', '2'), closed('4', '5')) // [0.2, 0.5]
 */
export function over(a: Interval, b: Interval): Interval {
  if (contains({ ...b, low_open: false, high_open: false }, '0')) return UNBOUNDED;
  const quotients = (rounding: 'floor' | 'ceil') =>
    ends(a).flatMap((x) => ends(b).map((y) => quotient(x, y, rounding)));
  return spanned(quotients('floor'), quotients('ceil'));
}

/** Every number in `a` times `factor`, which is exact. @example scale(closed('1', '2'), '100') // [100, 200] */
export function scale(a: Interval, factor: Decimal): Interval {
  return times(a, point(factor));
}

/** How the numbers of one interval compare with those of another. */
export type Order = 'below' | 'at or below' | 'at' | 'at or above' | 'above' | 'mixed';

/**
 * How every number of `a` compares with every number of `b`; `mixed` where that depends on which
 * numbers are taken.
 *
 * @example order(closed('1', '2'), rounded('3', 0)) // 'below'
 * @example order(closed('1', '2'), closed('2', '3')) // 'at or below'
 */
export function order(a: Interval, b: Interval): Order {
  const under = side(a, b);
  const over = side(b, a);
  if (under === 'apart') return 'below';
  if (over === 'apart') return 'above';
  if (under === 'touching' && over === 'touching') return 'at';
  if (under === 'touching') return 'at or below';
  if (over === 'touching') return 'at or above';
  return 'mixed';
}

/** Whether the intervals have a number in common. @example overlaps(rounded('1', 0), closed('1.5', '2')) // false */
export function overlaps(a: Interval, b: Interval): boolean {
  const how = order(a, b);
  return how !== 'below' && how !== 'above';
}

/** Whether every number of `inner` lies in `outer`. @example within(closed('1', '2'), atLeast('1')) // true */
export function within(inner: Interval, outer: Interval): boolean {
  const fits = (
    end: Decimal | null,
    open: boolean,
    bound: Decimal | null,
    boundOpen: boolean,
    sign: 1 | -1,
  ) => {
    if (bound === null) return true;
    if (end === null) return false;
    const how = compare(end, bound) * sign;
    return how > 0 || (how === 0 && (open || !boundOpen));
  };
  return (
    fits(inner.low, inner.low_open, outer.low, outer.low_open, 1) &&
    fits(inner.high, inner.high_open, outer.high, outer.high_open, -1)
  );
}

/** How the upper end of `a` lies to the lower end of `b`. */
function side(a: Interval, b: Interval): 'apart' | 'touching' | 'crossing' {
  if (a.high === null || b.low === null) return 'crossing';
  const how = compare(a.high, b.low);
  if (how < 0 || (how === 0 && (a.high_open || b.low_open))) return 'apart';
  return how === 0 ? 'touching' : 'crossing';
}

/** An end of an interval. */
interface End {
  /** A number, or −1 and 1 for the infinities. */
  readonly at: Decimal | -1 | 1;
  readonly open: boolean;
}

function ends({ low, high, low_open, high_open }: Interval): End[] {
  return [
    { at: low ?? -1, open: low === null || low_open },
    { at: high ?? 1, open: high === null || high_open },
  ];
}

const sign = (at: End['at']) => (typeof at === 'number' ? at : compare(at, '0'));

function product(x: End, y: End): End {
  const signs = (sign(x.at) * sign(y.at)) as -1 | 0 | 1;
  if (signs === 0) {
    // Zero times anything is zero, even times infinity, if the zero belongs to its interval.
    const reached = (sign(x.at) === 0 && !x.open) || (sign(y.at) === 0 && !y.open);
    return { at: '0', open: !reached };
  }
  if (typeof x.at === 'number' || typeof y.at === 'number') return { at: signs, open: true };
  return { at: multiply(x.at, y.at), open: x.open || y.open };
}

function quotient(x: End, y: End, rounding: 'floor' | 'ceil'): End {
  if (sign(x.at) === 0 && !x.open) return { at: '0', open: false };
  if (typeof y.at === 'number') {
    // Any number divided by infinity comes near zero; infinity by infinity may be anything, but the
    // divisor's other end gives a wider bound then.
    return { at: '0', open: true };
  }
  if (typeof x.at === 'number') return { at: (x.at * sign(y.at)) as -1 | 1, open: true };
  return { at: divide(x.at, y.at, DIGITS, rounding), open: x.open || y.open };
}

/** The interval from the least of `lows` to the greatest of `highs`. */
function spanned(lows: readonly End[], highs: readonly End[]): Interval {
  const least = lows.reduce((a, b) => furtherEnd(a, b, -1));
  const most = highs.reduce((a, b) => furtherEnd(a, b, 1));
  return {
    low: typeof least.at === 'number' ? null : least.at,
    low_open: typeof least.at === 'number' ? false : least.open,
    high: typeof most.at === 'number' ? null : most.at,
    high_open: typeof most.at === 'number' ? false : most.open,
  };
}

/** The lower (−1) or the higher (1) of two ends; of equal ones, the closed one. */
function furtherEnd(a: End, b: End, towards: -1 | 1): End {
  const how = compareEnds(a.at, b.at) * towards;
  if (how === 0) return a.open ? b : a;
  return how > 0 ? a : b;
}

function compareEnds(a: End['at'], b: End['at']): number {
  if (typeof a === 'number' || typeof b === 'number') {
    return (typeof a === 'number' ? a : 0) - (typeof b === 'number' ? b : 0);
  }
  return compare(a, b);
}
