import { over, scale } from '../quantity/arithmetic.ts';
import { compare, divide, multiply } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { PUBLISHED_DIGITS } from './rule.ts';
import type { Computed } from './computed.ts';

/** The number of units that make one: a hundred for percentages. */
export const perOne = (unit: string | null): Decimal => (unit === '%' ? '100' : '1');

/** A quantity as an operand of a computation. */
export function computedOf(quantity: Quantity): Computed {
  return { value: quantity.value, interval: quantity };
}

/**
 * The first number divided by the second, times `factor`; without a value where one is missing or
 * the second is zero.
 */
export function quotient(above: Computed, below: Computed, factor: Decimal): Computed {
  const exact = above.value !== null && below.value !== null && compare(below.value, '0') !== 0;
  return {
    value: exact
      ? divide(multiply(above.value!, factor), below.value!, PUBLISHED_DIGITS, 'half-up')
      : null,
    interval: over(scale(above.interval, factor), below.interval),
  };
}
