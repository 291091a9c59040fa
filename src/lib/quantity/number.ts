import { add, decimal, lastDigit, shift, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { andMore, closed, point, rounded } from './interval.ts';
import type { Interval } from './interval.ts';
import { isDigit } from '../text/characters.ts';
import { unitAt } from './units.ts';

/** A number without its unit, as it is read from folded text. */
export interface BareNumber extends Interval {
  /** The position behind its last character. */
  readonly end: number;
  /** `null` for a number that has no single value: 数十, 十几, 两三百. */
  readonly value: Decimal | null;
  /** The power of ten of the last printed digit, as 2 in 4.43万; `null` where `value` is. */
  readonly place: number | null;
  /** 余, 多 or 来, where one follows the digits; 几 or 数 in numbers such as 几百; `range` for 两三百. */
  readonly hedge: string | null;
  /** Its leading 一 is left out, as in 近千: a number beside an approximator, else mostly part of a word. */
  readonly implicitOne?: true;
}

/** Powers of ten of the multipliers. */
export const EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** The same with 兆, which is 10¹² in Taiwan and Japan; it follows digits, and is otherwise part of a name. */
const BEHIND_DIGITS: Readonly<Record<string, number>> = { ...EXPONENTS, 兆: 12 };
/** Units in which 兆 is mega: 兆瓦. */
const MEGA = /兆[瓦赫帕欧焦字比伏安]/y;
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The Chinese characters with which numbers are written, in folded text. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿';

/** A number has at most so many characters; a longer run of digits is not read as one. */
const LONGEST = 24;

/** Thousands are grouped by commas, or by spaces (GB/T 15835). */
const ARABIC =
  /(?:\d{1,3}(?:,\d{3})+(?![,\d])|\d{1,3}(?:[^\S\n\t\u3000]\d{3})+(?! ?\d)|\d+)(?:\.\d+)?/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Whether a unit of several characters begins at `at`, so that its 千 or 百 is no multiplier: 千瓦, 百分点. */
function unitTakes(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit !== null && unit.end > at + 1;
}

/** Words that begin with 余 or 多, which is no hedge there: 余额, 多措并举. */
const WORDS_FROM_HEDGE = /余[额热粮]|多[措元样渠方层]/y;

/** The hedge that stands at `at` behind a number; `null` for none, and behind a number that is not round. */
function hedgeAt(text: string, at: number, round: boolean): string | null {
  const word = text.charAt(at);
  if (!round || !'余多来'.includes(word) || word === '') return null;
  // Before a unit it is a hedge in any case: 多元 is a word, but 十多元 is not.
  if (unitAt(text, at + 1) !== null) return word;
  const counts =
    word === '来' ? text.charAt(at + 1) in EXPONENTS : matchAt(WORDS_FROM_HEDGE, text, at) === null;
  return counts ? word : null;
}

/** The multipliers of a number, as a power of ten, and the hedge among them. */
interface Multiplied {
  readonly end: number;
  readonly exponent: number;
  readonly hedge: string | null;
}

/** Reads the multipliers behind a mantissa, with a hedge between or behind them: 7500多亿, 5万余. */
function multipliersAt(text: string, at: number, round: boolean): Multiplied {
  let end = at;
  let exponent = 0;
  let hedge: string | null = null;
  for (;;) {
    const step = matchAt(MEGA, text, end) === null ? BEHIND_DIGITS[text.charAt(end)] : undefined;
    if (step !== undefined && step !== 1 && !unitTakes(text, end)) {
      exponent += step;
      end += 1;
      continue;
    }
    const word: string | null = hedge === null ? hedgeAt(text, end, round || exponent > 0) : null;
    if (word === null) return { end, exponent, hedge };
    hedge = word;
    end += 1;
  }
}

/**
 * Reads 几 behind a round number. It stands for the next lower digit, or for the digit of the place
 * that is named behind it: 十几 is 11 to 19, 一百几 110 to 199, 一百几十 120 to 199, 十几万 110,000 to
 * 199,999.
 */
function fewMore(text: string, at: number, value: Decimal): BareNumber | null {
  const place = lastDigit(value) - 1;
  if (text.charAt(at) !== '几' || place < 0) return null;
  const several = severalAt(text, at);
  const named = several === null ? 0 : lastDigit(several.low!);
  const inside = named > 0 && named <= place;
  const tail = inside ? 0 : named;
  const digit = inside ? shift('2', named) : shift('1', place);
  const next = shift('1', inside ? named + 1 : place + 1);
  return {
    end: several?.end ?? at + 1,
    value: null,
    place: null,
    hedge: '几',
    ...closed(shift(add(value, digit), tail), subtract(shift(add(value, next), tail), '1')),
  };
}

/**
 * Reads the multipliers and the hedge that begin at `at`, behind a mantissa.
 *
 * @param round whether the mantissa is a round number, which a hedge may follow.
 * @param place the power of ten of the mantissa's last printed digit; `null` for a whole number, which
 * is exact without multipliers.
 */
function multiplied(
  text: string,
  at: number,
  mantissa: Decimal,
  round: boolean,
  place: number | null,
): BareNumber & { readonly exponent: number } {
  const { end, exponent, hedge } = multipliersAt(text, at, round);
  const value = shift(mantissa, exponent);
  const few = hedge === null ? fewMore(text, end, value) : null;
  if (few !== null) return { ...few, exponent };
  const printed =
    hedge !== null
      ? andMore(value)
      : place === null && exponent === 0
        ? point(value)
        : rounded(value, exponent + (place ?? 0));
  return { end, value, place: exponent + (place ?? 0), hedge, exponent, ...printed };
}

function arabicAt(text: string, at: number): BareNumber | null {
  const mantissa = matchAt(ARABIC, text, at);
  if (mantissa === null || mantissa.length > LONGEST) return null;
  const plain = mantissa.replace(/[^\d.]/g, '');
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const number = multiplied(
    text,
    at + mantissa.length,
    decimal(plain),
    /0$/.test(plain),
    decimals === 0 ? null : -decimals,
  );
  const { end, value, hedge, exponent } = number;
  if (exponent < 4 || decimals > 0 || hedge !== null) return number;
  return lowerPartAt(text, end, value!, exponent) ?? number;
}

const LOWER = /\d{1,4}(?![\d.,])/y;

/**
 * Reads the lower part of a number, the 4000 of 3万4000 or the 2000万 of 1亿2000万: it must fit below the
 * multiplier before it, and must not be a year.
 *
 * @returns the whole number, `upper` included.
 */
function lowerPartAt(text: string, at: number, upper: Decimal, below: number): BareNumber | null {
  const match = matchAt(LOWER, text, at);
  if (match === null) return null;
  const lower = multiplied(text, at + match.length, match, /0$/.test(match), null);
  const { end, value, low, high, exponent } = lower;
  if (value === null || /[年月日]/.test(text.charAt(end))) return null;
  if (exponent === 0 ? match.length < 3 || below > 4 : match.length + exponent > below) return null;
  return { ...lower, value: add(upper, value), low: add(upper, low!), high: add(upper, high!) };
}

/**
 * The value of a run of Chinese numeral characters; `null` where they do not make a number.
 *
 * @example chineseInteger('一万五千') // 15000
 * @example chineseInteger('二〇二三') // 2023
 */
export function chineseInteger(run: string): number | null {
  if (!/[十百千万亿]/.test(run))
    return run.length > 15 ? null : Number([...run].map((digit) => DIGITS[digit]).join(''));
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let zero = false;
  let above = Infinity;
  for (const character of run) {
    const exponent = EXPONENTS[character];
    if (exponent === undefined) {
      if (pending !== null) return null;
      if (DIGITS[character] === 0) zero = true;
      else pending = DIGITS[character]!;
      continue;
    }
    if (exponent >= 4) {
      const part = section + (pending ?? 0);
      if (total === 0 && part === 0) return null;
      total = exponent === 8 ? (total + part) * 1e8 : total + part * 1e4;
      section = 0;
      above = Infinity;
    } else {
      const bareTen = character === '十' && section === 0;
      if (exponent >= above || (pending === null && !bareTen)) return null;
      section += (pending ?? 1) * 10 ** exponent;
      above = exponent;
    }
    pending = null;
    zero = false;
    if (!Number.isSafeInteger(total)) return null;
  }
  const before = EXPONENTS[run.charAt(run.length - 2)] ?? 0;
  // 两百五 is 250: a last digit right behind 百, 千, 万 or 亿 counts the next lower place.
  const last = pending !== null && !zero && before >= 2 ? pending * 10 ** (before - 1) : pending;
  return total + section + (last ?? 0);
}

/** The two numbers of 两三百 (two or three hundred) or 十五六 (fifteen or sixteen); `null` for any other run. */
function eitherOf(run: string): readonly [string, string] | null {
  for (let i = 0; i + 1 < run.length; i++) {
    const [a, b] = [DIGITS[run.charAt(i)], DIGITS[run.charAt(i + 1)]];
    if (a === undefined || b === undefined) continue;
    if (a === 0 || b !== a + (a === 3 && b === 5 ? 2 : 1)) return null;
    return [run.slice(0, i + 1) + run.slice(i + 2), run.slice(0, i) + run.slice(i + 1)];
  }
  return null;
}

function chineseAt(text: string, at: number): BareNumber | null {
  let run = matchAt(CHINESE, text, at);
  if (run === null || run.length > LONGEST) return null;
  for (let i = 1; i < run.length; i++)
    if (/[百千]/.test(run.charAt(i)) && unitTakes(text, at + i)) run = run.slice(0, i);
  const [whole = '', fraction] = run.split('点');
  const end = at + run.length;
  const either = fraction === undefined ? eitherOf(whole) : null;
  const bounds = either?.map(chineseInteger);
  if (bounds !== undefined && bounds[0] != null && bounds[1] != null && bounds[0] < bounds[1])
    return {
      end,
      value: null,
      place: null,
      hedge: 'range',
      ...closed(String(bounds[0]), String(bounds[1])),
    };
  const implicitOne = /^[百千万亿]/.test(run);
  const below = fraction === undefined ? lowerOfChinese(text, end, whole) : null;
  if (below !== null) return below;
  const integer = chineseInteger(implicitOne ? `一${whole}` : whole);
  if (integer === null) return null;
  const mantissa =
    fraction === undefined
      ? String(integer)
      : `${integer}.${[...fraction].map((digit) => DIGITS[digit]).join('')}`;
  const place = fraction === undefined ? lastMultiplier(whole) : -fraction.length;
  const number = multiplied(text, end, decimal(mantissa), /[十百千万亿]$/.test(run), place);
  return implicitOne ? { ...number, implicitOne } : number;
}

/**
 * Reads 三亿四千多万, in which a hedge stands between digits and their 万: it multiplies what is behind 亿 alone.
 *
 * @param end where the run of numerals ends
 * @returns `null` where no lower multiplier follows the run
 */
function lowerOfChinese(text: string, end: number, run: string): BareNumber | null {
  const split = run.lastIndexOf('亿') + 1;
  if (split === 0 || split === run.length) return null;
  const lower = chineseInteger(run.slice(split));
  const upper = chineseInteger(run.slice(0, split));
  if (lower === null || upper === null) return null;
  const number = multiplied(text, end, String(lower), /[十百千]$/.test(run), null);
  const { value, low, high, exponent } = number;
  if (exponent === 0 || exponent >= EXPONENTS.亿! || value === null) return null;
  const all = String(upper);
  return { ...number, value: add(all, value), low: add(all, low!), high: add(all, high!) };
}

/** The power of ten of the 万 and 亿 with which a Chinese number ends; `null` where it ends with neither. */
function lastMultiplier(run: string): number | null {
  const [tail] = /[万亿]*$/.exec(run)!;
  return tail === '' ? null : [...tail].reduce((sum, power) => sum + EXPONENTS[power]!, 0);
}

/** Reads 数十 or 几百万: from two to under ten of the multiplier. */
function severalAt(text: string, at: number): BareNumber | null {
  const word = text.charAt(at);
  if (word !== '数' && word !== '几') return null;
  let end = at + 1;
  let exponent = 0;
  for (let step; (step = EXPONENTS[text.charAt(end)]) !== undefined && !unitTakes(text, end); end++)
    exponent += step;
  if (exponent === 0) return null;
  return {
    end,
    value: null,
    place: null,
    hedge: word,
    low: shift('2', exponent),
    high: shift('1', exponent + 1),
    low_open: false,
    high_open: true,
  };
}

/**
 * Reads the number that begins at `at` in folded text, with its multipliers and hedge, but without
 * approximators, unit and rate.
 *
 * @example readNumber('5万余亩', 0) // { end: 3, value: '50000', place: 4, hedge: '余', low: '50000', high: '60000', … }
 */
export function readNumber(text: string, at: number): BareNumber | null {
  return isDigit(text.charCodeAt(at))
    ? arabicAt(text, at)
    : (severalAt(text, at) ?? chineseAt(text, at));
}
