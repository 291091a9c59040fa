import { oldPosition } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { compare, shift, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { hedgeBefore, hedgeBehind, hedgedInterval } from './hedges.ts';
import { closed, roundedInward } from './interval.ts';
import { EXPONENTS, NUMERAL_CHARACTERS } from './number.ts';
import type { Quantity } from './quantity.ts';
import { rateBefore, rateBehind } from './rates.ts';
import { singleAt } from './single.ts';
import type { NumberWithUnit } from './single.ts';
import { unitOf } from './units.ts';

/** A quantity with the slice of the text from which it was read, end exclusive. */
export interface LocatedQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** The power of ten of the last printed digit, as 2 in 4.43万; `null` where the quantity has no value. */
  readonly place: number | null;
}

/** The sign or word between the ends of a range, as the source of a pattern. 一 between digits is a misread dash. */
export const TO = '(?! -\\d) ?(?:—{1,2}|[-‐-―~∼─−至到]|(?<=\\d)一(?=\\d)) ?';
const RANGE = new RegExp(TO, 'y');
/** Units that are counted in whole numbers. */
const WHOLE = new Set(['户', '人']);

/** The logarithm of the ratio of two positive numbers, without its sign: how far apart they are. */
function logRatio(a: Decimal, b: Decimal): number {
  return Math.abs(Math.log(Number(a) / Number(b)));
}

/**
 * The first end of a range, which may leave its multipliers to the second. It takes so many of them
 * that the two ends come nearest: 3—5万元 is from 30,000 and 5至3万元 from 50,000, but 1200—1.5万元 from
 * 1,200.
 *
 * @param printed the second end as printed.
 */
function withLentMultiplier(first: Decimal, second: Decimal, printed: string): Decimal {
  let places = 0;
  return [...(/[百千万亿]+/.exec(printed)?.[0] ?? '')]
    .reverse()
    .map((multiplier) => shift(first, (places += EXPONENTS[multiplier]!)))
    .reduce((best, end) => (logRatio(end, second) < logRatio(best, second) ? end : best), first);
}

/** Reads the rest of a range whose first end was read; `null` where none follows. */
function rangeAt(text: string, first: NumberWithUnit): NumberWithUnit | null {
  if (first.value === null || first.hedges.length > 0) return null;
  RANGE.lastIndex = first.end;
  const sign = RANGE.exec(text);
  if (sign === null) return null;
  const from = first.end + sign[0].length;
  const second = singleAt(text, from);
  if (second === null || second.value === null || second.hedges.length > 0) return null;
  if (first.unit !== null && second.unit !== first.unit) return null;
  const end =
    first.unit === null
      ? withLentMultiplier(first.value, second.value, text.slice(from, second.end))
      : first.value;
  const falls = compare(end, second.value);
  if (falls === 0 || (falls > 0 && end === first.value)) return null;
  const ends = falls < 0 ? closed(end, second.value) : closed(second.value, end);
  return { ...second, value: null, place: null, hedges: ['range'], ...ends };
}

/** Reads the rate and the approximator before a number, in either order; `start` is where they begin. */
function prefixBefore(
  text: string,
  at: number,
  floor: number,
  implicitOne: boolean,
): { start: number; per: string | null; hedges: readonly string[] } {
  let start = at;
  let per: string | null = null;
  const hedges: string[] = [];
  for (;;) {
    const rate: ReturnType<typeof rateBefore> =
      per === null ? rateBefore(text, start, floor) : null;
    const hedge = hedges.length === 0 ? hedgeBefore(text, start, floor, implicitOne) : null;
    if (rate !== null) ({ start, per } = rate);
    else if (hedge !== null) {
      start = hedge.start;
      hedges.unshift(hedge.word);
    } else return { start, per, hedges };
  }
}

/** Whether 近 means "the last" and not "nearly": 近五年, 近3个月. */
function isRecent(hedges: readonly string[], unit: string | null): boolean {
  return hedges[0] === '近' && unit !== null && /^(?:年|个月|天|周|小时)$/.test(unit);
}

