import { add as plus } from './arithmetic.ts';
import { add, decimal, lastDigit, shift, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { andMore, closed, point, rounded } from './interval.ts';
import type { Interval } from './interval.ts';
import { isDigit } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
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

/** Powers of ten of the multipliers; 兆 is 10¹² in Taiwan and Japan. */
export const EXPONENTS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  兆: 12,
};
/** The units of which 兆 is a million: 兆瓦. */
const MEGA_UNITS = '[瓦赫帕欧焦字比伏安]';
const MEGA = new RegExp(`兆${MEGA_UNITS}`, 'y');
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

/** The Chinese characters with which numbers are written, in folded text. 兆 counts only behind another. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿';

/** Two, three and four tens in one character. */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

/** The characters of cheques and contracts, and right below each the one that it stands for. */
const CAPITALS = '零壹贰叁参肆伍陆柒捌玖拾佰仟万亿';
const COMMON = '零一二三三四五六七八九十百千万亿';

/** Characters with which a number may also begin, though in prose most of them are parts of words: 廿 and capitals. */
export const RARE_NUMERAL_CHARACTERS = '壹贰叁参肆伍陆柒捌玖拾廿卅卌';
/** A run of capitals counts only before one of these units, and with a multiplier. */
const CAPITAL_RUN = new RegExp(
  `(?![零佰仟万亿])(?=.?[${CAPITALS}])[${CAPITALS}]*[拾佰仟万亿][${CAPITALS}]*(?=余?[元圆角户人名个项件亩吨斤]|公斤|整)`,
  'y',
);

/** A number has at most so many characters, in digits and in words; a longer run is not read as one. */
const LONGEST = 24;
const LONGEST_IN_WORDS = 40;

/** Thousands are grouped by commas, or by spaces (GB/T 15835). */
const ARABIC =
  /(?:\d{1,3}(?:,\d{3})+(?![,\d])|\d{1,3}(?:[^\S\n\t\u3000]\d{3})+(?! ?\d)|\d+)(?:\.\d+)?/y;
const RUN = `[${NUMERAL_CHARACTERS}廿卅卌]`;
const CHINESE = new RegExp(
  `${RUN}+(?:兆(?!${MEGA_UNITS})${RUN}*)?(?:[点.·・‧][零〇一二三四五六七八九]+)?`,
  'y',
);
/** A middle dot between digits is a point, if a multiplier or unit follows: 0·24万元, but not 5·12. */
const DOTTED = /[·・‧]\d{1,4}/y;

/** Whether a unit of several characters begins at `at`, so that its 千 or 百 is no multiplier: 千瓦, 百分点. */
function unitTakes(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit !== null && unit.end > at + 1;
}

/** Whether a multiplier or a unit other than of the calendar begins at `at`, so that a dot before it is a point. */
function isMeasured(text: string, at: number): boolean {
  if (/[百千万亿%‰]/.test(text.charAt(at))) return true;
  return !/[年月日]/.test(text.charAt(at)) && unitAt(text, at) !== null;
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
    const step = matchAt(MEGA, text, end) === null ? EXPONENTS[text.charAt(end)] : undefined;
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

/** Digits with 千, 百 and 十 between them: 3千2百. */
const MIXED = /\d千\d百(?:\d十)?\d?(?![\d.])|[1-9]百\d十\d?(?![\d.])/y;

/** Reads 3千2百万 as three thousand two hundred 万. */
function mixedAt(text: string, at: number): BareNumber | null {
  const run = matchAt(MIXED, text, at)?.[0];
  if (run === undefined) return null;
  const value = chineseInteger(
    run.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit))),
  );
  return value === null ? null : multiplied(text, at + run.length, String(value), true, null);
}

