import { endAt } from '../text/match-at.ts';
import { NUMERAL_CHARACTERS, readNumber } from '../quantity/number.ts';
import {
  add as sum,
  compare,
  decimal,
  divide,
  multiply,
  shift,
  subtract,
} from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { overlaps, scale, within } from '../quantity/arithmetic.ts';
import { atLeast, atMost, closed, rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { unitAt } from '../quantity/units.ts';
import { withoutNames } from './bare-numbers.ts';
import { englishParts, englishWholes, hedgesBefore, hedgesBehind, wholeWords } from './phrases.ts';
import type { Hedge } from './phrases.ts';

/** A number that a text states, in digits or in words, with the words that hedge it. */
export interface Stated {
  /** As written, hedge included: “nearly a quarter”. */
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  /** `null` where the number is meant as it stands. */
  readonly hedge: Hedge | null;
  /** The power of ten of the last digit written, as -1 in 42.5%; `null` for words, as “a quarter”. */
  readonly place: number | null;
  /** Whether the number is in hundredths: 42.5%, 百分点. */
  readonly isPercent: boolean;
  /** The unit that is written behind digits, as the codebook has it; `null` where none is. */
  readonly unit: string | null;
}

/** What a stated number is compared with. */
export interface Measured {
  readonly interval: Interval;
  /** As computed from the values that were printed; unbounded where one has no value. */
  readonly value: Interval;
  /** Empty for a quotient of like units; of a rate, what it counts. */
  readonly unit: string;
}

const anyOf = (words: Iterable<string>) => [...words].join('|');
/** The longest words first. */
const WHOLE = `\\b(?:${anyOf([...englishWholes.keys()].sort((a, b) => b.length - a.length))})|\\d[\\d,]*(?:\\.\\d+)?`;
const HAN = `[${NUMERAL_CHARACTERS}点]+|\\d+(?:\\.\\d+)?[多余]?[万亿]*`;

/** A form in which numbers are written in words. What it finds is the number, `null` where it is none after all. */
interface Form {
  readonly pattern: RegExp;
  readonly number: (groups: Readonly<Record<string, string | undefined>>) => Decimal | null;
}

const english = (word = '1') =>
  decimal(englishWholes.get(word.toLowerCase()) ?? word.replaceAll(',', ''));
/** A Chinese number: 二十, 一点三, 1.3; 百 and 千 alone are the whole of 百分之 and 千分之. */
const chinese = (word: string): Decimal | null => {
  const read = readNumber(/^[百千万]/.test(word) ? `一${word}` : word, 0);
  return read?.value ?? null;
};
const quotient = (a: Decimal | null, b: Decimal | null) =>
  a === null || b === null || b === '0' ? null : divide(a, b, 12, 'half-up');

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`(?<part>${WHOLE}) (?:in|out of) (?:every )?(?<whole>${WHOLE})\\b`, 'gi'),
    number: ({ part, whole }) => quotient(english(part), english(whole)),
  },
  {
    pattern: new RegExp(`(?<whole>${WHOLE}) and a half(?: times|-fold)?\\b`, 'gi'),
    number: ({ whole }) => `${english(whole)}.5`,
  },
  {
    pattern: new RegExp(
      `(?:(?<many>${WHOLE})[ -])?\\b(?<part>${anyOf(englishParts.keys())})s?\\b`,
      'gi',
    ),
    number: ({ many, part }) => quotient(english(many), englishParts.get(part!.toLowerCase())!),
  },
  {
    pattern: new RegExp(`(?<many>${WHOLE})(?: times|-?fold)\\b`, 'gi'),
    number: ({ many }) => english(many),
  },
  {
    pattern: new RegExp(`(?<whole>${HAN})分之(?<part>${HAN})`, 'g'),
    number: ({ whole, part }) => quotient(chinese(part!), chinese(whole!)),
  },
  {
    pattern: new RegExp(`(?<many>${HAN})成(?<half>半)?(?!为|立|员|果|都|效|绩)`, 'g'),
    number: ({ many, half }) => {
      const tenths = chinese(many!);
      return tenths === null ? null : shift(half ? `${tenths}.5` : tenths, -1);
    },
  },
  {
    pattern: new RegExp(`(?<many>${HAN})倍(?<half>半)?`, 'g'),
    number: ({ many, half }) => {
      const times = chinese(many!);
      return times === null ? null : half ? `${times}.5` : times;
    },
  },
];

