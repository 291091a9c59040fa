import { overlaps, within } from '../quantity/arithmetic.ts';
import { add, compare, subtract } from '../quantity/decimal.ts';
import { rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Computed } from './rule.ts';

/** Counted in whole ones, so that their intervals are closed at both ends. */
const wholeUnits = ['户', '人'];

/**
 * Whether the whole, as printed, and what its parts give can be the same number:
 * `holds` where the intervals meet, `holds by truncation` where they meet only if the
 * last printed digit was cut rather than rounded, `cannot tell` where an open end
 * leaves it undecided.
 */
export function agreement(whole: Quantity, { interval }: Computed): Verdict {
  return agree(whole, whole, interval);
}

/**
 * As {@link agreement} for a quotient, whose printed form is rounded even where it has
 * no decimals: 99% stands for [98.5, 99.5), cut for [99, 100).
 */
export function quotientAgreement(whole: Quantity, { interval }: Computed): Verdict {
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
