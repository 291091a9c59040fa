import { isDigit } from '../text/characters.ts';
import { endAt } from '../text/match-at.ts';
import { quantityAt } from '../quantity/parse.ts';
import { unitAt } from '../quantity/units.ts';
import type { FoldedNumeral } from './numeral.ts';

// Numbers whose digits were masked: 20xx年, xx户, **万元, 2?48户. They are reported as damage without a value.

const MASK = /[xX×*＊○□?]/;
const SIGN = '[xX×*＊○]';
const MASKED_DATE = new RegExp(
  `(?:(?:\\d{2}|[xX×*]{2})${SIGN}{2}|(?:19|20)(?:\\d[xX×*＊○?]|[xX×*＊○?]\\d)|[一二][〇零九][〇零一二三四五六七八九xX×*＊]{2})年` +
    '(?:(?:\\d{1,2}|[xX×*]{1,2})月(?:(?:\\d{1,2}|[xX×*]{1,2})日)?)?|[xX×*]{1,2}月[xX×*]{1,2}日',
  'y',
);
const MASKED = /[\d.]{0,12}[xX×*＊○□]{1,12}[\dxX×*＊○□.]{0,12}[万亿]*/y;
/** Two signs or more may have blanks among them and before their unit. */
const SPACED =
  /(?:[xX×*＊□] ?){1,6}[xX×*＊□](?:\.[xX×*＊□]{1,3})?[ \u00a0]?[万亿]*(?!个[别人体性])/y;
/** A digit that became ?; what stands before is no year, and what follows belongs to the number. */
const QUESTIONED =
  /(?!(?:19|20)\d\d\?)\d[\d.]{0,8}\?{1,4}(?:\d[\d.?]{0,8}[万亿]{0,2}|\.\d{1,3}[万亿]{0,2}|[万亿]{1,2}|(?=%|[户元亩吨]|公里))/y;

/** Sizes: 18×24米. The sign is no mask between two numbers of a length. */
const SIZE =
  /\d{1,5}(?:\.\d{1,3})?(?:[xX×*]\d{1,5}(?:\.\d{1,3})?){1,2}(?=(?:厘米|毫米|分米|公分|公里|米|尺|寸)(?!\/))/y;
/** Hours a day and days a week, which name a service: 7×24小时. */
const SHIFTS = /(?:[57][xX×*](?:8|10|12|24)|24[xX×*]7)(?:小时)?/y;

/** Reads the masked number or date that begins at `at`, or a size, whose sign is no mask. */
export function maskedAt(text: string, at: number, floor: number): FoldedNumeral | null {
  if (/[A-Za-z]/.test(text.charAt(at - 1)) && at > floor) return null;
  const digit = isDigit(text.charCodeAt(at));
  if (digit) {
    const shifts = endAt(SHIFTS, text, at);
    if (shifts !== null) return { start: at, end: shifts, kind: 'name' };
    const size = sizeAt(text, at);
    if (size !== null) return size;
  } else if (
    /\d[米尺]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[xX×*]\d\d/.test(text.slice(at, at + 3))
  )
    return null;
  const date = maskedYearAt(text, at);
  if (date !== null) return date;
  const end = maskedEnd(text, at);
  return end === null ? null : { start: at, end, kind: 'figure', damage: 'masked', reading: null };
}

/**
 * Reads the date that begins at `at` and has masked digits: 20xx年x月, 201X年, 二○一×年.
 *
 * @example maskedYearAt('201X年', 0)?.kind // 'date'
 */
export function maskedYearAt(text: string, at: number): FoldedNumeral | null {
  const end = endAt(MASKED_DATE, text, at);
  if (end === null || !MASK.test(text.slice(at, end))) return null;
  return { start: at, end, kind: 'date', damage: 'masked', reading: null };
}

/** The end of the masked number with its units, which may be a compound (xx户xx人); `null` for none. */
function maskedEnd(text: string, at: number): number | null {
  let end: number | null = null;
  for (let from = at; ; from = end) {
    const number =
      endAt(QUESTIONED, text, from) ??
      (from === at ? endAt(SPACED, text, from) : null) ??
      endAt(MASKED, text, from);
    if (number === null) return end;
    const unit = unitAt(text, number);
    // *户均 is a note on 户均.
    if (/^[户人亩]均/.test(text.slice(number, number + 2))) return end;
    // XX县 and XX村 stand for the name of a place.
    if (unit === null || /^[省州市县区乡镇村旗国社街]/.test(unit.unit)) return end;
    // 2×60万千瓦 is two of them, and 8×8个 a square.
    if (/^(\d+)[xX×*]\1$/.test(text.slice(from, number))) return end;
    if (/^\d+×\d{2}/.test(text.slice(from, number)) && !/[户人个元家项]/.test(unit.unit))
      return end;
    ({ end } = unit);
  }
}

/** Reads a size in two or three lengths, each of which has the unit behind the last. */
function sizeAt(text: string, at: number): FoldedNumeral | null {
  const numbers = endAt(SIZE, text, at);
  if (numbers === null) return null;
  const { end } = unitAt(text, numbers)!;
  const unit = text.slice(numbers, end);
  const quantities = text
    .slice(at, numbers)
    .split(/[xX×*]/)
    .map((number) => quantityAt(number + unit, 0, 0)!.quantity);
  return { start: at, end, kind: 'figure', quantities };
}
