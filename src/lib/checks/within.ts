import { betweenBounds } from './agreement.ts';
import { bounded } from './bounded.ts';
import { computedOf } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * The whole itself lies between bounds that are known from outside the articles: a rule that it repeats, or a
 * count that it cannot exceed.
 *
 * @example 37.58万人 ≤ 387,511
 */
export const within: Rule = {
  compute: ({ whole }) => computedOf(whole!),
  judge: betweenBounds,
  write: (whole, _, given) =>
    given.low !== null && given.low === given.high
      ? [whole!, ` = ${given.low}`]
      : bounded([whole!], given),
};
