import { isDigit } from '../text/characters.ts';
import { readQuantities, withUnit } from '../quantity/parse.ts';
import { isLikely, isMisgrouped, splitCandidates, splits } from './households.ts';
import type { Split } from './households.ts';
import { pairCandidates } from './fused-pairs.ts';
import { beforePublication, periodOf } from './lost-dates.ts';
import {
  BY_HOUSEHOLD,
  NO_CUT,
  compoundOf,
  cutsIn,
  fusedDigits,
  lengthOf,
  listsIn,
  wordsBefore,
} from './lists.ts';
import type { Cut } from './lists.ts';
import { lostSign, ratesWithUnit } from './lost-numbers.ts';
import { nounUnit } from './nouns.ts';
import type { Candidate, FoldedNumeral } from './numeral.ts';
import { wholeOf } from './subsets.ts';
import { judge } from './verdict.ts';

/** Words that say that something has happened. */
const COMPLETED = /召开|举行|举办|截至|截止|印发|出台|启动|完成|发放|下达|兑现|挂牌|成立|获/;

/** A count of persons with so many digits or more is hardly ever a single number. */
const LONG = 8;

/** Words before the number of inhabitants, which is printed in full in the reports of a census. */
const POPULATION =
  /(?:(?<![贫脱]困?人?)(?<!低保|搬迁|识别|收入|困难|监测|残疾|致贫|返贫)人口(?:总?数|总量|普查)?(?:\[\d{1,2}\])?|[业保客员]人数|全[国省市州县区]|[男女]性)(?:[的共有为是约由从至]|达到?|增加|减少|下跌|上升)*$/;

/** What is known of the damage of a text as a whole. */
type State =
  | 'torn' // it has lost characters
  | 'bare' // nothing shows that it has lost any, nor that it has not: it may be one sentence
  | 'sound';

/**
 * The number of single characters that are not ASCII between two digits. An undamaged text has many; they
 * are what a damaged one has lost.
 */
function intactJoints(text: string): number {
  let count = 0;
  for (let i = 1; i < text.length - 1; i++)
    if (
      text.charCodeAt(i) > 0x7f &&
      isDigit(text.charCodeAt(i - 1)) &&
      isDigit(text.charCodeAt(i + 1))
    )
      count += 1;
  return count;
}

/**
 * Whether a count of persons is to be cut into households and persons, or doubted, by its length and its noun,
 * provided that some cut is likely. Commas that do not make groups of three are a proof of damage.
 *
 * From eight digits on it is cut in a torn text and where its noun is counted by household, and doubted
 * elsewhere. A shorter one is cut in a torn text only and, below seven digits, behind such a noun.
 */
function lengthSays(
  text: string,
  found: FoldedNumeral,
  digits: string,
  state: State,
): 'cut' | 'doubt' | null {
  if (!splits(digits).some(isLikely)) return null;
  if (isMisgrouped(digits)) return 'cut';
  const length = lengthOf(digits);
  const words = wordsBefore(text, found);
  const byHousehold = BY_HOUSEHOLD.test(words);
  if (!byHousehold && POPULATION.test(words))
    return state === 'torn' && length >= LONG ? 'doubt' : null;
  if (length >= LONG) return state === 'torn' || byHousehold ? 'cut' : 'doubt';
  if (length === LONG - 1 && state !== 'sound')
    return state === 'torn' || byHousehold ? 'cut' : 'doubt';
  if (state !== 'torn') return null;
  if (length === 3) return /(?:户|致贫)$/.test(words) ? 'cut' : null;
  return length > 3 && byHousehold ? 'cut' : null;
}

/** The numeral with the reading that is chosen among the candidates, and its quantities or period. */
function withJudgement(
  text: string,
  found: FoldedNumeral,
  candidates: readonly Candidate[],
): FoldedNumeral {
  const repair = judge(candidates);
  const chosen = found.kind === 'figure' ? repair.chosen?.replace(/^20\d\d年/, '') : undefined;
  const quantities = (readQuantities(chosen ?? '') ?? []).map(({ quantity }) =>
    quantity.unit === null ? withUnit(quantity, nounUnit(text, found.end)) : quantity,
  );
  return {
    ...found,
    damage: 'lost-character',
    reading: repair.chosen,
    repair,
    quantities,
    ...(found.kind === 'date'
      ? { period: repair.chosen === null ? null : periodOf(repair.chosen) }
      : {}),
  };
}

const MONEY =
  /标准|补贴|补助|工资|薪|收入|资金|低保|供养|津贴|租金|流转|奖|价|费|救助|分红|保费|报酬|酬/;

/** Readings of a rate that has lost the unit before its slash: 700/人每月. */
function rateCandidates(text: string, found: FoldedNumeral): Candidate[] | null {
  if (found.quantities?.[0]?.unit !== null) return null;
  const printed = text.slice(found.start, found.end);
  const rates = ratesWithUnit(printed);
  if (rates === null) return null;
  const before = text.slice(Math.max(0, found.start - 24), found.start);
  const money = MONEY.test(before) || /\/[人户]/.test(printed);
  return rates.map(({ unit, reading }) => ({
    reading,
    hard: null,
    soft:
      money === (unit === '元')
        ? null
        : money
          ? 'the passage speaks of money'
          : 'not said to be money',
  }));
}

