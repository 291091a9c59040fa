import { agreement } from './agreement.ts';
import type { Rule } from './rule.ts';

/** The same amount, printed in two places. @example 4.43万户 = 44300户 */
export const equal: Rule = {
  compute: ({ parts }) => ({ value: parts[0]!.value, interval: parts[0]! }),
  judge: agreement,
  write: (whole, parts) => [whole!, ' = ', parts[0]!],
};
