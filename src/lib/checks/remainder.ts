import { betweenBounds } from './agreement.ts';
import { bounded } from './bounded.ts';
import { differenceOf } from './difference.ts';
import { quotient } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * The whole minus the first part, divided by the second part minus the third, lies between two bounds: for
 * example, the people to a household among those who are not in a group. The computed value is the quotient.
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
