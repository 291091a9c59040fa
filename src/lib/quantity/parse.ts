import { fold } from '../text/fold.ts';
import { oldPosition } from '../text/edits.ts';
import { add, compare, divide, lastDigit, multiply, shift, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { hedgeBefore, hedgeBehind, hedgedInterval } from './hedges.ts';
import { andMore, closed, inward, rounded } from './interval.ts';
import type { Interval } from './interval.ts';
import { chineseInteger, NUMERAL_CHARACTERS, readNumber } from './number.ts';
import type { Bare } from './number.ts';
import type { Quantity } from './quantity.ts';
import { rateBefore, rateBehind } from './rates.ts';
import { unitAt, unitOf } from './units.ts';

/** A quantity with the slice of the text that it was read from, end exclusive. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

const RANGE = /—{1,2}|[–\-~~∼―─−]|至|到/y;
/** Units that only come whole. */
const WHOLE = new Set(['户', '人']);

interface Core extends Interval {
  readonly end: number;
  readonly value: Decimal | null;
  readonly unit: string | null;
  readonly hedges: readonly string[];
  readonly headless: boolean;
}

/** 百分之, 千分之 and plain fractions, which put the unit before the number. */
function fractionAt(text: string, at: number): Core | null {
  const match = /^(百|千|万|[二三四五六七八九十]{1,3})分之/.exec(text.slice(at, at + 6));
  if (match === null) return null;
  const number = readNumber(text, at + match[0].length);
  if (number === null || number.hedge === 'range') return null;
  const base = { end: number.end, headless: false, hedges: hedgesOf(number) };
  if (match[1] === '百' || match[1] === '千') {
    const { value, low, high, low_open, high_open } = number;
    return { ...base, value, low, high, low_open, high_open, unit: match[1] === '百' ? '%' : '‰' };
  }
  const below = String(chineseInteger(match[1] === '万' ? '一万' : match[1]!) ?? 0);
  if (number.value === null || below === '0') return null;
  return { ...base, ...quotientOf(number.value, below) };
}

const RATIO = /(\d{1,3})([/::])(\d{1,3})(?![\d/::.])/y;

/** 1/3 and 6:4, which stand for their quotient. */
function ratioAt(text: string, at: number): Core | null {
  RATIO.lastIndex = at;
  const match = RATIO.exec(text);
  if (match === null || /[\d.,/]/.test(text.charAt(at - 1))) return null;
  const [printed, above = '', , below = ''] = match;
  if (/^0/.test(below)) return null;
  return { ...quotientOf(above, below), end: at + printed.length, headless: false };
}

function quotientOf(
  above: Decimal,
  below: Decimal,
): Interval & Pick<Core, 'value' | 'unit' | 'hedges'> {
  const low = divide(above, below, 6, 'floor');
  if (compare(multiply(low, below), above) === 0)
    return { value: low, unit: null, hedges: [], ...rounded(low, lastDigit(low)) };
  const bounds = closed(low, add(low, '0.000001'));
  return { value: null, hedges: ['range'], unit: null, ...bounds };
}

function hedgesOf({ hedge }: Bare): readonly string[] {
  return hedge === null ? [] : [hedge];
}

/** The unit behind a number, with a hedge inside or behind it: 亩, 个多月, 年多. */
function unitBehind(
  text: string,
  at: number,
): { end: number; unit: string | null; hedge: string | null } {
  const inside = /^个(多|余)(月|小时|百分点|星期|工作日)/.exec(text.slice(at, at + 5));
  if (inside !== null)
    return { end: at + inside[0].length, unit: `个${inside[2]!}`, hedge: inside[1]! };
  const found = unitAt(text, at);
  if (found === null) return { end: at, unit: null, hedge: null };
  const { end, unit } = found;
  const behind = text.charAt(end);
  const closes =
    !/\p{Script=Han}/u.test(text.charAt(end + 1)) || /[的来以时后前里]/.test(text.charAt(end + 1));
  if (behind === '余' || (behind === '多' && unitOf(unit)?.kind !== 'count'))
    if (closes) return { end: end + 1, unit, hedge: behind };
  return { end, unit, hedge: null };
}

/** 三年半, 一倍半. */
function halfBehind(
  text: string,
  at: number,
  unit: string | null,
  { value, hedge }: Bare,
): boolean {
  return (
    text.charAt(at) === '半' &&
    value !== null &&
    hedge === null &&
    unit !== null &&
    /^(?:年|天|小时|倍|亩|成)$/.test(unit) &&
    text.charAt(at + 1) !== '年'
  );
}

function singleAt(text: string, at: number): Core | null {
  const fraction = fractionAt(text, at);
  if (fraction !== null) return fraction;
  const ratio = ratioAt(text, at);
  if (ratio !== null) return ratio;
  if (text.startsWith('半年', at))
    return {
      end: at + 2,
      value: '0.5',
      unit: '年',
      hedges: [],
      headless: false,
      ...rounded('0.5', -1),
    };
  const number = readNumber(text, at);
  if (number === null) return null;
  const { end, unit, hedge } = unitBehind(text, number.end);
  const { value, low, high, low_open, high_open } = number;
  const hedges = [...hedgesOf(number), ...(hedge === null ? [] : [hedge])];
  const core = { unit, hedges, headless: number.headless ?? false };
  if (halfBehind(text, end, unit, number)) {
    const more = add(value!, '0.5');
    return { ...core, end: end + 1, value: more, ...rounded(more, -1) };
  }
  if (hedge !== null && value !== null) return { ...core, end, value, ...andMore(value) };
  return { ...core, end, value, low, high, low_open, high_open };
}

/** The power of ten that the second end of a range lends the first: 3—5万元 is from 30,000. */
function lent(text: string, first: Core, second: Core, from: number): number {
  const bare = /^\d+(?:\.\d+)?([百千万亿]+)/.exec(text.slice(from, second.end));
  if (bare === null || first.value === null || second.value === null) return 0;
  const places = [...bare[1]!].reduce(
    (sum, c) => sum + { 百: 2, 千: 3, 万: 4, 亿: 8 }[c as '百'],
    0,
  );
  const mantissa = shift(second.value, -places);
  return compare(first.value, mantissa) < 0 ? places : 0;
}

function rangeAt(text: string, first: Core, at: number): Core | null {
  if (first.value === null || first.hedges.length > 0) return null;
  RANGE.lastIndex = first.end;
  const sign = RANGE.exec(text);
  if (sign === null) return null;
  const from = first.end + sign[0].length;
  const second = singleAt(text, from);
  if (second === null || second.value === null || second.hedges.length > 0) return null;
  if (first.unit !== null && second.unit !== first.unit) return null;
  const multiplied = /[十百千万亿]/.test(text.slice(at, first.end));
  const low = shift(
    first.value,
    multiplied || first.unit !== null ? 0 : lent(text, first, second, from),
  );
  if (compare(low, second.value) >= 0) return null;
  return { ...second, value: null, hedges: ['range'], ...closed(low, second.value) };
}

/** A rate and approximators that stand before the number, in any order; they begin at `start`. */
function prefixBefore(
  text: string,
  at: number,
  floor: number,
  headless: boolean,
): { start: number; per: string | null; hedges: readonly string[] } {
  let start = at;
  let per: string | null = null;
  const hedges: string[] = [];
  for (;;) {
    const rate: ReturnType<typeof rateBefore> =
      per === null ? rateBefore(text, start, floor) : null;
    const hedge = hedges.length === 0 ? hedgeBefore(text, start, floor, headless) : null;
    if (rate !== null) ({ start, per } = rate);
    else if (hedge !== null) {
      start = hedge.start;
      hedges.unshift(hedge.word);
    } else return { start, per, hedges };
  }
}

/** 近五年 and 近3个月 are the last five years and three months, not nearly so many. */
function isRecent(hedges: readonly string[], unit: string | null): boolean {
  return hedges[0] === '近' && unit !== null && /^(?:年|个月|天|周|小时)$/.test(unit);
}

/**
 * The quantity whose number begins at `at` in folded text, with its prefix, unit, rate and suffix.
 *
 * @param floor the prefix does not reach before this position.
 * @example quantityAt('每人每月不低于66元', 7, 0)?.quantity.per // '人/月'
 */
export function quantityAt(text: string, at: number, floor: number): Reading | null {
  const first = singleAt(text, at);
  if (first === null) return null;
  const core = rangeAt(text, first, at) ?? first;
  let { end } = core;
  const money = core.unit !== null && unitOf(core.unit)?.kind === 'money';
  let behind = hedgeBehind(text, end);
  if (behind !== null) end += behind.length;
  const rate: ReturnType<typeof rateBehind> = rateBehind(text, end, money);
  if (rate !== null) {
    ({ end } = rate);
    const late: string | null = behind === null ? hedgeBehind(text, end) : null;
    if (late !== null) {
      end += late.length;
      behind = late;
    }
  }
  const negative = isNegative(text, at, floor, core);
  const prefix = prefixBefore(text, negative ? at - 1 : at, floor, core.headless);
  const recent = isRecent(prefix.hedges, core.unit);
  const before = recent ? [] : prefix.hedges;
  if (core.headless && core.hedges.length === 0 && before.length === 0 && !money) return null;
  const words = [...before, ...core.hedges, ...(behind === null ? [] : [behind])];
  const { low, high, low_open, high_open } = hedgedInterval(core, core.value, words);
  const bare = {
    value: core.value,
    unit: null,
    low,
    high,
    low_open,
    high_open,
    approx: words.length === 0 ? null : words.join(' '),
    per: rate?.per ?? prefix.per,
  };
  const quantity = withUnit(negative ? negated(bare) : bare, core.unit);
  return { start: recent ? at : prefix.start, end, quantity };
}

/** A minus sign counts only before a share or a temperature: elsewhere it is a dash. */
function isNegative(text: string, at: number, floor: number, { value, unit }: Core): boolean {
  return (
    at > floor &&
    /[-−－]/.test(text.charAt(at - 1)) &&
    value !== null &&
    /^(?:%|‰|℃|个百分点)$/.test(unit ?? '') &&
    !/[\dA-Za-z%.)]/.test(text.charAt(at - 2))
  );
}

