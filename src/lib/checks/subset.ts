import { noGreater } from './agreement.ts';
import { computedOf } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The part is in the whole, so it is at most as great. @example 1964人 ≥ 991人 */
export const subset: Rule = {
  compute: ({ parts }) => computedOf(parts[0]!),
  judge: noGreater,
  write: (whole, parts) => [whole!, ' ≥ ', parts[0]!],
};
