import { times } from '../quantity/arithmetic.ts';
import { divide, multiply } from '../quantity/decimal.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { agreement } from './agreement.ts';
import { perOne } from './quotient.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';

/** The whole is the product of its parts; percentages count as fractions of one. @example 2000元 = 5户 × 400元 */
export const product: Rule = {
  compute: ({ whole, parts }) => {
    const factor = parts.reduce(
      (factor, part) => divide(factor, perOne(part.unit), 30, 'down'),
      perOne(whole?.unit ?? null),
    );
    return {
      value: parts.reduce<string | null>(
        (total, { value }) => (total === null || value === null ? null : multiply(total, value)),
        factor,
      ),
      interval: parts.reduce<Interval>((total, part) => times(total, part), point(factor)),
    };
  },
  judge: agreement,
  write: (whole, parts) => [whole!, ' = ', ...joined(parts, ' × ')],
};