/**
 * Reads the quantity whose number begins at `at` in folded text, with its unit, and with the rate and
 * the approximators before and behind it.
 *
 * @param floor what stands before the number is not looked for before this position.
 * @example quantityAt('每人每月不低于66元', 7, 0)?.quantity.per // '人/月'
 */
export function quantityAt(text: string, at: number, floor: number): LocatedQuantity | null {
  const first = singleAt(text, at);
  if (first === null) return null;
  const core = rangeAt(text, first) ?? first;
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
  const prefix = prefixBefore(text, negative ? at - 1 : at, floor, core.implicitOne);
  const recent = isRecent(prefix.hedges, core.unit);
  const before = recent ? [] : prefix.hedges;
  const words = [...before, ...core.hedges, ...(behind === null ? [] : [behind])];
  if (core.implicitOne && words.length === 0 && !money) return null;
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
  return { start: recent ? at : prefix.start, end, quantity, place: core.place };
}

/**
 * Whether a minus sign, or 负, stands before the number. Only shares and temperatures have
 * the former; elsewhere it is a dash. Sums of money have 负, too.
 */
function isNegative(
  text: string,
  at: number,
  floor: number,
  { value, unit }: NumberWithUnit,
): boolean {
  const sign = at > floor ? text.charAt(at - 1) : '';
  const isSigned =
    /^(?:%|‰|℃|个百分点)$/.test(unit ?? '') ||
    (sign === '负' && unit !== null && unitOf(unit)?.kind === 'money');
  return (
    /^[-−－负]$/.test(sign) &&
    value !== null &&
    isSigned &&
    !/[\dA-Za-z%.)胜平抱欺辜肩背担]/.test(text.charAt(at - 2))
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

/**
 * The quantity in this unit. Its interval is rounded inward to whole numbers for people and households,
 * except for averages (1.5人).
 */
export function withUnit(quantity: Quantity, unit: string | null): Quantity {
  const { value, low, high } = quantity;
  const ends = value === null ? [low, high] : [value];
  return unit !== null && WHOLE.has(unit) && !ends.some((end) => end?.includes('.'))
    ? { ...quantity, unit, ...roundedInward(quantity) }
    : { ...quantity, unit };
}

const STARTS = new RegExp(`[\\d${NUMERAL_CHARACTERS}数几半]`);

/** Where a number may begin next in folded text, at or behind `from`; −1 where none does. */
function nextNumber(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (STARTS.test(text.charAt(i))) return i;
  return -1;
}

/**
 * The quantities of a token; `null` where anything in it is not part of a quantity.
 *
 * A token is one quantity, or a compound of several that touch (1294户4538人). Full-width and
 * Traditional characters, line breaks and injected pinyin are folded before it is read; `start` and
 * `end` count UTF-16 units of the token as given.
 *
 * @example readQuantities('4.43万户')?.[0].quantity.value // '44300'
 * @example readQuantities('1294户4538人')?.map(({ start }) => start) // [0, 5]
 */
export function readQuantities(token: string): LocatedQuantity[] | null {
  const { text, edits } = fold(token, true);
  const found: LocatedQuantity[] = [];
  let done = 0;
  while (done < text.length) {
    const reading = quantityFrom(text, done);
    if (reading === null) return null;
    done = reading.end;
    found.push({
      start: oldPosition(edits, reading.start, 'end'),
      end: oldPosition(edits, reading.end, 'start'),
      quantity: reading.quantity,
      place: reading.place,
    });
  }
  return found.length === 0 ? null : found;
}

/** The quantity that begins exactly at `done`; its number may stand up to 12 characters behind. */
function quantityFrom(text: string, done: number): LocatedQuantity | null {
  for (let at = nextNumber(text, done); at >= 0 && at - done <= 12; at = nextNumber(text, at + 1)) {
    const reading = quantityAt(text, at, done);
    if (reading !== null && reading.start === done) return reading;
  }
  return null;
}