const DIGITS =
  /(?<![\d.])\d[\d,]*(?:\.\d+)?(?:万亿|[万亿])?(?: (?<scale>thousand|million|billion|trillion))?(?<percent> ?[%％]| per ?cent\b| percentage points?|个?百分点)?/g;
const PER_CENT = / per ?cent\b/y;
/** A number in words that stands for itself: “more than three”, 三百多元. 一 alone is mostly no number. */
const WORDS = new RegExp(
  `\\b(?<english>two|three|four|five|six|seven|eight|nine|ten)\\b|(?!一(?![${NUMERAL_CHARACTERS}]))[${NUMERAL_CHARACTERS}]+`,
  'gi',
);
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};
const ENGLISH_UNIT = /^ (yuan|people|persons?|households?)\b/;
const ENGLISH_UNITS: Readonly<Record<string, string>> = { y: '元', p: '人', h: '户' };

const behind = hedgesBehind.map(({ hedge, words }) => ({
  hedge,
  pattern: new RegExp(`^(?:${words})`),
}));
const before = hedgesBefore.map(({ hedge, words }) => ({
  hedge,
  // In Chinese the whole may stand between: 不到上海企业的五分之一.
  pattern: new RegExp(`(?:^|[^A-Za-z])(?<words>(?:${words})(?: |\\p{Script=Han}{1,8}的)?)$`, 'iu'),
}));

/** The number with its hedge and unit, from where it was found. */
function hedged(
  text: string,
  found: Pick<Stated, 'start' | 'end' | 'number' | 'place' | 'isPercent'> & {
    readonly hedge?: Hedge;
  },
): Stated {
  let { start, end } = found;
  let hedge = found.hedge ?? null;
  let unit: string | null = null;
  if (found.place !== null && !found.isPercent) {
    const word = ENGLISH_UNIT.exec(text.slice(end))?.[1];
    const own = unitAt(text, end);
    unit = word ? ENGLISH_UNITS[word.charAt(0)]! : (own?.unit ?? null);
    if (own && !word) end = own.end;
  }
  const words = before.flatMap(({ hedge, pattern }) => {
    const words = pattern.exec(text.slice(0, start))?.groups?.['words'];
    return words === undefined ? [] : [{ hedge, words }];
  })[0];
  if (words) {
    hedge = words.hedge;
    start -= words.words.length;
  }
  for (const { hedge: one, pattern } of behind) {
    const word = pattern.exec(text.slice(end))?.[0];
    if (word === undefined) continue;
    hedge = one;
    end += word.length;
    break;
  }
  const { number, place, isPercent } = found;
  return { text: text.slice(start, end), start, end, number, hedge, place, isPercent, unit };
}

/**
 * The numbers that a text states, in their order: digits of any form that either language writes, and the words of the
 * table of phrases. Number words of other kinds, as “forty”, are not among them.
 *
 * @example statedIn('nearly a quarter')[0] // { number: '0.25', hedge: 'under', place: null, … }
 */
