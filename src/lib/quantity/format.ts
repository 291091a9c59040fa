import type { Lang } from '../language.ts';
import { grouped } from './decimal-in-words.ts';
import { compare, lastDigit, shift, subtract, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { boundOf, isBehind } from './hedges.ts';
import { chineseInteger } from './number.ts';
import type { Quantity } from './quantity.ts';
import { wordsOf } from './unit-words.ts';
import { isMoney } from './units.ts';

/** `full`: number, unit and rate; `number`: only the number with its approximator, and its sign for a share. */
export interface FormatOptions {
  readonly show?: 'full' | 'number';
  /** In Chinese, with 万, 亿 or 万亿 alone, as is usual (150万), where the printed digits ask for another (1.5百万). */
  readonly usual?: boolean;
}

/**
 * The power of ten of the last printed digit, worked out from the interval; `null` where the number is
 * exact, hedged or a range.
 *
 * @example printedPlace(readQuantities('1.10亿元')![0].quantity) // 6
 */
function printedPlace({ value, low, approx }: Quantity): number | null {
  if (value === null || low === null || approx !== null) return null;
  const half = subtract(value, low);
  if (half === '0') return null;
  return lastDigit(multiply(half, '2'));
}

/** `value` ÷ 10 to the power of `exponent`, with zeros up to the digit at `place`. */
function mantissa(value: Decimal, exponent: number, place: number | null): string {
  const text = shift(value, -exponent);
  const decimals = place === null ? 0 : Math.max(0, exponent - place);
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(decimals, '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

function scaleOf(value: Decimal): readonly [number, string] {
  const size = value.replace('-', '');
  return SCALES.find(([exponent]) => compare(size, shift('1', exponent)) >= 0) ?? [0, ''];
}

function englishNumber(value: Decimal, place: number | null): string {
  const [exponent, name] = scaleOf(value);
  const text = grouped(mantissa(value, exponent, place));
  return name === '' ? text : `${text} ${name}`;
}

function englishRange(low: Decimal, high: Decimal): string {
  const [exponent, name] = scaleOf(high);
  if (name === '' || scaleOf(low)[0] !== exponent)
    return `${englishNumber(low, null)}–${englishNumber(high, null)}`;
  return `${grouped(shift(low, -exponent))}–${grouped(shift(high, -exponent))} ${name}`;
}

/** The English words for several of a power of ten, by its exponent. */
const SEVERAL = [
  '',
  'dozens',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
];

function several(low: Decimal): string {
  const power = lastDigit(low);
  if (power < 6) return SEVERAL[power] ?? SEVERAL[1]!;
  if (power < 8) return ['millions', 'tens of millions'][power - 6]!;
  return power === 8 ? 'hundreds of millions' : 'billions';
}

/** The first approximator in English words, with a blank behind them; empty for none. */
function englishHedge(approx: string | null): string {
  for (const word of approx?.split(' ') ?? []) {
    if (word === '余' || word === '多') return 'more than ';
    if (word === '来') return 'about ';
    if (word === '近' || word === '将近' || word === '接近') return 'nearly ';
    switch (boundOf(word)) {
      case 'vague':
        return 'about ';
      case 'from':
        return 'at least ';
      case 'above':
        return 'more than ';
      case 'to':
        return 'at most ';
      case 'below':
        return 'less than ';
      case null:
    }
  }
  return '';
}

/** Whether the quantity is a half of something, printed with an approximator: 过半, 一半以上. */
function isHalf({ value, unit, approx }: Quantity): boolean {
  return value === '0.5' && unit === null && approx !== null;
}

/** Whether the quantity is one such as 数十 or 几百: from two to under ten of a power of ten. */
function isSeveral({ approx, low }: Quantity): boolean {
  return (
    /(?:^| )[数几]/.test(approx ?? '') &&
    low !== null &&
    low.startsWith('2') &&
    lastDigit(low) === low.length - 1
  );
}

const PER: Readonly<Record<string, string>> = {
  户: 'household',
  人: 'person',
  月: 'month',
  年: 'year',
  天: 'day',
  日: 'day',
  周: 'week',
  季度: 'quarter',
  半年: 'half-year',
};

/** The English of a round number of things per which is counted: 万人 is 10,000 people; `null` for a single thing. */
function manyPer(part: string): string | null {
  const [, count, thing] = /^([十百千万亿]+)(人|户|亩|元|平方公里)$/.exec(part) ?? [];
  if (count === undefined) return null;
  const number = englishNumber(String(chineseInteger(count.replace(/^(?!十)/, '一'))), null);
  return `${number}${englishUnit(thing!, false)}`;
}

function englishPer(per: string | null): string {
  if (per === null) return '';
  return per
    .split('/')
    .map((part) => ` per ${PER[part] ?? manyPer(part) ?? (wordsOf(part).one || 'item')}`)
    .join('');
}

function englishUnit(unit: string | null, single: boolean): string {
  if (unit === null) return '';
  const { one, many } = wordsOf(unit);
  const word = single ? one : many;
  return word === '%' || word === '‰' ? word : word === '' ? '' : ` ${word}`;
}

/**
 * The unit and the rate as they follow a number in English, with a blank before them; empty for a
 * classifier that has no English word (个).
 *
 * @param single whether the number is one
 * @example englishMeasure('元', '人/年') // ' yuan per person per year'
 */
export function englishMeasure(unit: string | null, per: string | null, single = false): string {
  return englishUnit(unit, single) + englishPer(per);
}

/**
 * The quantity in English, with neither more nor fewer digits than were printed.
 *
 * A number below a million is written out in groups of three; from there on with million, billion or
 * trillion. A classifier without an English word (个) is left out.
 *
 * @example formatEnglish(readQuantities('22680.30万元')![0].quantity) // '226.8030 million yuan'
 * @example formatEnglish(readQuantities('5万余人次')![0].quantity) // 'more than 50,000 person-times'
 */
export function formatEnglish(quantity: Quantity, { show = 'full' }: FormatOptions = {}): string {
  const { value, low, high, approx, per } = quantity;
  if (value === null && isSeveral(quantity)) {
    const words = several(low!);
    const unit = show === 'full' ? englishUnit(quantity.unit, false) : '';
    return unit === '' ? words : `${words} of${unit}${englishPer(per)}`;
  }
  // English has no word for 成, a tenth, so it becomes a percentage: 三成 is 30%.
  const tenths = quantity.unit === '成';
  const unit = tenths ? '%' : quantity.unit;
  const scale = (number: Decimal) => (tenths ? shift(number, 1) : number);
  const place = printedPlace(quantity);
  const number =
    value === null
      ? low === null || high === null
        ? '?'
        : englishRange(scale(low), scale(high))
      : isHalf(quantity)
        ? 'half'
        : englishNumber(scale(value), place === null || !tenths ? place : place + 1);
  const text = `${englishHedge(approx)}${number}`;
  if (show === 'number') return SHARES.has(unit ?? '') ? `${text}${unit}` : text;
  return `${text}${englishUnit(unit, number === '1')}${englishPer(per)}`;
}

const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
];
/** All multipliers, for numbers whose last digit {@link MULTIPLIERS} cannot place. */
const FINER: readonly (readonly [number, string])[] = [
  [1, '十'],
  [2, '百'],
  [3, '千'],
  [4, '万'],
  [5, '十万'],
  [6, '百万'],
  [7, '千万'],
  [8, '亿'],
  [9, '十亿'],
  [10, '百亿'],
  [11, '千亿'],
  [12, '万亿'],
];

/**
 * The multiplier with which a number is printed so that its last digit falls at `place`. None begins
 * with 十, which does not follow Arabic digits.
 */
function multiplierFor(value: Decimal, place: number | null): readonly [number, string] {
  if (place === null) return [0, ''];
  const size = value.replace('-', '');
  const big = MULTIPLIERS.find(
    ([exponent]) => compare(size, shift('1', exponent)) >= 0 && exponent >= place,
  );
  if (big !== undefined) return big;
  if (place < 0) return [0, ''];
  const readable = ([exponent, name]: readonly [number, string]) =>
    exponent >= Math.max(place, 4) && !name.startsWith('十');
  return FINER.find(readable) ?? FINER[FINER.length - 1]!;
}

function chineseNumber(value: Decimal, place: number | null): string {
  const [exponent, name] = multiplierFor(value, place);
  return mantissa(value, exponent, place) + name;
}

/**
 * The number with the largest of 万, 亿 and 万亿 that it reaches, for numbers whose interval does not
 * depend on how they are printed. The hedge stands behind the digits of a round number (7500多亿), and
 * behind the multiplier of others.
 */
function shortChinese(value: Decimal, hedge = ''): string {
  const found = MULTIPLIERS.find(([exponent]) => compare(value, shift('1', exponent)) >= 0);
  const [exponent, name] = found ?? [0, ''];
  const digits = shift(value, -exponent);
  return /0$/.test(digits) && !digits.includes('.') ? digits + hedge + name : digits + name + hedge;
}

const HEDGE_WORDS = /^(?:余|多|来)$/;

/**
 * The canonical token of a quantity: `readQuantities` reads it back as the same quantity.
 *
 * Digits are Arabic, the rate stands before the number, and multipliers are 万 and 亿 where these will
 * do.
 *
 * @example formatToken(readQuantities('5390元/人每年')![0].quantity) // '每人每年5390元'
 */
export function formatToken(quantity: Quantity): string {
  const text = formatChinese(quantity);
  // A dash before a sum of money is not read as a minus sign.
  return isMoney(quantity.unit) ? text.replace(/^-/, '负') : text;
}

/** Writes a quantity in a language. @example format.zh(readQuantities('4.43万户')![0].quantity) // '4.43万户' */
export const format: Readonly<
  Record<Lang, (quantity: Quantity, options?: FormatOptions) => string>
> = { en: formatEnglish, zh: formatChinese };

/**
 * The quantity in Chinese with the printed digits, as `formatToken` writes it.
 *
 * Where the printed slice of the article is at hand, show that instead.
 *
 * @example formatChinese(readQuantities('4.43万户')![0].quantity, { show: 'number' }) // '4.43万'
 */
export function formatChinese(
  quantity: Quantity,
  { show = 'full', usual = false }: FormatOptions = {},
): string {
  const { value, unit, approx, per } = quantity;
  const words = approx === null ? [] : approx.split(' ');
  const before = words.filter((word) => boundOf(word) !== null && !isBehind(word)).join('');
  const behind = words.filter(isBehind).join('');
  const hedge = words.find((word) => HEDGE_WORDS.test(word)) ?? '';
  const rate =
    per === null
      ? ''
      : per
          .split('/')
          .map((part) => `每${part}`)
          .join('');
  const kept = show === 'full' || SHARES.has(unit ?? '');
  const inside = show === 'full' && hedge !== '' && /^个(?:月|小时)$/.test(unit ?? '');
  const measure = !kept || unit === null ? '' : inside ? `个${hedge}${unit.slice(1)}` : unit;
  // 余 and 多 stand behind a round number, and otherwise behind the unit: 10多年, 3年多.
  const late = measure !== '' && !inside && value !== null && /[1-9]$/.test(shortChinese(value));
  const core = chineseDigits(quantity, words, inside || late ? '' : hedge, usual);
  return `${show === 'full' ? rate : ''}${before}${core}${measure}${late ? hedge : ''}${behind}`;
}

/** Units that are never left out, since the number would be another without them. */
const SHARES = new Set(['%', '‰', '成']);

/** The number of a quantity in Chinese, without approximators that stand elsewhere, unit and rate. */
function chineseDigits(
  quantity: Quantity,
  words: readonly string[],
  hedge: string,
  usual: boolean,
): string {
  const { value, low, high } = quantity;
  if (value !== null) {
    if (isHalf(quantity)) return words.some(isBehind) ? '一半' : '半';
    const several = words.includes('上') || words.includes('过');
    if (several) return FINER[value.length - 2]?.[1] ?? value;
    const place = printedPlace(quantity);
    return words.length > 0 || (usual && place !== null && place > 4)
      ? shortChinese(value, hedge)
      : chineseNumber(value, place);
  }
  if (low === null || high === null) return '?';
  if (isSeveral(quantity))
    return `${words.includes('数') ? '数' : '几'}${FINER[lastDigit(low) - 1]![1]}`;
  if (words.includes('几')) return few(low);
  return `${shortChinese(low)}—${shortChinese(high)}`;
}

/** The number that is printed with 几 for a digit (10几, 20几万, 100几十), from the lower end of its interval. */
function few(low: Decimal): string {
  const place = lastDigit(low);
  const digit = shift(low, -place).slice(-1);
  const round = subtract(low, shift(digit, place));
  if (digit === '2') return `${shortChinese(round)}几${FINER[place - 1]![1]}`;
  const [exponent, name] = MULTIPLIERS.find(([power]) => power <= place) ?? [0, ''];
  return `${shortChinese(shift(round, -exponent))}几${name}`;
}
