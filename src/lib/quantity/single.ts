import { add, compare, divide, lastDigit, multiply, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { andMore, closed, rounded } from './interval.ts';
import type { Interval } from './interval.ts';
import { chineseInteger, readNumber } from './number.ts';
import type { BareNumber } from './number.ts';
import { isDigit } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import { unitAt, unitOf } from './units.ts';

/** A number with its unit and the hedges among its characters, but without approximators and rates around it. */
export interface NumberWithUnit extends Interval {
  readonly end: number;
  readonly value: Decimal | null;
  /** As in {@link BareNumber}. */
  readonly place: number | null;
  readonly unit: string | null;
  readonly hedges: readonly string[];
  readonly implicitOne: boolean;
}

const FRACTION = /(百|千|万|[二三四五六七八九十]{1,3})分之/y;

/** Reads 百分之九十, 千分之五 or 三分之一, whose unit or denominator stands before the number. */
function fractionAt(text: string, at: number): NumberWithUnit | null {
  if (isDigit(text.charCodeAt(at))) return null;
  const match = matchAt(FRACTION, text, at);
  if (match === null) return null;
  const number = readNumber(text, at + match[0].length);
  if (number === null || (number.hedge === 'range' && !/[百千]/.test(match[1]!))) return null;
  const base = { ...number, implicitOne: false, hedges: hedgesOf(number) };
  if (match[1] === '百') return { ...base, unit: '%' };
  if (match[1] === '千') return { ...base, unit: '‰' };
  const below = String(chineseInteger(match[1] === '万' ? '一万' : match[1]!) ?? 0);
  if (number.value === null || below === '0') return null;
  return { ...base, ...quotientOf(number.value, below) };
}

const RATIO = /(\d{1,3}(?:\.\d+)?)[/:](\d{1,3}(?:\.\d+)?)(?![\d/:.])/y;

/** Reads 1/3, 6:4 or 2.45:1 as the quotient of its numbers. */
function ratioAt(text: string, at: number): NumberWithUnit | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const match = matchAt(RATIO, text, at);
  if (match === null || /[\d./]/.test(text.charAt(at - 1))) return null;
  // The last two numbers of 14.2:36.5:49.3 are not a ratio of their own.
  if (/\d\s?:\s?$/.test(text.slice(Math.max(0, at - 4), at))) return null;
  const [printed, above = '', below = ''] = match;
  if (/^0/.test(below)) return null;
  return { ...quotientOf(above, below), end: at + printed.length, implicitOne: false };
}

/**
 * The quotient, where six digits after the point suffice for it; otherwise the range between its
 * two neighbours with six digits.
 */
function quotientOf(
  above: Decimal,
  below: Decimal,
): Interval & Pick<NumberWithUnit, 'value' | 'place' | 'unit' | 'hedges'> {
  const low = divide(above, below, 6, 'floor');
  if (compare(multiply(low, below), above) === 0) {
    const place = lastDigit(low);
    return { value: low, place, unit: null, hedges: [], ...rounded(low, place) };
  }
  const bounds = closed(low, add(low, '0.000001'));
  return { value: null, place: null, hedges: ['range'], unit: null, ...bounds };
}

function hedgesOf({ hedge }: BareNumber): readonly string[] {
  return hedge === null ? [] : [hedge];
}

const INSIDE = /个(多|余)(月|小时|百分点|星期|工作日)/y;
/** A half between a number and its unit: 两个半小时, 一个半月. */
const AND_HALF = /个半(月(?![来底])|小时|学期|星期)/y;
/** A hedge behind a unit, which must end its phrase: 5亩多, but not 5次多部门. */
const HEDGE = /[余多](?!(?![的来以时后前里])\p{Script=Han})/uy;

