import type { FoundNumeral } from '../reading/numeral.ts';
import { oldPosition } from '../text/edits.ts';
import { byDigits } from './by-digits.ts';
import { byKind } from './by-kind.ts';
import { byQuotient } from './by-quotient.ts';
import { changes } from './changes.ts';
import { gains } from './gains.ts';
import { sharesByDigits, sharesOfHundred, sharesOfOneBase } from './hundred.ts';
import { means } from './means.ts';
import type { Mention } from './mention.ts';
import { ofParts } from './of-parts.ts';
import { passageOf } from './passage.ts';
import { differencesOfGrowths, pulls } from './points.ts';
import { ratiosIn } from './ratios.ts';
import { remainders } from './remainders.ts';
import type { Give, Relation, RelationKind } from './relation.ts';
import { respectively } from './respectively.ts';
import { shares } from './shares.ts';
import { wholeFirst } from './sums.ts';
import { totalLast } from './totals.ts';
import { yearlyAverages, yearlyGrowths } from './yearly.ts';

/**
 * The relations that the words of a text state between its quantities, each tested. A contradiction is reported only
 * where all members are exact, miss one another by more than a whole last digit, and the words leave no other base; its
 * ground tells why.
 *
 * @param text the text as it was given
 * @param numerals what {@link read} found in this same text
 * @returns in text order; empty where it states none that is known
 * @example relationsIn('共有90户,其中甲类30户、乙类60户。', read(…))[0]?.verdict // 'holds'
 */
export function relationsIn(text: string, numerals: readonly FoundNumeral[]): Relation[] {
  const passage = passageOf(text, numerals);
  const at = (position: number, side: 'start' | 'end') =>
    oldPosition(passage.edits, position, side);
  const found: Relation[] = [];
  const told = new Set<string | Mention>();
  const give: Give = (kind, by, whole, parts, verdict, ground) => {
    // A share is explained once, by the first rule that can. Others are reported once for the same members.
    const ids = [whole, ...parts].map((each) => each?.index);
    const key = kind === 'share' ? whole! : `${kind} ${ids.join(' ')}`;
    if (told.has(key)) return;
    told.add(key);
    const all = whole === null ? parts : [whole, ...parts];
    const isCharge = verdict === 'contradicts' || verdict === 'doubt';
    const isSound = all.every(({ numeral }) => numeral.suspicion === null);
    found.push({
      kind,
      by,
      whole,
      parts,
      // A number that may have been read wrongly cannot prove a mistake.
      verdict: isCharge && !isSound ? 'cannot tell' : verdict,
      ground: isCharge && isSound ? ground : null,
      start: Math.min(...all.map(({ numeral }) => numeral.start)),
      end: Math.max(...all.map(({ numeral }) => numeral.end)),
    });
  };
  const ofKind = (wanted: RelationKind) => found.filter(({ kind }) => kind === wanted);
  for (const rule of [wholeFirst, respectively, totalLast]) rule(passage, give);
  const parts = new Set(ofKind('sum').flatMap((sum) => sum.parts));
  byKind(passage, (each) => parts.has(each), give);
  ofParts(passage, ofKind('sum'), give);
  sharesOfHundred(passage, give);
  for (const rule of [sharesOfOneBase, sharesByDigits]) {
    const shown = new Set(ofKind('hundred').flatMap((all) => all.parts));
    rule(passage, (each) => shown.has(each), give);
  }
  for (const { verdict, ground, start, end } of ratiosIn(passage))
    found.push({
      kind: 'ratio',
      by: 'ratio',
      whole: null,
      parts: [],
      verdict,
      ground,
      start: at(start, 'start'),
      end: at(end, 'end'),
    });
  for (const rule of [
    remainders,
    shares,
    changes,
    gains,
    means,
    yearlyAverages,
    yearlyGrowths,
    differencesOfGrowths,
    pulls,
  ])
    rule(passage, give);
  const wholes = new Set(
    found.filter(({ kind }) => !/subset|rise|fall/.test(kind)).map(({ whole }) => whole),
  );
  byDigits(passage, (each) => wholes.has(each), give);
  byQuotient(passage, (each) => wholes.has(each), give);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
