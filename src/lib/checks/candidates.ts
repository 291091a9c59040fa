import type { Numeral } from '../model/numeral.ts';
import { splitCandidates } from '../reading/households.ts';
import { lostDateAt } from '../reading/lost-dates.ts';
import { ratesWithUnit } from '../reading/lost-numbers.ts';
import type { Candidate } from '../reading/numeral.ts';

/** A count of persons, which may be two fused numbers. */
const FUSED = /^(\d[\d,]+)[人名]$/;

/**
 * All candidate readings of a damaged token, from the token and its unit alone, without the text around it.
 *
 * @param unit of its first figure; `null` where it has no figure, as a date.
 * @returns an empty list where this kind of damage is not known.
 * @example candidatesOf({ ...numeral, token: '700/人每月' }, '元')[0] // { reading: '700元/人每月', hard: null, soft: null }
 */
export function candidatesOf({ kind, token }: Numeral, unit: string | null): readonly Candidate[] {
  if (kind === 'date') {
    const date = lostDateAt(token, 0);
    return date?.end === token.length ? date.candidates : [];
  }
  const fused = FUSED.exec(token);
  if (fused) return splitCandidates(fused[1]!, null);
  return (ratesWithUnit(token) ?? []).map((lost) => ({
    reading: lost.reading,
    hard: null,
    soft: lost.unit === unit ? null : `it is counted in ${unit}`,
  }));
}
