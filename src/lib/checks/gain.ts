import { quotientAgreement } from './agreement.ts';
import { differenceOf } from './difference.ts';
import { computedOf, quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * The whole, a percentage, is the first part, which is an increase, divided by the amount before it: the
 * second part minus the first.
 *
 * @example 5% = 734元 / (15515元 − 734元)
 */
export const gain: Rule = {
  compute: ({ parts }) => {
    const [increase, now] = [parts[0]!, parts[1]!];
    return quotient(computedOf(increase), differenceOf(now, increase), '100');
  },
  judge: quotientAgreement,
  write: (whole, parts) => [whole!, ' = ', parts[0]!, ' / (', parts[1]!, ' − ', parts[0]!, ')'],
};
