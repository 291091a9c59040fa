import { scale } from '../quantity/arithmetic.ts';
import { multiply } from '../quantity/decimal.ts';
import { noGreater } from './agreement.ts';
import type { Rule } from './rule.ts';

/**
 * The whole is at least a multiple of the part, by a rule from outside the articles. The lower bound of the
 * identity is the factor, and the computed value is the least that the rule allows.
 *
 * @example 7260元 ≥ 1.3 × 5580元
 */
export const multiple: Rule = {
  compute: ({ parts, given }) => {
    const part = parts[0]!;
    const factor = given.low ?? '1';
    return {
      value: part.value === null ? null : multiply(part.value, factor),
      interval: scale(part, factor),
    };
  },
  judge: noGreater,
  write: (whole, parts, given) => [whole!, ` ≥ ${given.low ?? '1'} × `, parts[0]!],
};
