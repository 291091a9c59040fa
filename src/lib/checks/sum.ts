import { add as plus } from '../quantity/arithmetic.ts';
import { add } from '../quantity/decimal.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { agreement } from './agreement.ts';
import type { Rule } from './rule.ts';

/** The whole is the sum of its parts. @example 1294户 = 421户 + 671户 + 202户 */
export const sum: Rule = {
  compute: (parts) => ({
    value: parts.reduce<string | null>(
      (total, { value }) => (total === null || value === null ? null : add(total, value)),
      '0',
    ),
    interval: parts.reduce<Interval>(plus, point('0')),
  }),
  judge: agreement,
  write: (whole, parts) => [
    whole,
    ' = ',
    ...parts.flatMap((part, i) => (i ? [' + ', part] : [part])),
  ],
};
