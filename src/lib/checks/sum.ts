import { add as plus } from '../quantity/arithmetic.ts';
import { add } from '../quantity/decimal.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { agreement } from './agreement.ts';
import type { Computed } from './computed.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';

/** The sum of quantities of one unit. */
export function sumOf(parts: readonly Quantity[]): Computed {
  return {
    value: parts.reduce<string | null>(
      (total, { value }) => (total === null || value === null ? null : add(total, value)),
      '0',
    ),
    interval: parts.reduce<Interval>(plus, point('0')),
  };
}

/** The whole is the sum of its parts. @example 1294户 = 421户 + 671户 + 202户 */
export const sum: Rule = {
  compute: ({ parts }) => sumOf(parts),
  judge: agreement,
  write: (whole, parts) => [whole!, ' = ', ...joined(parts, ' + ')],
};
