import { order } from '../quantity/arithmetic.ts';
import type { Rule } from './rule.ts';

/**
 * The part lies in the whole, so it is no greater: it holds where no number that the
 * printed precision allows says otherwise, and contradicts where all do.
 *
 * @example 1964人 ≥ 991人
 */
export const subset: Rule = {
  compute: (parts) => ({ value: parts[0]!.value, interval: parts[0]! }),
  judge: (whole, { interval }) => {
    switch (order(interval, whole)) {
      case 'below':
      case 'at or below':
      case 'at':
        return 'holds';
      case 'above':
        return 'contradicts';
      default:
        return 'cannot tell';
    }
  },
  write: (whole, parts) => [whole, ' ≥ ', parts[0]!],
};
