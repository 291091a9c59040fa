// The JSON lines that the command `read` prints.
import type { FoundNumeral } from '../../src/lib/reading/numeral.ts';
import type { StatedIdentity, StatedTerm } from '../../src/lib/checks/stated.ts';

/** The published line of a numeral. */
export function line(numeral: FoundNumeral): object {
  const { start, end, token, kind, reading, period, quantities, damage, repair } = numeral;
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
  };
}

/** The published line of a term of an identity. */
function term({ numeral, part }: StatedTerm): object {
  const { start, end, token } = numeral;
  return { start, end, token, part };
}

/** The published line of an identity. */
export function checkLine({ kind, whole, parts, computed, verdict }: StatedIdentity): object {
  return {
    kind,
    whole: term(whole),
    parts: parts.map(term),
    stated: whole.quantity.value,
    computed: computed.value,
    low: computed.interval.low,
    high: computed.interval.high,
    verdict,
    used_for_repair: usedForRepair(whole, parts),
  };
}

/** A sum that proved how its terms are to be read cannot hold for them once more. */
export function usedForRepair(whole: StatedTerm, parts: readonly StatedTerm[]): boolean {
  return [whole, ...parts].some(({ numeral }) => numeral.repair?.verdict === 'proved');
}
