import { order, overlaps, within } from '../quantity/arithmetic.ts';
import { add, compare, subtract } from '../quantity/decimal.ts';
import { rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Computed } from './computed.ts';
import type { Operands } from './rule.ts';

/**
 * Whether the printed whole and the number computed from its parts can be equal: `holds` where their
 * intervals overlap, `holds by truncation` where they overlap only if the whole was cut off at its last
 * printed digit rather than rounded, `cannot tell` where an open end leaves it undecided.
 */
export function agreement({ whole }: Operands, { interval }: Computed): Verdict {
  return whole === null ? 'cannot tell' : agree(whole, whole, interval);
}

/**
 * As {@link agreement}, for a whole that is a quotient. It was rounded even where it is printed without
 * decimals: 99% stands for [98.5, 99.5), or for [99, 100) if it was cut off.
 */
export function quotientAgreement(
  { whole }: Pick<Operands, 'whole'>,
  { interval }: Computed,
): Verdict {
  if (whole === null) return 'cannot tell';
  const exact = whole.value !== null && whole.low === whole.value && whole.high === whole.value;
  return agree(whole, exact ? rounded(whole.value, 0) : whole, interval);
}

/** @param stated the interval of the whole as it is to be compared. */
function agree(whole: Quantity, stated: Interval, computed: Interval): Verdict {
  if (!overlaps(stated, computed)) {
    const cut = truncated(whole, stated);
    return cut && overlaps(cut, computed) ? 'holds by truncation' : 'contradicts';
  }
  if (stated.low === null && stated.high === null) return 'cannot tell';
  const bounded = computed.low !== null && computed.high !== null;
  return bounded || within(computed, stated) ? 'holds' : 'cannot tell';
}

/** All numbers that are printed as this whole if digits are cut off; `null` where it is exact or hedged. */
function truncated(
  { value, approx }: Quantity,
  { low, high, high_open }: Interval,
): Interval | null {
  if (value === null || approx !== null || low === null || high === null) return null;
  if (compare(low, high) === 0) return null;
  // Whole things have their ends included, as in [44250, 44349].
  const whole = !high_open && !low.includes('.') && !high.includes('.');
  const step = whole ? add(subtract(high, low), '1') : subtract(high, low);
  return { low: value, high: add(value, step), low_open: false, high_open: true };
}

/**
 * Whether the computed number is at most the whole: `holds` where it is for all numbers that the printed
 * precision allows, `contradicts` where it is for none.
 */
export function noGreater({ whole }: Operands, { interval }: Computed): Verdict {
  if (whole === null) return 'cannot tell';
  switch (order(interval, whole)) {
    case 'below':
    case 'at or below':
    case 'at':
      return 'holds';
    case 'above':
      return 'contradicts';
    default:
      return 'cannot tell';
  }
}

/**
 * Whether the computed number lies between the given bounds, both inclusive; `cannot tell` where
 * only a part of its interval does.
 */
export function betweenBounds({ given: { low, high } }: Operands, { interval }: Computed): Verdict {
  const bounds = { low, high, low_open: false, high_open: false };
  if (within(interval, bounds)) return 'holds';
  return overlaps(interval, bounds) ? 'cannot tell' : 'contradicts';
}
