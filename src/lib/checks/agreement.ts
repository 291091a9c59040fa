import { order, overlaps, within } from '../quantity/arithmetic.ts';
import { add, compare, subtract } from '../quantity/decimal.ts';
import { rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Computed, Operands } from './rule.ts';

/** Counted in whole ones, so that their intervals are closed at both ends. */
const wholeUnits = ['户', '人'];

/**
 * Whether the whole, as printed, and what its parts give can be the same number:
 * `holds` where the intervals meet, `holds by truncation` where they meet only if the
 * last printed digit was cut rather than rounded, `cannot tell` where an open end
 * leaves it undecided.
 */
export function agreement({ whole }: Operands, { interval }: Computed): Verdict {
  return whole === null ? 'cannot tell' : agree(whole, whole, interval);
}

/**
 * As {@link agreement} for a quotient, whose printed form is rounded even where it has
 * no decimals: 99% stands for [98.5, 99.5), cut for [99, 100).
 */
export function quotientAgreement(
  { whole }: Pick<Operands, 'whole'>,
  { interval }: Computed,
): Verdict {
  if (whole === null) return 'cannot tell';
  const exact = whole.value !== null && whole.low === whole.value && whole.high === whole.value;
  return agree(whole, exact ? rounded(whole.value, 0) : whole, interval);
}

function agree(whole: Quantity, stated: Interval, computed: Interval): Verdict {
  if (!overlaps(stated, computed)) {
    const cut = truncated(whole, stated);
    return cut && overlaps(cut, computed) ? 'holds by truncation' : 'contradicts';
  }
  if (stated.low === null && stated.high === null) return 'cannot tell';
  const bounded = computed.low !== null && computed.high !== null;
  return bounded || within(computed, stated) ? 'holds' : 'cannot tell';
}

/** The numbers that are printed so when the digits behind are cut; `null` where nothing can have been. */
function truncated({ value, approx, unit }: Quantity, { low, high }: Interval): Interval | null {
  if (value === null || approx !== null || low === null || high === null) return null;
  if (compare(low, high) === 0) return null;
  const closed = unit !== null && wholeUnits.includes(unit);
  const step = closed ? add(subtract(high, low), '1') : subtract(high, low);
  return { low: value, high: add(value, step), low_open: false, high_open: true };
}

/**
 * Whether what is computed is no greater than the whole: it holds where no number that
 * the printed precision allows says otherwise, and contradicts where all do.
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

/** Whether what is computed lies between two bounds, both inclusive: in part of its interval only, nobody can tell. */
export function betweenBounds({ given: { low, high } }: Operands, { interval }: Computed): Verdict {
  const bounds = { low, high, low_open: false, high_open: false };
  if (within(interval, bounds)) return 'holds';
  return overlaps(interval, bounds) ? 'cannot tell' : 'contradicts';
}
