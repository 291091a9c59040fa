import { add, negate, over, subtract } from '../../lib/quantity/arithmetic.ts';
import type { Interval } from '../../lib/quantity/interval.ts';
import { point } from '../../lib/quantity/interval.ts';
import { percentOf, printed, printedTotal, totalOf } from '../../lib/relations/agreement.ts';
import type { Relation } from '../../lib/relations/relation.ts';

/** What is printed of a whole, with its rounding. */
export const statedOf = ({ kind, whole }: Relation): Interval | null =>
  whole !== null ? printed(whole.quantity) : kind === 'hundred' ? point('100') : null;

/**
 * What the parts of a relation come to, with all that their intervals allow; `null` where no single number is compared.
 *
 * @example computedOf(relationsIn('共有90户,其中甲类30户、乙类60户。', read(…))[0]!) // 90
 */
export function computedOf({ kind, whole, parts }: Relation): Interval | null {
  const [one, other] = parts.map(({ quantity }): Interval => quantity);
  const isFall = whole?.falls ?? false;
  if (kind === 'sum') return totalOf(parts);
  if (kind === 'net') return isFall ? negate(totalOf(parts)) : totalOf(parts);
  if (kind === 'hundred') return printedTotal(parts);
  if (one === undefined) return null;
  if (kind === 'subset' || kind === 'rise' || kind === 'fall') return one;
  if (other === undefined) return null;
  if (kind === 'multiple' || kind === 'mean') return over(one, other);
  if (kind === 'difference') return subtract(one, other);
  if (kind === 'points')
    return parts.some(({ falls }) => falls)
      ? null
      : positive(subtract(printed(parts[0]!.quantity), printed(parts[1]!.quantity)));
  if (whole?.quantity.unit !== '%') return null;
  if (kind === 'share') return percentOf(one, other);
  if (kind === 'gain') return percentOf(one, (isFall ? add : subtract)(other, one));
  if (kind === 'growth') {
    const growth = percentOf(subtract(one, other), other);
    return isFall ? negate(growth) : growth;
  }
  return null;
}

const positive = (interval: Interval): Interval =>
  interval.high?.startsWith('-') ? negate(interval) : interval;
