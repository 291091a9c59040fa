import { oldPosition } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { matchAt } from '../text/match-at.ts';
import { opposite } from './arithmetic.ts';
import { compare, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { hedgeBefore, hedgeBehind, hedgedInterval } from './hedges.ts';
import { closed, roundedInward } from './interval.ts';
import { joinedAt } from './joined.ts';
import { EXPONENTS, NUMERAL_CHARACTERS, RARE_NUMERAL_CHARACTERS } from './number.ts';
import type { LocatedQuantity, Quantity } from './quantity.ts';
import { rateBefore, rateBehind } from './rates.ts';
import { singleAt } from './single.ts';
import type { NumberWithUnit } from './single.ts';
import { isMoney } from './units.ts';

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

/** Words before the first of two figures that are the ends of a change, or its size and its end, but no range. */
const CHANGE =
  /(?:[从由自]|减少|增加|增长|上升|下降|提高|降低|回落|下跌|上涨|扩大|缩小|[增减升降跌涨]幅?)(?:了|约|近|大约|超过?|逾)*$/;

/** Reads the rest of a range whose first end was read from `at`; `null` where none follows. */
function rangeAt(text: string, at: number, first: NumberWithUnit): NumberWithUnit | null {
  if (first.value === null || first.hedges.length > 0) return null;
  const sign = matchAt(RANGE, text, first.end);
  if (sign === null) return null;
  // 从88%到96% and 减少2700人至115700人 are two figures; 从800元至1500元不等 is a range.
  const changes =
    first.unit !== null &&
    /[到至]/.test(sign[0]) &&
    CHANGE.test(text.slice(Math.max(0, at - 8), at));
  const from = first.end + sign[0].length;
  const second = singleAt(text, from);
  if (second === null || second.value === null || second.hedges.length > 0) return null;
  if (changes && !/^(?:不等|之间)/.test(text.slice(second.end, second.end + 2))) return null;
  // 百分之三到五 names its unit once, before both.
  const shared = second.unit === null && text.slice(at + 1, at + 3) === '分之';
  if (first.unit !== null && second.unit !== first.unit && !shared) return null;
  const end =
    first.unit === null
      ? withLentMultiplier(first.value, second.value, text.slice(from, second.end))
      : first.value;
  const falls = compare(end, second.value);
  if (falls === 0 || (falls > 0 && end === first.value)) return null;
  const ends = falls < 0 ? closed(end, second.value) : closed(second.value, end);
  const unit = second.unit ?? first.unit;
  return { ...second, unit, value: null, place: null, hedges: ['range'], ...ends };
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

/** Whether 近 means “the last” and not “nearly”: 近五年, 近3个月. */
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
  if (text.startsWith('零下', at)) return quantityAt(text, at + 2, at);
  const first = singleAt(text, at);
  if (first === null) return null;
  const core = rangeAt(text, at, first) ?? first;
  let { end } = core;
  const money = isMoney(core.unit);
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
  const sign = signBefore(text, at, floor, core);
  const prefix = prefixBefore(text, at - sign.length, floor, core.implicitOne);
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
  // 零下5度 is a temperature, though 5度 alone is read as kilowatt-hours.
  const unit = sign === '零下' && core.unit === '度' ? '℃' : core.unit;
  const quantity = withUnit(sign === '' ? bare : opposite(bare), unit);
  const start = recent ? at : prefix.start;
  const verb = unit === '番' ? /翻了?$/.exec(text.slice(Math.max(floor, start - 2), start)) : null;
  return { start: start - (verb?.[0].length ?? 0), end, quantity, place: core.place };
}

const SIGN = /零下$|负(?:增长|成长)$|[-−－负]$/;
/** Words behind which a dash before any quantity is a minus sign: 净利润为-1.2亿元. */
const SIGNED = /(?:[为是达至到(:]|净额|利润|收益|盈余|盈亏|差额)$/;

/**
 * The minus sign before the number at `at`: a sign, 负, 零下 before degrees, or 负增长 before a share, which is
 * growth below zero; empty for none. Elsewhere than before shares and temperatures a dash is a sign only behind
 * a word that introduces a value.
 */
function signBefore(
  text: string,
  at: number,
  floor: number,
  { value, unit }: NumberWithUnit,
): string {
  const sign = SIGN.exec(text.slice(Math.max(floor, at - 3), at))?.[0] ?? '';
  if (sign === '' || value === null || unit === null) return '';
  if (sign === '零下') return /^(?:℃|摄氏度|度)$/.test(unit) ? sign : '';
  const share = /^(?:%|‰|个百分点)$/.test(unit);
  if (sign.endsWith('长')) return share || unit === '倍' ? sign : '';
  const before = text.slice(Math.max(0, at - 3), at - 1);
  if (/[\dA-Za-z%.)胜平抱欺辜肩背担]$/.test(before)) return '';
  const signed = share || /^(?:℃|摄氏度)$/.test(unit);
  if (sign === '负') return sign;
  return signed || before === '' || SIGNED.test(before) ? '-' : '';
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

const STARTS = new RegExp(`[\\d${NUMERAL_CHARACTERS}${RARE_NUMERAL_CHARACTERS}数几半]`);

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
    const single = joinedAt(text, done) ?? quantityFrom(text, done);
    if (single === null) return null;
    for (const { start, end, quantity, place } of [single].flat()) {
      found.push({
        start: oldPosition(edits, start, 'end'),
        end: oldPosition(edits, end, 'start'),
        quantity,
        place,
      });
      done = end;
    }
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
