import { matchAt } from '../text/match-at.ts';
import { decimal, shift } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { NUMERAL_CHARACTERS, readNumber } from '../quantity/number.ts';
import { unitAt } from '../quantity/units.ts';

/** A number in a folded text, in any spelling. */
export interface FoundNumber {
  readonly start: number;
  /** Exclusive, behind the multiplier and before the unit. */
  readonly end: number;
  /** Exclusive, behind the measure word that follows, if there is one. */
  readonly endOfUnit: number;
  /** A decimal, or a month as `2022-01`. */
  readonly value: Decimal;
  /** The number before the multiplier: 17.91 of 17.91万. For a month, its year. */
  readonly mantissa: Decimal;
}

/** Powers of ten of Latin multipliers. */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  wan: 4,
  m: 6,
  million: 6,
  yi: 8,
  bn: 9,
  billion: 9,
  trillion: 12,
};
const SCALE = /\s?(thousand|million|billion|trillion|wan|yi|bn|[km])(?![a-z])/y;
const BEGINS = new RegExp(`[\\d${NUMERAL_CHARACTERS}]`, 'g');
const CHINESE = new RegExp(`[${NUMERAL_CHARACTERS}]{2,}`, 'y');
const MONTH =
  /((?:19|20)\d\d)(?:[-/]|\s?年\s?)(0?[1-9]|1[0-2])(?!\d)(?:\s?月(?:\d{1,2}日)?|[-/.]\d{1,2}(?!\d))?/y;
const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/y;

/**
 * Whether the numeral characters from `index` on are a number and not part of a word: 十七万, but not
 * the 一 of 第一, nor 千万.
 */
function chineseAt(text: string, index: number): boolean {
  const run = matchAt(CHINESE, text, index)?.[0] ?? '';
  if (/^[一二两三四五六七八九]$/.test(text.charAt(index)) && unitAt(text, index + 1)?.unit === '成')
    return true;
  return run.length > 1 && /[十百千万亿]/.test(run) && /[一二两三四五六七八九]/.test(run);
}

/** The next position, from `index` on, at which a number may begin; −1 where there is none. */
function next(text: string, index: number): number {
  BEGINS.lastIndex = index;
  return BEGINS.exec(text)?.index ?? -1;
}

/**
 * The numbers of a folded text in order: Arabic numbers with or without separators, with Chinese or
 * English multipliers, and Chinese numbers of two characters or more.
 *
 * @example numbersIn('17.91万')[0]?.value // '179100'
 * @example numbersIn('1.2 million yuan')[0]?.value // '1200000'
 */
export function numbersIn(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let index = next(text, 0); index >= 0; index = next(text, index + 1)) {
    const month = matchAt(MONTH, text, index);
    if (month !== null && !/\d/.test(text.charAt(index - 1))) {
      const [date, year = '', number = ''] = month;
      const end = index + date.length;
      const value = `${year}-${number.padStart(2, '0')}`;
      found.push({ start: index, end, endOfUnit: end, value, mantissa: year });
      index = end - 1;
      continue;
    }
    const arabic = matchAt(DIGITS, text, index)?.[0];
    if (arabic === undefined && !chineseAt(text, index)) continue;
    const read = readNumber(text, index);
    let { value, end } =
      read?.value == null
        ? { value: decimal(arabic?.replaceAll(',', '') ?? '0'), end: index + (arabic?.length ?? 1) }
        : { value: read.value, end: read.end };
    const scale = matchAt(SCALE, text, end);
    if (scale !== null) {
      value = shift(value, SCALES[scale[1]!]!);
      end += scale[0].length;
    }
    const unit = unitAt(text, end);
    // 六成 is sixty per cent.
    if (unit?.unit === '成') value = shift(value, 1);
    const endOfUnit = text.charAt(end) === '%' ? end + 1 : (unit?.end ?? end);
    const mantissa = arabic === undefined ? value : decimal(arabic.replaceAll(',', ''));
    found.push({ start: index, end, endOfUnit, value, mantissa });
    index = end - 1;
  }
  return found;
}
