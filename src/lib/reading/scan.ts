import { joinedAt } from '../quantity/joined.ts';
import { NUMERAL_CHARACTERS, RARE_NUMERAL_CHARACTERS } from '../quantity/number.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isMoney, unitAt } from '../quantity/units.ts';
import { isDigit } from '../text/characters.ts';
import { endAt, matchAt } from '../text/match-at.ts';
import { dateAt } from './dates.ts';
import { countsOne, figureAt } from './figures.ts';
import { deletedAt } from './deleted.ts';
import { asciiRun, boilerplateAt } from './boilerplate.ts';
import type { AsciiRun } from './boilerplate.ts';
import { wordAt } from './lexicon.ts';
import {
  decadeAt,
  formulaAt,
  idiomAt,
  letteredAt,
  markerAt,
  numberedAt,
  ordinalAt,
  roomAt,
  sessionAt,
} from './marks.ts';
import { lostDateAt } from './lost-dates.ts';
import { lostPlusAt } from './lost-numbers.ts';
import { maskedAt, maskedYearAt } from './masked.ts';
import type { FoldedNumeral } from './numeral.ts';
import { quotations } from './quotes.ts';
import type { Quotation } from './quotes.ts';

/** A digit, a Chinese numeral character or an enclosed number. */
const NUMERAL = 1;
/** 双, 数, 几, 半, 廿 and the capitals of cheques, which are numerals in certain words and quantities only. */
const FIXED_USE = 2;
/** A character that masks digits. */
const MASK = 3;
/** A measure word, or 年 or 月, which may have lost its number. */
const MEASURE_WORD = 4;

/** By code unit, as what a character may begin a numeral; 0 for all that cannot. */
const STARTS = new Uint8Array(0x10000);
for (let digit = 0x30; digit <= 0x39; digit++) STARTS[digit] = NUMERAL;
for (const character of NUMERAL_CHARACTERS) STARTS[character.charCodeAt(0)] = NUMERAL;
for (const character of `${RARE_NUMERAL_CHARACTERS}双数几半`)
  STARTS[character.charCodeAt(0)] = FIXED_USE;
for (const character of 'xX×*＊○□') STARTS[character.charCodeAt(0)] = MASK;
for (const character of '元户人个亩%公吨家项座处名年月')
  STARTS[character.charCodeAt(0)] = MEASURE_WORD;
for (const [from, to] of ['①⓿', '❶➓', '㈠㈩', '㊀㊉'])
  for (let unit = from!.charCodeAt(0); unit <= to!.charCodeAt(0); unit++) STARTS[unit] = NUMERAL;

/**
 * Finds every numeral of folded text, in order and without overlaps; each digit and each Chinese numeral
 * character is in exactly one.
 *
 * It is one pass over the text. Wherever a numeral may begin, the readers of each kind are tried in turn.
 * Each looks a limited way to either side, so that the time grows with the length of the text only.
 */
export function scan(text: string): FoldedNumeral[] {
  const found: FoldedNumeral[] = [];
  const quotes = quotations(text);
  let quote = 0;
  let floor = 0;
  let run: AsciiRun = { start: 0, end: 0, plain: true };
  for (let at = 0; at < text.length; at++) {
    const start = STARTS[text.charCodeAt(at)];
    if (start === 0) continue;
    if (isDigit(text.charCodeAt(at)) && at >= run.end) run = asciiRun(text, at, floor);
    while (quote < quotes.length && quotes[quote]!.end <= at) quote += 1;
    const within =
      quotes[quote] !== undefined && quotes[quote]!.start <= at ? quotes[quote]! : null;
    const numeral =
      start === NUMERAL
        ? classify(text, at, floor, within, run)
        : start === FIXED_USE
          ? inFixedUse(text, at, floor, within)
          : start === MASK
            ? maskedAt(text, at, floor)
            : deletedAt(text, at);
    if (numeral === null) continue;
    found.push(numeral);
    floor = numeral.end;
    at = floor - 1;
  }
  return sharedInLists(text, found);
}

