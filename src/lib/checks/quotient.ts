import { over, scale } from '../quantity/arithmetic.ts';
import { compare, divide, multiply } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { PUBLISHED_DIGITS } from './rule.ts';
import type { Computed } from './rule.ts';

/** How many of the unit make one: a hundred for percentages. */
export const perOne = (unit: string | null): Decimal => (unit === '%' ? '100' : '1');

/** The first quantity divided by the second, times `factor`. */
export function quotient(over_: Quantity, under: Quantity, factor: Decimal): Computed {
  const exact = over_.value !== null && under.value !== null && compare(under.value, '0') !== 0;
  return {
    value: exact
      ? divide(multiply(over_.value!, factor), under.value!, PUBLISHED_DIGITS, 'half-up')
      : null,
    interval: over(scale(over_, factor), under),
  };
}
