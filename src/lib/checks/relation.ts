import { negate, opposite } from '../quantity/arithmetic.ts';
import { compare, subtract } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { printed } from '../relations/agreement.ts';
import type { Mention } from '../relations/mention.ts';
import type { Relation, RelationKind } from '../relations/relation.ts';
import type { Computed } from './computed.ts';
import { computedOf, quotient } from './quotient.ts';
import { rules } from './rules.ts';
import { sumOf } from './sum.ts';

/** The kinds of identity by which relations are computed. */
const IDENTITIES = {
  sum: 'sum',
  hundred: 'total',
  share: 'share',
  growth: 'growth',
  gain: 'gain',
  difference: 'difference',
  points: 'difference',
  rise: 'rise',
  fall: 'fall',
} as const satisfies Partial<Record<RelationKind, keyof typeof rules>>;

/** Relations whose whole is a percentage of an amount. */
const PER_CENT: readonly RelationKind[] = ['share', 'growth', 'gain'];

function negated({ value, interval }: Computed): Computed {
  return { value: value === null ? null : subtract('0', value), interval: negate(interval) };
}

/** A quantity as a term of a net change: negative where it is a fall. */
const signed = ({ falls, quantity }: Mention): Quantity => (falls ? opposite(quantity) : quantity);

/** What the parts come to, by the rule of an identity or directly; `null` for kinds that are not computed. */
function computed(
  kind: RelationKind,
  whole: Mention | null,
  parts: readonly Mention[],
): Computed | null {
  // Percentages are rounded, even where they are printed as whole numbers.
  const isRounded = kind === 'hundred' || kind === 'points';
  const own = parts.map(({ quantity }): Quantity =>
    isRounded ? { ...quantity, ...printed(quantity) } : quantity,
  );
  const falls = whole?.falls === true;
  if (kind === 'net') return sumOf(parts.map(signed));
  if (kind === 'subset') return sumOf(own);
  if (kind === 'mean' || kind === 'multiple')
    return own.length < 2 ? null : quotient(computedOf(own[0]!), computedOf(own[1]!), '1');
  // The rule of gains takes the increase away from the level. Before a fall, the level was greater.
  if (kind === 'gain' && falls) return quotient(computedOf(own[0]!), sumOf(own.slice(0, 2)), '100');
  if (!(kind in IDENTITIES)) return null;
  return rules[IDENTITIES[kind as keyof typeof IDENTITIES]].compute({
    whole: whole?.quantity ?? null,
    parts: own,
    given: { terms: [], low: null, high: null },
  });
}

/**
 * The other side of a relation: what its parts come to, in the unit of what is stated of them, which is
 * `relation.whole` or, where that is `null`, a hundred per cent. A fall is a positive number, as it is printed.
 *
 * @returns `null` where no single number is compared: for ratios, odds and yearly averages, for shares and growths
 * that are no percentages, and for differences of growths of which one fell
 * @example otherSideOf(relationsIn(text, read(text))[0]!)?.value // '90' for 共有90户,其中甲类30户、乙类60户。
 */
export function otherSideOf({ kind, whole, parts }: Relation): Computed | null {
  if (PER_CENT.includes(kind) && whole?.quantity.unit !== '%') return null;
  if (kind === 'points' && parts.some(({ falls }) => falls)) return null;
  const side = computed(kind, whole, parts);
  if (side === null) return null;
  const { low, high, low_open, high_open } = side.interval;
  const plain = { value: side.value, interval: { low, high, low_open, high_open } };
  const isBelow = side.value !== null && compare(side.value, '0') < 0;
  const falls = whole?.falls === true && (kind === 'growth' || kind === 'net');
  return falls || (kind === 'points' && isBelow) ? negated(plain) : plain;
}