function arabicAt(text: string, at: number): BareNumber | null {
  const mixed = mixedAt(text, at);
  if (mixed !== null) return mixed;
  let mantissa = matchAt(ARABIC, text, at)?.[0];
  if (mantissa === undefined || mantissa.length > LONGEST) return null;
  const dotted = matchAt(DOTTED, text, at + mantissa.length)?.[0] ?? '';
  if (dotted !== '' && isMeasured(text, at + mantissa.length + dotted.length)) mantissa += dotted;
  const plain = mantissa.replace(/[·・‧]/, '.').replace(/[^\d.]/g, '');
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

const LOWER = /(?:\d{1,3},\d{3}|\d{1,4})(?![\d.,])/y;

/**
 * Reads the lower part of a number, the 4000 of 3万4000 or the 2000万 of 1亿2000万: it must fit below the
 * multiplier before it, and must not be a year.
 *
 * @returns the whole number, `upper` included.
 */
function lowerPartAt(text: string, at: number, upper: Decimal, below: number): BareNumber | null {
  const match = matchAt(LOWER, text, at)?.[0];
  if (match === undefined) return null;
  const digits = match.replace(',', '');
  const lower = multiplied(text, at + match.length, digits, /0$/.test(digits), null);
  const { end, value, exponent } = lower;
  if (value === null || /[年月日]/.test(text.charAt(end))) return null;
  // 1万87人 is a number below its unit; without one, two digits may be another number.
  const short = digits.length < 3 && (digits.length < 2 || unitAt(text, end) === null);
  if (exponent === 0 ? short || below > 4 : digits.length + exponent > below) return null;
  return { ...lower, value: add(upper, value), ...plus(lower, point(upper)) };
}

/**
 * The value of a run of Chinese numeral characters; `null` where they do not make a number. Digits without
 * 十, 百 and 千 between them are read by their position: 二〇二三, 一二三四万, and 三万七六二〇 where they fill
 * all places below.
 *
 * @example chineseInteger('一万五千') // 15000
 * @example chineseInteger('三万七六二〇') // 37620
 */
export function chineseInteger(run: string): number | null {
  let high = 0;
  let total = 0;
  let section = 0;
  let digits = '';
  let above = Infinity;
  let last = 0;
  for (const character of run.replace(/[廿卅卌]/g, (tens) => TENS[tens]!)) {
    const exponent = EXPONENTS[character];
    if (exponent === undefined) {
      if (section > 0 && /[1-9]/.test(digits)) return null;
      digits += String(DIGITS[character]);
      continue;
    }
    if (exponent >= 4) {
      const part = section + Number(digits);
      if (total + part === 0) return null;
      if (exponent === 12) high += (total + part) * 1e12;
      total = exponent === 12 ? 0 : exponent === 8 ? (total + part) * 1e8 : total + part * 1e4;
      section = 0;
      above = Infinity;
    } else {
      const digit = digits.replace(/^0+/, '');
      const bareTen = character === '十' && section === 0 && digit === '';
      if (exponent >= above || digit.length !== (bareTen ? 0 : 1)) return null;
      section += (bareTen ? 1 : Number(digit)) * 10 ** exponent;
      above = exponent;
    }
    digits = '';
    last = exponent;
    if (!Number.isSafeInteger(high + total)) return null;
  }
  const rest = lastDigits(digits, last);
  return rest === null || digits.length > 15 ? null : high + total + section + rest;
}

/**
 * What the digits behind the last multiplier count: 两百五 is 250, since a last digit right behind 百, 千, 万 or
 * 亿 counts the next lower place, but 二百零五 205.
 *
 * @param multiplier its power of ten; 0 for none
 */
function lastDigits(digits: string, multiplier: number): number | null {
  if (digits === '') return 0;
  if (digits.length === 1) return Number(digits) * (multiplier >= 2 ? 10 ** (multiplier - 1) : 1);
  const fills = multiplier === 0 || (multiplier >= 4 && digits.length === multiplier);
  return fills || /^0+[1-9]$/.test(digits) ? Number(digits) : null;
}

/** The two numbers of 两三百 (two or three hundred) or 十五六 (fifteen or sixteen); `null` for any other run. */
function eitherOf(run: string): readonly [string, string] | null {
  for (let i = 0; i + 1 < run.length; i++) {
    const [a, b] = [DIGITS[run.charAt(i)], DIGITS[run.charAt(i + 1)]];
    if (a === undefined || b === undefined) continue;
    // Three digits in a row are read by their position.
    if (run.charAt(i + 2) in DIGITS) return null;
    if (a === 0 || b !== a + (a === 3 && b === 5 ? 2 : 1)) return null;
    return [run.slice(0, i + 1) + run.slice(i + 2), run.slice(0, i) + run.slice(i + 1)];
  }
  return null;
}

function chineseAt(text: string, at: number): BareNumber | null {
  let run = matchAt(CHINESE, text, at)?.[0];
  if (run === undefined || run.length > LONGEST_IN_WORDS) return null;
  for (let i = 1; i < run.length; i++)
    if (/[百千]/.test(run.charAt(i)) && unitTakes(text, at + i)) run = run.slice(0, i);
  const point = /[.·・‧]/.exec(run);
  if (
    point !== null &&
    !isMeasured(text, at + run.length) &&
    text.slice(Math.max(0, at - 2), at) !== '分之'
  )
    run = run.slice(0, point.index);
  const [whole = '', fraction] = run.split(/[点.·・‧]/);
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
  const number = multiplied(text, end, decimal(mantissa), /[十百千万亿兆廿卅卌]$/.test(run), place);
  return implicitOne ? { ...number, implicitOne } : number;
}

/**
 * Reads 三亿四千多万, in which a hedge stands between digits and their 万: it multiplies what is behind 亿 alone.
 *
 * @param end where the run of numerals ends
 * @returns `null` where no lower multiplier follows the run
 */
function lowerOfChinese(text: string, end: number, run: string): BareNumber | null {
  const split = Math.max(run.lastIndexOf('亿'), run.lastIndexOf('兆')) + 1;
  if (split === 0 || split === run.length) return null;
  const lower = chineseInteger(run.slice(split));
  const upper = chineseInteger(run.slice(0, split));
  if (lower === null || upper === null) return null;
  const number = multiplied(text, end, String(lower), /[十百千廿卅卌]$/.test(run), null);
  const { value, exponent } = number;
  const above = EXPONENTS[run.charAt(split - 1)]!;
  if (exponent === 0 || exponent >= above || value === null) return null;
  const all = String(upper);
  return { ...number, value: add(all, value), ...plus(number, point(all)) };
}

/** The power of ten of the 万, 亿 and 兆 with which a Chinese number ends; `null` where it ends with none. */
function lastMultiplier(run: string): number | null {
  const [tail] = /[万亿兆]*$/.exec(run)!;
  return tail === '' ? null : [...tail].reduce((sum, power) => sum + EXPONENTS[power]!, 0);
}

/** Reads a number in the characters of cheques: 肆仟陆佰. */
function capitalAt(text: string, at: number): BareNumber | null {
  const run = matchAt(CAPITAL_RUN, text, at)?.[0];
  if (run === undefined || run.length > LONGEST_IN_WORDS) return null;
  const plain = run.replace(/./gu, (capital) => COMMON.charAt(CAPITALS.indexOf(capital)));
  const number = chineseAt(plain, 0);
  return number === null || number.end < run.length ? null : { ...number, end: at + run.length };
}

/** Reads 数十 or 几百万: from two to under ten of the multiplier. */
function severalAt(text: string, at: number): BareNumber | null {
  const word = text.charAt(at);
  if ((word !== '数' && word !== '几') || text.startsWith('分之', at + 2)) return null;
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
    : (severalAt(text, at) ?? capitalAt(text, at) ?? chineseAt(text, at));
}