/** Reads the unit behind a number, with a hedge inside or behind it: 亩, 个多月, 年多. */
function unitBehind(
  text: string,
  at: number,
): { end: number; unit: string | null; hedge: string | null } {
  const inside = text.charAt(at) === '个' ? matchAt(INSIDE, text, at) : null;
  if (inside !== null)
    return { end: at + inside[0].length, unit: `个${inside[2]!}`, hedge: inside[1]! };
  // A blank before the sign is a habit of typists.
  const found = unitAt(text, /^[^\S\n]%/.test(text.slice(at, at + 2)) ? at + 1 : at);
  if (found === null) return { end: at, unit: null, hedge: null };
  const { end, unit } = found;
  const behind = text.charAt(end);
  if (behind !== '余' && behind !== '多') return { end, unit, hedge: null };
  return matchAt(HEDGE, text, end) !== null && (behind === '余' || unitOf(unit)?.kind !== 'count')
    ? { end: end + 1, unit, hedge: behind }
    : { end, unit, hedge: null };
}

/** Units that a half may count by itself: 半年, 半个月. */
const HALVED = /半(?=年|个?小时|个月|亩|公里|吨)/y;
/** Half of something that is named before: 过半, 近半数, 一半. */
const HALF = /一半|半数?(?![年月天日小夜路边生百封导径岁个公亩吨])/y;

/** Reads a half, with its unit or without: 半年, 一半; 半 alone needs an approximator before it, as in 过半. */
function halfAt(text: string, at: number): NumberWithUnit | null {
  const counted = matchAt(HALVED, text, at) !== null ? unitAt(text, at + 1) : null;
  const [word] = counted === null ? (matchAt(HALF, text, at) ?? []) : ['半'];
  if (word === undefined) return null;
  return {
    end: counted?.end ?? at + word.length,
    value: '0.5',
    place: -1,
    unit: counted?.unit ?? null,
    hedges: [],
    implicitOne: counted === null && word !== '一半',
    ...rounded('0.5', -1),
  };
}

/** A digit that counts tenths behind 成, and is no number of its own: 八成五, 3成2. */
const TENTH = /[一二三四五六七八九1-9](?![\d一二三四五六七八九十百千万亿点.])/y;

/**
 * A number with the half or the tenths that stand behind its unit: 三年半, 八成五, and 八五折, in which the second
 * digit is a tenth. `null` where there are none.
 */
function withTenths(
  text: string,
  { value, hedge, end: behind }: BareNumber,
  unit: string | null,
  end: number,
): { end: number; value: Decimal; unit?: string } | null {
  if (value === null || hedge !== null || unit === null) return null;
  const counted = matchAt(AND_HALF, text, behind);
  if (counted !== null)
    return { end: behind + counted[0].length, value: add(value, '0.5'), unit: `个${counted[1]!}` };
  const next = text.charAt(end);
  if (next === '半' && /^(?:年|天|小时|倍|亩|成)$/.test(unit) && text.charAt(end + 1) !== '年')
    return { end: end + 1, value: add(value, '0.5') };
  if (unit === '折' && /^[1-9]\d$/.test(value) && !text.slice(behind - 2, behind).includes('十'))
    return { end, value: shift(value, -1) };
  if (unit !== '成' || !/^[1-9]$/.test(value) || matchAt(TENTH, text, end) === null) return null;
  if (unitAt(text, end + 1) !== null) return null;
  return { end: end + 1, value: `${value}.${/\d/.test(next) ? next : chineseInteger(next)}` };
}

/**
 * Reads the number at `at` in folded text with its measure word, which may stand before it (百分之九十).
 *
 * @example singleAt('百分之九十', 0)?.unit // '%'
 */
export function singleAt(text: string, at: number): NumberWithUnit | null {
  const fraction = fractionAt(text, at);
  if (fraction !== null) return fraction;
  const ratio = ratioAt(text, at);
  if (ratio !== null) return ratio;
  const half = halfAt(text, at);
  if (half !== null) return half;
  const number = readNumber(text, at);
  if (number === null) return null;
  const { end, unit, hedge } = unitBehind(text, number.end);
  const { value } = number;
  const hedges = [...hedgesOf(number), ...(hedge === null ? [] : [hedge])];
  const core = { ...number, end, unit, hedges, implicitOne: number.implicitOne ?? false };
  const more = withTenths(text, number, unit, end);
  if (more !== null) return { ...core, ...more, place: -1, ...rounded(more.value, -1) };
  return hedge !== null && value !== null ? { ...core, ...andMore(value) } : core;
}
