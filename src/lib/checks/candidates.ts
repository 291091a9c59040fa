import type { Numeral } from '../model/numeral.ts';
import { splitCandidates } from '../reading/households.ts';
import { lostDateAt } from '../reading/lost-dates.ts';
import type { Candidate } from '../reading/numeral.ts';

const FUSED = /^(\d[\d,]+)[人名]$/;
const BARE_RATE = /^([^/]*?[\d.]+[万亿]?)(\/\D.*)$/;

/** What a lone lost character before a slash may have been. */
const RATE_UNITS = ['元', '斤', '吨', '个'];

/**
 * Everything that a damaged token may have been, from the token and what its figures count
 * alone: the text around it is not needed.
 *
 * @param unit of the indicator of its first figure; `null` where it has none, as a date.
 * @returns none where nothing is known of such damage.
 * @example candidatesOf({ ...numeral, token: '700/人每月' }, '元')[0] // { reading: '700元/人每月', hard: null, soft: null }
 */
export function candidatesOf({ kind, token }: Numeral, unit: string | null): readonly Candidate[] {
  if (kind === 'date') {
    const date = lostDateAt(token, 0);
    return date?.end === token.length ? date.candidates : [];
  }
  const fused = FUSED.exec(token);
  if (fused) return splitCandidates(fused[1]!, null);
  const rate = BARE_RATE.exec(token);
  if (!rate) return [];
  return RATE_UNITS.map((lost) => ({
    reading: `${rate[1]}${lost}${rate[2]}`,
    hard: null,
    soft: lost === unit ? null : `it is counted in ${unit}`,
  }));
}
