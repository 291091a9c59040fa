import { subtract as minus } from '../quantity/arithmetic.ts';
import { subtract } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { agreement } from './agreement.ts';
import type { Computed } from './computed.ts';
import type { Rule } from './rule.ts';

/** The difference of two quantities of one unit. */
export function differenceOf(from: Quantity, less: Quantity): Computed {
  return {
    value: from.value === null || less.value === null ? null : subtract(from.value, less.value),
    interval: minus(from, less),
  };
}

/** The whole is the first part minus the second. @example 339元 = 5658元 − 5319元 */
export const difference: Rule = {
  compute: ({ parts }) => differenceOf(parts[0]!, parts[1]!),
  judge: agreement,
  write: (whole, parts) => [whole!, ' = ', parts[0]!, ' − ', parts[1]!],
};