function negated(quantity: Quantity): Quantity {
  const { value, low, high, low_open, high_open } = quantity;
  const minus = (end: Decimal | null) => (end === null ? null : subtract('0', end));
  return {
    ...quantity,
    value: minus(value),
    low: minus(high),
    high: minus(low),
    low_open: high_open,
    high_open: low_open,
  };
}

/** The quantity in this unit; people and households are counted whole, but for averages (1.5人). */
export function withUnit(quantity: Quantity, unit: string | null): Quantity {
  const { value, low, high } = quantity;
  const ends = value === null ? [low, high] : [value];
  return unit !== null && WHOLE.has(unit) && !ends.some((end) => end?.includes('.'))
    ? { ...quantity, unit, ...inward(quantity) }
    : { ...quantity, unit };
}

const STARTS = new RegExp(`[\\d${NUMERAL_CHARACTERS}数几半]`);

/**
 * Where the first number of folded text may begin, at or behind `from`; −1 where there is none.
 */
export function nextNumber(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (STARTS.test(text.charAt(i))) return i;
  return -1;
}

/**
 * The quantities of a token, or `null` where it is not wholly made of quantities.
 *
 * A token is one quantity, or a compound of several that touch (1294户4538人).
 * Full-width, Traditional and line-wrapped tokens and those with injected
 * readings are read through; `start` and `end` count UTF-16 units of the token
 * as given.
 *
 * @example readQuantities('4.43万户')?.[0].quantity.value // '44300'
 * @example readQuantities('1294户4538人')?.map(({ start }) => start) // [0, 5]
 */
export function readQuantities(token: string): Reading[] | null {
  const { text, edits } = fold(token, true);
  const found: Reading[] = [];
  let done = 0;
  while (done < text.length) {
    const reading = firstFrom(text, done);
    if (reading === null) return null;
    done = reading.end;
    found.push({
      start: oldPosition(edits, reading.start, 'end'),
      end: oldPosition(edits, reading.end, 'start'),
      quantity: reading.quantity,
    });
  }
  return found.length === 0 ? null : found;
}

function firstFrom(text: string, done: number): Reading | null {
  for (let at = nextNumber(text, done); at >= 0 && at - done <= 12; at = nextNumber(text, at + 1)) {
    const reading = quantityAt(text, at, done);
    if (reading !== null && reading.start === done) return reading;
  }
  return null;
}