/** Reads a numeral that begins with a character that is one in certain uses only. */
function inFixedUse(
  text: string,
  at: number,
  floor: number,
  within: Quotation | null,
): FoldedNumeral | null {
  if (text.charAt(at) === '双') return wordInQuotation(text, at, floor, within);
  if (text.startsWith('半年', at)) {
    if (/^(?:[度报]|工作|总结|小结)/.test(text.slice(at + 2, at + 4))) return null;
    if (/(?:[上下后大多过年]|(?<!提)前)$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  }
  if ('廿卅卌'.includes(text.charAt(at))) {
    const named = wordInQuotation(text, at, floor, within) ?? dateFound(text, at, floor);
    if (named !== null) return named;
  }
  const figure = figureAt(text, at, floor);
  return figure === null || (within !== null && within.title) ? null : figure;
}

const PLAIN = /\d{1,9}(?:\.\d{1,4})?[万亿]{0,2}[余多]?[户人个元%家项亩件条座处]/y;

/**
 * Whether a number stands before one of the commonest measure words, and behind no character that could
 * make it anything but a figure. This is true of most figures, which then need no other reader to be tried.
 */
function isPlain(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    matchAt(PLAIN, text, at) !== null &&
    !/[\s:,([〔【第前/.+A-Za-z\d-]/.test(text.charAt(at - 1))
  );
}

/** Tries all readers of numerals in turn, at a digit or at a Chinese numeral character. */
function classify(
  text: string,
  at: number,
  floor: number,
  within: Quotation | null,
  run: AsciiRun,
): FoldedNumeral {
  if (within === null && isPlain(text, at)) {
    const plain = figureAt(text, at, floor);
    if (plain !== null) return plain;
  }
  const own = isDigit(text.charCodeAt(at))
    ? joinedAt(text, at) !== null
      ? null
      : (boilerplateAt(text, at, floor, run) ??
        maskedAt(text, at, floor) ??
        (within === null ? null : lostPlusAt(text, at, within)) ??
        formulaAt(text, at) ??
        decadeAt(text, at) ??
        numberedAt(text, at, floor) ??
        markerAt(text, at, floor) ??
        lostDate(text, at) ??
        dateFound(text, at, floor) ??
        quotedAt(text, at, floor, within) ??
        ordinalAt(text, at, floor) ??
        (run.plain && text.charAt(at + 3) !== '版' ? null : letteredAt(text, at, floor)) ??
        misgroupedAt(text, at))
    : numberInWords(text, at) || countsOne(text, at)
      ? null
      : (('万亿'.includes(text.charAt(at)) ? deletedAt(text, at) : null) ??
        maskedYearAt(text, at) ??
        sessionAt(text, at, floor) ??
        wordInQuotation(text, at, floor, within) ??
        markerAt(text, at, floor) ??
        dateFound(text, at, floor) ??
        decadeAt(text, at) ??
        roomAt(text, at) ??
        quotedAt(text, at, floor, within) ??
        ordinalAt(text, at, floor) ??
        idiomAt(text, at));
  return own ?? figureAt(text, at, floor) ?? leftover(text, at);
}

const IN_WORDS = new RegExp(
  `[${NUMERAL_CHARACTERS}]{1,6}(?:分之|[点.][${NUMERAL_CHARACTERS}]+(?:(?<=[万亿])|(?=[户人元个亩公平吨米倍成至%‰])))` +
    `|零下[\\d${NUMERAL_CHARACTERS}]`,
  'y',
);

/**
 * Whether a fraction (三分之一) or a decimal (三点二万) in Chinese characters begins at `at`, even if a
 * word of the lexicon does, too.
 */
function numberInWords(text: string, at: number): boolean {
  return matchAt(IN_WORDS, text, at) !== null;
}

/** Reads a word of the lexicon; a name or slogan in a quotation runs to the end of that. */
function wordInQuotation(
  text: string,
  at: number,
  floor: number,
  within: Quotation | null,
): FoldedNumeral | null {
  const word = wordAt(text, at, floor);
  if (word?.kind === 'word' && word.end - word.start < 4 && within !== null && !within.title) {
    const idiom = idiomAt(text, at);
    if (idiom !== null && idiom.end <= within.end) return { ...idiom, end: within.end };
  }
  if (word === null || word.kind === 'word' || within === null || within.title) return word;
  const runsOn = /^\p{Script=Han}{0,6}$/u.test(text.slice(word.end, within.end));
  return runsOn ? { ...word, end: Math.max(word.end, within.end) } : word;
}

const MISGROUPED = /(?:\d{4,}(?:,\d{3})+|\d{1,3}(?:,\d{3})*,\d{4,6}(?:,\d{3})*)[人名]/y;

/**
 * Reads a count of persons whose commas do not make groups of three: two numbers that have lost the
 * character between them.
 */
function misgroupedAt(text: string, at: number): FoldedNumeral | null {
  const end = endAt(MISGROUPED, text, at);
  return end === null ? null : { start: at, end, kind: 'figure' };
}

function lostDate(text: string, at: number): FoldedNumeral | null {
  const lost = lostDateAt(text, at);
  return lost === null
    ? null
    : { start: at, end: lost.end, kind: 'date', candidates: lost.candidates };
}

function dateFound(text: string, at: number, floor: number): FoldedNumeral | null {
  const date = dateAt(text, at);
  if (date === null) return null;
  const quarter = text.slice(at - 1, date.end);
  const lunar = /[正腊冬]月初?$/.exec(text.slice(Math.max(floor, at - 3), at));
  if (lunar !== null)
    return { start: at - lunar[0].length, end: date.end, kind: 'date', period: null };
  const start = at > floor && /^(?:前.{1,2}季度|第.{1,7}季度?)$/.test(quarter) ? at - 1 : at;
  return { start, end: date.end, kind: 'date', period: date.period };
}

const LEFTOVER = new RegExp(`\\d(?:[\\d.,]*\\d)?|[${NUMERAL_CHARACTERS}]+`, 'y');

/**
 * A number that no other reader knows. All its characters are taken at once, so that a long one is not scanned again
 * and again.
 */
function leftover(text: string, at: number): FoldedNumeral {
  const run = matchAt(LEFTOVER, text, at)?.[0] ?? text.charAt(at);
  // Words: multipliers alone, which describe a size (千亿产业); 一 before a verb, which is done once; and 零 before
  // one, which is not done at all.
  const none =
    run === '零' && /\p{Script=Han}/u.test(text.charAt(at + 1)) && unitAt(text, at + 1) === null;
  return {
    start: at,
    end: at + run.length,
    kind: none || /^(?:一|[十百千万亿]+)$/.test(run) ? 'word' : 'unknown',
  };
}

/**
 * Reads a number in a short quotation or a title. In a title, everything but a date is part of a name. In a
 * quotation, digits alone and numbers in Chinese characters are slogans, other numbers in digits names.
 *
 * @returns `null` outside quotations, and for a quotation that is to be read as any other text, since it is
 * nothing but a quantity, is long, or has its number further on.
 */
function quotedAt(
  text: string,
  at: number,
  floor: number,
  within: Quotation | null,
): FoldedNumeral | null {
  if (within === null) return null;
  const rest = text.slice(at, within.end);
  const figure = figureAt(text, at, floor);
  if (within.title) {
    const end = Math.min(within.end, Math.max(figure?.end ?? 0, at + 1));
    return { start: at, end: titleEnd(text, at, end, within), kind: 'name' };
  }
  if (/^[一二三五六七八九十]{1,3}[·・.][一二三五六七八九十]{1,3}$/.test(rest))
    return { start: at, end: within.end, kind: 'name' };
  if (/^\d{3,6}$/.test(rest)) return { start: at, end: within.end, kind: 'slogan' };
  const digit = isDigit(text.charCodeAt(at));
  const whole = figure !== null && figure.end === within.end && figure.start === within.start;
  if (/^[一二三四五六七八九十]+级/.test(rest) || (figure?.kind === 'name' && !digit))
    return { start: at, end: figure?.kind === 'name' ? figure.end : within.end, kind: 'name' };
  if (digit && (whole || rest.length > 10 || at > within.start + 2)) return null;
  if (digit && figure !== null && /[.%元]/.test(text.slice(at, figure.end))) return null;
  if (rest.length > 10) return null;
  return { start: at, end: within.end, kind: digit ? 'name' : 'slogan' };
}

/** The end of a numeral in a title: behind its noun, where that is a 行动, 计划, 措施 …, or else `end`. */
function titleEnd(text: string, at: number, end: number, within: Quotation): number {
  const noun = /^[^《》()、的和]{0,6}?(?:行动|计划|工程|措施|规划|条例)/.exec(
    text.slice(at, within.end),
  );
  return noun !== null &&
    !/\d/.test(noun[0].slice(1)) &&
    end - at < noun[0].length &&
    noun[0].length < 6
    ? at + noun[0].length
    : end;
}

/** Completes figures in lists: all take the rate of the first (每人每月66元、89元) and the unit of the last (3、5、8个). */
function sharedInLists(text: string, found: readonly FoldedNumeral[]): FoldedNumeral[] {
  const out = [...found];
  for (let i = 1; i < out.length; i++) {
    const [a, b] = [out[i - 1]!, out[i]!];
    if (a.kind !== 'figure' || b.kind !== 'figure') continue;
    if (b.start !== a.end + 1 || !'、,和及与或'.includes(text.charAt(a.end))) continue;
    const [left, right] = [a.quantities?.at(-1), b.quantities?.[0]];
    if (left?.per != null && right?.per === null && isMoney(left.unit) && right.unit === left.unit)
      out[i] = { ...b, quantities: [{ ...right, per: left.per }, ...b.quantities!.slice(1)] };
  }
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [out[i]!, out[i + 1]!];
    if (a.kind !== 'figure' || b.kind !== 'figure' || a.quantities?.length !== 1) continue;
    if (b.start !== a.end + 1 || !'、和及与'.includes(text.charAt(a.end))) continue;
    const [left, right] = [a.quantities[0]!, b.quantities?.[0]];
    // 高于1.2个、0.5个百分点 names the percentage point once.
    if (left.unit === '个' && right?.unit === '个百分点')
      out[i] = { ...a, quantities: [{ ...left, unit: right.unit }] };
    // 百分之 and multipliers belong to their own number only.
    if (
      left.unit === null &&
      right?.unit != null &&
      !/[万亿%‰]/.test(text.slice(b.start, b.end) + right.unit)
    )
      out[i] = { ...a, quantities: [{ ...left, unit: right.unit } satisfies Quantity] };
  }
  return out;
}
