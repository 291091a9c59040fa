import { divide, multiply } from '../quantity/decimal.ts';
import { quotientAgreement } from './agreement.ts';
import { perOne, quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The whole is the first part divided by the second. @example 2.94人 = 3.1800万人 / 1.0816万户 */
export const ratio: Rule = {
  compute: (parts, unit) => {
    const [over, under] = [parts[0]!, parts[1]!];
    const factor = divide(multiply(perOne(unit), perOne(under.unit)), perOne(over.unit), 2, 'down');
    return quotient(over, under, factor);
  },
  judge: quotientAgreement,
  write: (whole, parts) => [whole, ' = ', parts[0]!, ' / ', parts[1]!],
};
