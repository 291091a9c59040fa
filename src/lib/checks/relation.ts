import type { Relation, RelationKind } from '../relations/relation.ts';
import type { Computed } from './computed.ts';
import { rules } from './rules.ts';

/** The kinds of identity by which relations are computed; the others have no number that is compared. */
const IDENTITIES = {
  sum: 'sum',
  hundred: 'total',
  subset: 'subset',
  share: 'share',
  growth: 'growth',
  gain: 'gain',
  difference: 'difference',
  points: 'difference',
  rise: 'rise',
  fall: 'fall',
} as const satisfies Partial<Record<RelationKind, keyof typeof rules>>;

/**
 * The other side of a relation: what its parts come to, in the unit of what is stated of them, which is
 * `relation.whole` or, where that is `null`, a hundred per cent.
 *
 * @returns `null` where no single number is compared: for ratios, yearly averages and multiples, and for growths and
 * gains of what has fallen
 * @example otherSideOf(relationsIn(text, read(text))[0]!)?.value // '90' for 共有90户,其中甲类30户、乙类60户。
 */
export function otherSideOf({ kind, whole, parts }: Relation): Computed | null {
  // The rules of a growth and of a gain are for what has grown.
  if ((kind === 'gain' || kind === 'growth') && whole?.falls === true) return null;
  const identity = kind in IDENTITIES ? IDENTITIES[kind as keyof typeof IDENTITIES] : null;
  if (identity === null) return null;
  const { value, interval } = rules[identity].compute({
    whole: whole?.quantity ?? null,
    parts: parts.map(({ quantity }) => quantity),
    given: { terms: [], low: null, high: null },
  });
  const { low, high, low_open, high_open } = interval;
  return { value, interval: { low, high, low_open, high_open } };
}
