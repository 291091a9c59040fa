import { agreement } from './agreement.ts';
import { comparedInterval } from './direction.ts';
import type { Rule } from './rule.ts';

/**
 * The same amount is printed in two places. Bounds (5万元以上, 5万元以下) are compared by the numbers that they
 * name.
 *
 * @example 4.43万户 = 44300户
 */
export const equal: Rule = {
  compute: ({ parts }) => ({ value: parts[0]!.value, interval: comparedInterval(parts[0]!) }),
  judge: (terms, computed) => {
    const { whole } = terms;
    return agreement(
      { ...terms, whole: whole && { ...whole, ...comparedInterval(whole) } },
      computed,
    );
  },
  write: (whole, parts) => [whole!, ' = ', parts[0]!],
};
