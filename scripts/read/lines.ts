// The JSON lines that the command `read` prints.
import { otherSideOf } from '../../src/lib/checks/relation.ts';
import type { FoundNumeral } from '../../src/lib/reading/numeral.ts';
import type { Mention } from '../../src/lib/relations/mention.ts';
import { usedForRepair, type Relation } from '../../src/lib/relations/relation.ts';

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

/** The published line of a relation. */
export function checkLine(relation: Relation): object {
  const { kind, by, whole, parts, verdict, ground, start, end } = relation;
  const computed = otherSideOf(relation);
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
