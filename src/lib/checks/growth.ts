import { subtract as minus } from '../quantity/arithmetic.ts';
import { subtract } from '../quantity/decimal.ts';
import { point } from '../quantity/interval.ts';
import { quotientAgreement } from './agreement.ts';
import { computedOf, quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The whole, a percentage, is the growth from the second part to the first. @example 6.4% = 5658元 / 5319元 − 1 */
export const growth: Rule = {
  compute: ({ parts }) => {
    const { value, interval } = quotient(computedOf(parts[0]!), computedOf(parts[1]!), '100');
    return {
      value: value === null ? null : subtract(value, '100'),
      interval: minus(interval, point('100')),
    };
  },
  judge: quotientAgreement,
  write: (whole, parts) => [whole!, ' = ', parts[0]!, ' / ', parts[1]!, ' − 1'],
};
