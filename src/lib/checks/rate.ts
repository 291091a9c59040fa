import { times } from '../quantity/arithmetic.ts';
import { multiply } from '../quantity/decimal.ts';
import { betweenBounds } from './agreement.ts';
import { bounded } from './bounded.ts';
import { computedOf, quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * The whole divided by the first part, and multiplied by the second part if there is one, lies between the
 * bounds of a rule from outside the articles. The computed value is the rate.
 *
 * @example 22680.30万元 / 4590户 ≤ 50,000
 */
export const rate: Rule = {
  compute: ({ whole, parts }) => {
    const [below, factor] = [parts[0]!, parts[1]];
    const above = computedOf(whole!);
    if (factor === undefined) return quotient(above, computedOf(below), '1');
    const { value } = above;
    const scaled = {
      value: value === null || factor.value === null ? null : multiply(value, factor.value),
      interval: times(above.interval, factor),
    };
    return quotient(scaled, computedOf(below), '1');
  },
  judge: betweenBounds,
  write: (whole, parts, given) =>
    bounded([whole!, ' / ', parts[0]!, ...parts.slice(1).flatMap((part) => [' × ', part])], given),
};
