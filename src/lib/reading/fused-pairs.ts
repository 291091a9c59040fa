import { compare, decimal, divide } from '../quantity/decimal.ts';
import type { Candidate, FoldedNumeral } from './numeral.ts';

/**
 * Two counts that reports often print one behind the other, such as households and their loans. Where a
 * lost character has fused them, they are cut apart so that their quotient is a usual one.
 */
interface Pair {
  /** Matches the text before them if it is about such a pair. */
  readonly about: RegExp;
  /** The unit of the first. */
  readonly first: string;
  /** Matches the multiplier and unit of the second, as printed. */
  readonly second: RegExp;
  /** The least usual amount of the second for each of the first, in the printed unit, inclusive. */
  readonly least: string;
  /** The greatest, inclusive. */
  readonly most: string;
  /** The number of characters before the token in which `about` is looked for. */
  readonly reach: number;
}

/**
 * Loans to households are limited to 50,000 yuan (银保监发〔2021〕6号). The bounds of guaranteed start-up
 * loans, of courses and of persons to a household are those that reports usually give.
 */
const PAIRS: readonly Pair[] = [
  { about: /小额信贷/, first: '户', second: /^万元$/, least: '0.5', most: '6', reach: 60 },
  { about: /小额信贷/, first: '户', second: /^亿元$/, least: '0.00005', most: '0.0006', reach: 60 },
  {
    about: /(?:担保|创业|贴息)贷款/,
    first: '笔',
    second: /^万元$/,
    least: '5',
    most: '40',
    reach: 24,
  },
  {
    about: /户|对象|风险|家庭/,
    first: '户',
    second: /^万人$/,
    least: '0.0001',
    most: '0.0008',
    reach: 16,
  },
  { about: /培训/, first: '期', second: /^万人次?$/, least: '0.001', most: '0.03', reach: 16 },
  { about: /培训/, first: '期', second: /^(?:人次?|名)$/, least: '10', most: '300', reach: 16 },
];

/**
 * The ways to read a figure as two numbers that a lost character has fused: a year with a number, a range,
 * or a pair of counts of which exactly one cut gives a usual quotient. `null` where there are none.
 *
 * @param torn whether the text is known to have lost characters. Elsewhere only what is too large for a report
 * is cut: a short text may be sound, and nothing here proves a reading.
 */
export function pairCandidates(
  text: string,
  found: FoldedNumeral,
  torn: boolean,
): Candidate[] | null {
  const printed = text.slice(found.start, found.end);
  const year = yearCandidates(printed);
  if (year !== null) return year;
  if (!torn && !HUGE.test(printed)) return null;
  const range = rangeCandidates(printed);
  if (range !== null) return range;
  const match =
    /^(\d{4,})(\.\d+)?([万亿]?(?:元|人次?|名))$/.exec(printed) ??
    /^(\d{3})(\.\d+)(万人次?)$/.exec(printed);
  return match === null ? null : cutsOf(text, found.start, match);
}

/** Amounts that no report of a county prints: from 100 million persons, 1 trillion yuan in 亿元, 10 billion in 万元. */
const HUGE = /^(?:\d{5,}(?:\.\d+)?(?:万人|亿元)|\d{7,}(?:\.\d+)?万元)/;

/** 201825万 may be a year that has lost its 年 and a number: together they are too large. */
function yearCandidates(printed: string): Candidate[] | null {
  const match = /^(20[0-4]\d)([1-9]\d{0,3}(?:\.\d+)?[万亿].*|\d{1,2}(?:\.\d+)?%.*)$/.exec(printed);
  if (match === null) return null;
  return [
    { reading: `${match[1]}年${match[2]}`, hard: null, soft: null },
    { reading: printed, hard: null, soft: 'a number this large is not printed so' },
  ];
}

/** 30005000元 may be a range of two round sums that has lost its dash. */
function rangeCandidates(printed: string): Candidate[] | null {
  const match = /^([1-9]\d*00)([1-9]\d*00)(元.*|亩|公斤|斤|米)$/.exec(printed);
  if (match === null || match[1]!.length !== match[2]!.length) return null;
  const [, from = '', to = '', rest = ''] = match;
  if (compare(from, to) >= 0) return null;
  return [
    { reading: `${from}—${to}${rest}`, hard: null, soft: null },
    { reading: `${from}、${to}${rest}`, hard: null, soft: 'a range is more common than two sums' },
    { reading: printed, hard: null, soft: 'two round numbers' },
  ];
}

/** All cuts of a number into a pair of {@link PAIRS}; `null` unless exactly one gives a usual quotient. */
function cutsOf(text: string, start: number, match: RegExpExecArray): Candidate[] | null {
  const [printed, whole = '', fraction = '', unit = ''] = match;
  const pair = PAIRS.find(
    ({ about, second, reach }) =>
      second.test(unit) && about.test(text.slice(Math.max(0, start - reach), start)),
  );
  if (pair === undefined) return null;
  const candidates: Candidate[] = [];
  for (let at = 1; at < whole.length; at++) {
    const second = whole.slice(at) + fraction;
    if (/^0\d/.test(second)) continue;
    const each = divide(decimal(second), decimal(whole.slice(0, at)), 6, 'half-up');
    const usual = compare(each, pair.least) >= 0 && compare(each, pair.most) <= 0;
    candidates.push({
      reading: `${whole.slice(0, at)}${pair.first}${second}${unit}`,
      hard: null,
      soft: usual ? null : `${each}${unit} to one ${pair.first} is not usual`,
    });
  }
  if (candidates.filter(({ soft }) => soft === null).length !== 1) return null;
  return [
    ...candidates,
    { reading: printed, hard: null, soft: `such sums are given with the number of ${pair.first}` },
  ];
}
