import { divide, multiply } from '../quantity/decimal.ts';
import { quotientAgreement } from './agreement.ts';
import { computedOf, perOne, quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The whole is the first part divided by the second. @example 2.94人 = 3.1800万人 / 1.0816万户 */
export const ratio: Rule = {
  compute: ({ whole, parts }) => {
    const [above, below] = [parts[0]!, parts[1]!];
    const unit = whole?.unit ?? null;
    const factor = divide(
      multiply(perOne(unit), perOne(below.unit)),
      perOne(above.unit),
      2,
      'down',
    );
    return quotient(computedOf(above), computedOf(below), factor);
  },
  judge: quotientAgreement,
  write: (whole, parts) => [whole!, ' = ', parts[0]!, ' / ', parts[1]!],
};
