import { quotientAgreement } from './agreement.ts';
import { computedOf, quotient } from './quotient.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';
import { sumOf } from './sum.ts';

/**
 * The whole, a percentage, is the share of the first part in the last. Where there are more parts, it is the
 * share of the sum of all but the last.
 *
 * @example 59.6% = 771户 / 1294户
 */
export const share: Rule = {
  compute: ({ parts }) => quotient(sumOf(parts.slice(0, -1)), computedOf(parts.at(-1)!), '100'),
  judge: quotientAgreement,
  write: (whole, parts) => {
    const above = joined(parts.slice(0, -1), ' + ');
    const bracketed = above.length > 1 ? ['(', ...above, ')'] : above;
    return [whole!, ' = ', ...bracketed, ' / ', parts.at(-1)!];
  },
};
