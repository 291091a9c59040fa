// The JSON lines that the command `read` prints.
import { rules } from '../../src/lib/checks/rules.ts';
import type { Computed } from '../../src/lib/checks/rule.ts';
import type { FoundNumeral } from '../../src/lib/reading/numeral.ts';
import type { Mention } from '../../src/lib/relations/mention.ts';
import type { Relation, RelationKind } from '../../src/lib/relations/relation.ts';

/** The published line of a numeral. */
export function line(numeral: FoundNumeral): object {
  const { start, end, token, kind, reading, period, quantities, damage, repair, suspicion } =
    numeral;
  return {
    start,
    end,
    token,
    kind,
    reading,
    period,
    quantities: quantities.map(({ value, unit, low, high, approx, per }) => ({
      value,
      unit,
      low,
      high,
      approx,
      per,
    })),
    damage,
    repair,
    suspicion,
  };
}

/** The published line of a term of a relation. Parts count from 0: of 1294户4538人, part 1 is the persons. */
function term({ numeral, part }: Mention): object {
  const { start, end, token } = numeral;
  return { start, end, token, part };
}

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

/** What the parts of a relation come to; `null` where no single number is compared. */
export function computedOf({ kind, whole, parts }: Relation): Computed | null {
  // The rules of a growth and of a gain are for what has grown.
  if ((kind === 'gain' || kind === 'growth') && whole?.falls === true) return null;
  const identity = kind in IDENTITIES ? IDENTITIES[kind as keyof typeof IDENTITIES] : null;
  return identity === null
    ? null
    : rules[identity].compute({
        whole: whole?.quantity ?? null,
        parts: parts.map(({ quantity }) => quantity),
        given: { terms: [], low: null, high: null },
      });
}

/** The published line of a relation. */
export function checkLine(relation: Relation): object {
  const { kind, by, whole, parts, verdict, ground, start, end } = relation;
  const computed = computedOf(relation);
  return {
    kind,
    rule: by,
    start,
    end,
    whole: whole === null ? null : term(whole),
    parts: parts.map(term),
    stated: whole?.quantity.value ?? null,
    computed: computed?.value ?? null,
    low: computed?.interval.low ?? null,
    high: computed?.interval.high ?? null,
    verdict,
    ground,
    used_for_repair: usedForRepair(relation),
  };
}

/** A sum that proved how its terms are to be read cannot hold for them once more. */
export function usedForRepair({ whole, parts }: Relation): boolean {
  return [...(whole === null ? [] : [whole]), ...parts].some(
    ({ numeral }) => numeral.repair?.verdict === 'proved',
  );
}
