import { betweenBounds } from './agreement.ts';
import { bounded } from './bounded.ts';
import { differenceOf } from './difference.ts';
import { quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * What is left of the whole without the first part, divided by what is left of the second
 * part without the third, lies between two bounds: the people and the households that are
 * not in a group, the loans of all other years. What is computed is the quotient.
 *
 * @example 1 ≤ (15533人 − 13455人) / (6314户 − 4448户)
 */
export const remainder: Rule = {
  compute: ({ whole, parts }) =>
    quotient(differenceOf(whole!, parts[0]!), differenceOf(parts[1]!, parts[2]!), '1'),
  judge: betweenBounds,
  write: (whole, parts, given) =>
    bounded(['(', whole!, ' − ', parts[0]!, ') / (', parts[1]!, ' − ', parts[2]!, ')'], given),
};
