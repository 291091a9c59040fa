import { subtract as minus } from '../quantity/arithmetic.ts';
import { subtract } from '../quantity/decimal.ts';
import { agreement } from './agreement.ts';
import type { Rule } from './rule.ts';

/** The whole is the first part less the second. @example 339元 = 5658元 − 5319元 */
export const difference: Rule = {
  compute: (parts) => {
    const [from, less] = [parts[0]!, parts[1]!];
    return {
      value: from.value === null || less.value === null ? null : subtract(from.value, less.value),
      interval: minus(from, less),
    };
  },
  judge: agreement,
  write: (whole, parts) => [whole, ' = ', parts[0]!, ' − ', parts[1]!],
};