export function statedIn(words: string): Stated[] {
  const text = withoutNames(words);
  const found: Stated[] = [];
  const isFree = (start: number, end: number) =>
    found.every((each) => end <= each.start || start >= each.end);
  const add = (stated: Stated) => {
    if (isFree(stated.start, stated.end)) found.push(stated);
  };
  for (const { pattern, number } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const value = number(match.groups ?? {});
      const [start, end] = [match.index, match.index + match[0].length];
      if (value === null || !isFree(start, end)) continue;
      add(hedged(text, { start, end, number: value, place: null, isPercent: false }));
    }
  }
  for (const { words, number, hedge } of wholeWords) {
    for (const match of text.matchAll(new RegExp(`${words}`, 'gi'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!isFree(start, end)) continue;
      const own = hedge === undefined ? {} : { hedge };
      add(hedged(text, { start, end, number, place: null, isPercent: false, ...own }));
    }
  }
  for (const match of text.matchAll(DIGITS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const read = readNumber(text, start);
    if (read?.value == null || !isFree(start, end)) continue;
    const exponent = SCALES[match.groups?.['scale'] ?? ''] ?? 0;
    add(
      hedged(text, {
        start,
        end,
        number: shift(read.value, exponent),
        place: read.place! + exponent,
        isPercent: match.groups?.['percent'] !== undefined,
      }),
    );
  }
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    const read = match.groups?.['english'] ? null : readNumber(text, match.index);
    const number = match.groups?.['english'] ? english(word) : read?.value;
    const [start, end] = [match.index, read?.end ?? match.index + word.length];
    if (number == null || !isFree(start, end)) continue;
    const percent = endAt(PER_CENT, text, end);
    const isPercent = percent !== null;
    const own = read?.hedge === '多' || read?.hedge === '余' ? { hedge: 'above' as const } : {};
    add(
      hedged(text, {
        start,
        end: percent ?? end,
        number,
        place: read?.place ?? 0,
        isPercent,
        ...own,
      }),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A part or a multiple in words without a hedge may be off by one in twenty-five: “a quarter” is 24 to 26 %. */
const PLAIN = ['0.96', '1.04'] as const;
/** “About”, as a part of the number; in digits at most one unit of the last digit that is not a nought. */
const NEAR = ['0.95', '1.05'] as const;
/** How far below the number “nearly” may be, and how far above it “just over”. */
const UNDER = '0.9';
const OVER = '1.05';

/**
 * What may be meant by a stated number; of digits without a hedge, by the value as computed, which is rounded at the last
 * of them. @example allowed(statedIn('nearly half')[0]!) // [0.45, 0.5) */
export function allowed({ number, hedge, place }: Stated): Interval {
  const part = (factor: string) => multiply(number, factor);
  switch (hedge) {
    case null:
      return place === null ? closed(part(PLAIN[0]), part(PLAIN[1])) : rounded(number, place);
    case 'near': {
      const wide = closed(part(NEAR[0]), part(NEAR[1]));
      if (place === null) return wide;
      let last = place;
      while (number !== '0' && !shift(number, -last - 1).includes('.')) last++;
      const narrow = closed(subtract(number, shift('1', last)), sum(number, shift('1', last)));
      return within(wide, narrow) ? wide : narrow;
    }
    case 'under':
      return { ...closed(part(UNDER), number), high_open: true };
    case 'over':
      return { ...closed(number, part(OVER)), low_open: true };
    case 'above':
      return atLeast(number, true);
    case 'from':
      return atLeast(number);
    case 'below':
      return atMost(number, true);
    case 'to':
      return atMost(number);
  }
}

/** An interval of a unit in the terms of a stated number: hundredths for a percentage, parts of one for words. */
function inTermsOf({ isPercent, place }: Stated, interval: Interval, unit: string): Interval {
  if (isPercent && unit === '') return scale(interval, '100');
  if (place === null && unit === '%') return scale(interval, '0.01');
  return interval;
}

/**
 * Whether a stated number says no more than what was measured allows, for every value of its interval. Digits without a
 * hedge must be the computed value, rounded; the interval may then be off by one unit of the last digit, as a difference
 * of two rounded numbers is.
 */
export function agrees(stated: Stated, { interval, value, unit }: Measured): boolean {
  const { number, place, hedge } = stated;
  const all = inTermsOf(stated, interval, unit);
  if (hedge !== null || place === null) return within(all, allowed(stated));
  const one = shift('1', place);
  return (
    within(inTermsOf(stated, value, unit), allowed(stated)) &&
    within(all, closed(subtract(number, one), sum(number, one)))
  );
}

/** Whether two stated numbers are the ends of what was measured: “58.5% to 59.9%”. Each end is rounded as written. */
export function agreesAsRange(low: Stated, high: Stated, measured: Measured): boolean {
  const { low: from, high: to } = inTermsOf(low, measured.interval, measured.unit);
  if (from === null || to === null || compare(low.number, high.number) >= 0) return false;
  const at = (end: Decimal, stated: Stated) => {
    const { low, high } = allowed(stated);
    return overlaps(closed(end, end), { low, high, low_open: false, high_open: false });
  };
  return at(from, low) && at(to, high);
}

/** Whether the unit that is written is that of what was measured; where none is written it is. */
export function hasUnit({ isPercent, unit }: Stated, measured: Measured): boolean {
  if (isPercent) return measured.unit === '' || measured.unit === '%';
  return unit === null || unit === measured.unit;
}

/** The hedges, in the words of a language, with which the same number would agree. */
export function fittingHedges(stated: Stated, measured: Measured): string[] {
  const isChinese = /\p{Script=Han}/u.test(stated.text);
  const words = hedgesBefore.filter(({ words }) => /\p{Script=Han}/u.test(words) === isChinese);
  return words.flatMap(({ hedge, words }) =>
    agrees({ ...stated, hedge }, measured) ? [words.split('|')[0]!] : [],
  );
}