/** The day of publication as the text states it: its first full date behind such a label; `null` for none. */
function publicationOf(text: string, found: readonly FoldedNumeral[]): string | null {
  const stamp = found.find(
    ({ kind, period, start }) =>
      kind === 'date' &&
      /^\d{4}-\d\d-\d\d$/.test(period ?? '') &&
      /(?:时间|日期|发布|来源)[^\n]{0,8}$/.test(text.slice(Math.max(0, start - 16), start)),
  );
  return stamp?.period ?? null;
}

/**
 * What is known of the damage of a text. It is torn if it has damaged dates, rates or counts, and hardly a
 * character between two digits. One count that is too long is not enough, unless its noun is counted by household.
 */
function stateOf(
  text: string,
  found: readonly FoldedNumeral[],
  digits: readonly (string | null)[],
): State {
  let broken = 0;
  let long = 0;
  found.forEach((one, i) => {
    const own = digits[i] ?? null;
    const says = own === null ? null : lengthSays(text, one, own, 'sound');
    if (one.candidates !== undefined || says === 'cut' || rateCandidates(text, one) !== null)
      broken += 1;
    else if (says === 'doubt') long += 1;
  });
  const intact = intactJoints(text);
  if (broken > 0 || long > 1) return intact <= (broken + long) / 4 ? 'torn' : 'sound';
  return intact === 0 ? 'bare' : 'sound';
}

/**
 * Repairs numerals that have lost single characters between digits: fused counts, dates and rates. Others
 * are returned as they are.
 *
 * @param found all numerals of the text, in order.
 * @param published ISO date of publication; if it is not given, the text's own statement is used.
 */
export function repaired(
  text: string,
  found: readonly FoldedNumeral[],
  published: string | undefined,
): FoldedNumeral[] {
  const digits = found.map((one) => fusedDigits(text, one));
  const lists = listsIn(text, found, digits);
  // Where inhabitants add up as printed, nothing was lost: none of these counts is to be cut.
  for (const { whole, parts, plain } of lists)
    if (plain && POPULATION.test(wordsBefore(text, found[whole.index]!)))
      for (const { index } of [whole, ...parts]) digits[index] = null;
  const state = stateOf(text, found, digits);
  const torn = state === 'torn';
  const cuts = cutsIn(lists, text, found, torn);
  const known = torn ? knownSplits(found, digits, cuts) : [];
  const day = published ?? publicationOf(text, found);
  return found.map((one, i) => {
    if (one.candidates !== undefined)
      return withJudgement(text, one, withoutLaterDates(text, one, day));
    if (one.kind !== 'figure') return one;
    const own = digits[i]!;
    const cut = cuts.get(i) ?? NO_CUT;
    const length = own === null ? null : lengthSays(text, one, own, state);
    // A count greater than its whole may simply be no part of it. Only for a very long one does that prove damage.
    const bounded = torn && lengthOf(own) >= LONG - 1;
    const candidates =
      rateCandidates(text, one) ??
      (state === 'sound' ? null : pairCandidates(text, one, torn)) ??
      (own !== null && (cut.split !== null || cut.long || length === 'cut')
        ? splitCandidates(own, cut.split, cut.sure, bounded ? wholeOf(text, found, known, i) : null)
        : null);
    if (candidates !== null) return withJudgement(text, one, candidates);
    const suspicion =
      cut.suspicion ??
      (length === 'doubt' ? 'too-long' : isBesideDigits(text, one) ? 'beside-digits' : null);
    if (suspicion !== null) return { ...one, suspicion };
    const lost = one.damage === undefined ? lostSign(text, one) : null;
    if (lost === null) return one;
    // Without its decimal point the number is unknown; without its % only the unit is.
    return {
      ...one,
      damage: lost,
      reading: null,
      quantities: lost === 'lost-point' ? [] : one.quantities!,
    };
  });
}

/** Whether one or two digits of a sentence stand right before a number, with a blank between: 由2 3.5%降到…. */
function isBesideDigits(text: string, { start }: FoldedNumeral): boolean {
  return (
    /\d/.test(text.charAt(start)) &&
    /(?!第)\p{Script=Han}\d{1,2} $/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** The households and persons of each numeral, where they are printed apart or proved by a sum; otherwise `null`. */
function knownSplits(
  found: readonly FoldedNumeral[],
  digits: readonly (string | null)[],
  cuts: ReadonlyMap<number, Cut>,
): (Split | null)[] {
  return found.map((one, i) => {
    if (digits[i] === null) return compoundOf(one);
    const { split, sure } = cuts.get(i) ?? NO_CUT;
    return sure ? split : null;
  });
}

/**
 * The candidates of a damaged date. Where the text says that something has happened then, those
 * after the day of publication become impossible.
 */
function withoutLaterDates(
  text: string,
  found: FoldedNumeral,
  day: string | null,
): readonly Candidate[] {
  const candidates = found.candidates ?? [];
  const after = text.slice(found.end, found.end + 40).split(/[。\n]/)[0]!;
  const before = text.slice(Math.max(0, found.start - 3), found.start);
  return day === null || !COMPLETED.test(after + before)
    ? candidates
    : beforePublication(candidates, day);
}
