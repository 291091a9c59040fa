import { NUMERAL_CHARACTERS } from '../quantity/number.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isDigit } from '../text/characters.ts';
import { dateAt } from './dates.ts';
import { figureAt, isMoney } from './figures.ts';
import { asciiRun, boilerplateAt } from './boilerplate.ts';
import type { AsciiRun } from './boilerplate.ts';
import { wordAt } from './lexicon.ts';
import {
  formulaAt,
  idiomAt,
  letteredAt,
  markerAt,
  numberedAt,
  ordinalAt,
  sessionAt,
} from './marks.ts';
import { lostDateAt } from './lost-dates.ts';
import { deletedAt, maskedAt } from './lost-numbers.ts';
import type { FoldedNumeral } from './numeral.ts';
import { quotations } from './quotes.ts';
import type { Quotation } from './quotes.ts';

/** What may begin a numeral: 1 digits, numeral characters and enclosed numbers; 2 双 数 几 半 in fixed uses; 3 masks; 4 a measure word that lost its number. */
const STARTS = new Uint8Array(0x10000);
for (let digit = 0x30; digit <= 0x39; digit++) STARTS[digit] = 1;
for (const character of NUMERAL_CHARACTERS) STARTS[character.charCodeAt(0)] = 1;
for (const character of '双数几半') STARTS[character.charCodeAt(0)] = 2;
for (const character of 'xX×*＊○□') STARTS[character.charCodeAt(0)] = 3;
for (const character of '元户人个亩%') STARTS[character.charCodeAt(0)] = 4;
for (const [from, to] of ['①⓿', '❶➓', '㈠㈩', '㊀㊉'])
  for (let unit = from!.charCodeAt(0); unit <= to!.charCodeAt(0); unit++) STARTS[unit] = 1;

/**
 * Every numeral of folded text, in order and without overlaps; each digit and each Chinese numeral character is in exactly one.
 *
 * One pass: at each place where a numeral may begin, the classes are asked in
 * turn, each of which looks a bounded way to either side.
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
      start === 1
        ? classify(text, at, floor, within, run)
        : start === 2
          ? inFixedUse(text, at, floor, within)
          : start === 3
            ? maskedAt(text, at, floor)
            : deletedAt(text, at);
    if (numeral === null) continue;
    found.push(numeral);
    floor = numeral.end;
    at = floor - 1;
  }
  return sharedInLists(text, found);
}

/** 双, 数, 几 and 半 begin a numeral only where a word or quantity says so. */
function inFixedUse(
  text: string,
  at: number,
  floor: number,
  within: Quotation | null,
): FoldedNumeral | null {
  if (text.charAt(at) === '双') return wordInQuotation(text, at, floor, within);
  if (text.charAt(at) === '半') {
    if (!/^半年(?![度报])/.test(text.slice(at, at + 3))) return null;
    if (/[上下前后大多过年]/.test(text.charAt(at - 1))) return null;
  }
  const figure = figureAt(text, at, floor);
  return figure === null || (within !== null && within.title) ? null : figure;
}

const PLAIN = /\d{1,9}(?:\.\d{1,4})?[万亿]{0,2}[余多]?[户人个元%家项亩件条座处]/y;

/**
 * A number before one of the commonest measure words and behind nothing that could make it something else: most figures, told at a glance.
 */
function isPlain(text: string, at: number): boolean {
  PLAIN.lastIndex = at;
  return (
    isDigit(text.charCodeAt(at)) &&
    PLAIN.test(text) &&
    !/[\s:,([〔【第前/.+A-Za-z\d-]/.test(text.charAt(at - 1))
  );
}

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
    ? (boilerplateAt(text, at, floor, run) ??
      maskedAt(text, at, floor) ??
      formulaAt(text, at) ??
      numberedAt(text, at, floor) ??
      markerAt(text, at, floor) ??
      lostDate(text, at) ??
      dateFound(text, at, floor) ??
      quotedAt(text, at, floor, within) ??
      ordinalAt(text, at, floor) ??
      (run.plain && text.charAt(at + 3) !== '版' ? null : letteredAt(text, at, floor)) ??
      misgroupedAt(text, at))
    : numberInWords(text, at)
      ? null
      : (('万亿'.includes(text.charAt(at)) ? deletedAt(text, at) : null) ??
        sessionAt(text, at, floor) ??
        wordInQuotation(text, at, floor, within) ??
        markerAt(text, at, floor) ??
        dateFound(text, at, floor) ??
        quotedAt(text, at, floor, within) ??
        ordinalAt(text, at, floor) ??
        idiomAt(text, at));
  return own ?? figureAt(text, at, floor) ?? leftover(text, at);
}

const IN_WORDS = new RegExp(
  `[${NUMERAL_CHARACTERS}]{1,6}(?:分之|点[${NUMERAL_CHARACTERS}]+(?:(?<=[万亿])|(?=[户人元个亩公平吨米倍成至])))`,
  'y',
);

/** A fraction (三分之一) or a decimal (三点二万) in Chinese characters, whatever words it begins with. */
function numberInWords(text: string, at: number): boolean {
  IN_WORDS.lastIndex = at;
  return IN_WORDS.test(text);
}

/** A name or slogan that opens a quotation runs to its end. */
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

/** Persons in groups that are no groups of three, as two numbers leave them that have lost what stood between. */
function misgroupedAt(text: string, at: number): FoldedNumeral | null {
  MISGROUPED.lastIndex = at;
  const match = MISGROUPED.exec(text);
  return match === null ? null : { start: at, end: at + match[0].length, kind: 'figure' };
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
  const start =
    at > floor && quarter.endsWith('季度') && /^[前第].{1,2}季度$/.test(quarter) ? at - 1 : at;
  return { start, end: date.end, kind: 'date', period: date.period };
}

const LEFTOVER = new RegExp(`\\d(?:[\\d.,]*\\d)?|[${NUMERAL_CHARACTERS}]+`, 'y');

/** A bare number, printed without anything that would say what it is; the whole of it, so that a long one is looked at once. */
function leftover(text: string, at: number): FoldedNumeral {
  LEFTOVER.lastIndex = at;
  const run = LEFTOVER.exec(text)?.[0] ?? text.charAt(at);
  // 千亿 without a number before it says how large a kind of thing is (千亿产业), and 一 before a verb that it is done once.
  return {
    start: at,
    end: at + run.length,
    kind: /^(?:一|[十百千万亿]+)$/.test(run) ? 'word' : 'unknown',
  };
}

/**
 * A number in a short quotation or a title.
 *
 * A quotation that is nothing but a quantity is a figure; digits alone, and
 * numbers in Chinese characters, are slogans; in a title everything but a date
 * is part of the name.
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

/** A numeral in a title runs over its noun, to 行动, 计划, 措施 or the end. */
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

/** A list shares the rate of its first figure (每人每月66元、89元) and the unit of its last (3、5、8个). */
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
    // 百分之 stands before its number, so it is no unit of those before it.
    if (
      left.unit === null &&
      right?.unit != null &&
      !/[万亿%‰]/.test(text.slice(b.start, b.end) + right.unit)
    )
      out[i] = { ...a, quantities: [{ ...left, unit: right.unit } satisfies Quantity] };
  }
  return out;
}
