import { order } from '../quantity/arithmetic.ts';
import type { Order } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Relation } from '../model/measure.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Operands, Term } from './rule.ts';

const BOUNDS: readonly Relation[] = ['ge', 'gt', 'le', 'lt'];

/**
 * The interval in which a quantity is compared: for a bound (超过60%) only the number that it names,
 * for others all of it.
 */
export function comparedInterval(term: Term): Interval {
  const { value, low, high, measure } = term;
  const isBound = measure ? BOUNDS.includes(measure.relation) : (low === null) !== (high === null);
  return value !== null && isBound ? point(value) : term;
}

/**
 * Whether the part lies below or above the whole for all numbers that the printed precision allows. A bound
 * counts as the number that it names, or as all numbers beyond it, whichever lets the check hold
 * (60% 提高到超过60%).
 *
 * @param wanted the side of the whole on which the part should lie.
 */
export function directionVerdict({ whole, parts }: Operands, wanted: 'below' | 'above'): Verdict {
  if (whole === null) return 'cannot tell';
  const unsettled: Order = wanted === 'below' ? 'at or below' : 'at or above';
  const before = order(parts[0]!, whole);
  if (before === wanted || order(comparedInterval(parts[0]!), comparedInterval(whole)) === wanted)
    return 'holds';
  return before === unsettled || before === 'mixed' ? 'cannot tell' : 'contradicts';
}
