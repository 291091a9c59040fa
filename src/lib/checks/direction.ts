import { order } from '../quantity/arithmetic.ts';
import type { Order } from '../quantity/arithmetic.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Operands } from './rule.ts';

/** What a quantity is set beside: of a bound (超过60%) the number that it names. */
export function comparedInterval(quantity: Quantity): Interval {
  const { value, low, high } = quantity;
  const bound = value !== null && (low === null) !== (high === null);
  return bound ? point(value) : quantity;
}

/**
 * Whether the part lies on the wanted side of the whole, whatever numbers the printed precision
 * allows; a bound is taken for the number that it names, or for all beyond it (60% 提高到超过60%).
 */
export function directionVerdict({ whole, parts }: Operands, wanted: 'below' | 'above'): Verdict {
  if (whole === null) return 'cannot tell';
  const unsettled: Order = wanted === 'below' ? 'at or below' : 'at or above';
  const before = order(parts[0]!, whole);
  if (before === wanted || order(comparedInterval(parts[0]!), comparedInterval(whole)) === wanted)
    return 'holds';
  return before === unsettled || before === 'mixed' ? 'cannot tell' : 'contradicts';
}
