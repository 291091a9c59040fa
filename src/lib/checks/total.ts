import { overlaps } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import { joined } from './rule.ts';
import type { Rule } from './rule.ts';
import { sumOf } from './sum.ts';

/**
 * The parts, percentages of one thing, make up all of it. The whole is not printed: it is a hundred per cent.
 *
 * @example 34.06% + 49.89% + 2.59% + 13.46% = 100%
 */
export const total: Rule = {
  compute: ({ parts }) => sumOf(parts),
  judge: (_, { interval }) => {
    if (!overlaps(interval, point('100'))) return 'contradicts';
    return interval.low === null || interval.high === null ? 'cannot tell' : 'holds';
  },
  write: (_, parts) => [...joined(parts, ' + '), ' = 100%'],
};
