import { quotientAgreement } from './agreement.ts';
import { quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The whole, a percentage, is the first part of the second. @example 59.6% = 771户 / 1294户 */
export const share: Rule = {
  compute: (parts) => quotient(parts[0]!, parts[1]!, '100'),
  judge: quotientAgreement,
  write: (whole, parts) => [whole, ' = ', parts[0]!, ' / ', parts[1]!],
};
