import { isDigit } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import { decimal } from './decimal.ts';
import { point, rounded } from './interval.ts';
import type { LocatedQuantity } from './quantity.ts';
import { unitAt, unitOf } from './units.ts';

/**
 * Numbers that signs join into one figure of several parts: 16:41:43 and 18×24米. Two numbers with a colon are a
 * quotient instead, unless they are shares that make up a hundred.
 */
const RATIO = /\d{1,3}(?:\.\d+)?(?: ?: ?\d{1,3}(?:\.\d+)?){1,5}(?![\d:.])/y;
const PRODUCT = /\d+(?:\.\d+)?(?:(?:米|厘米|毫米|公分|尺|寸)?[×✕]\d+(?:\.\d+)?){1,2}/y;
const PART = /\d+(?:\.\d+)?/g;
/** What can only be a time of day. */
const CLOCK = /^(?:[01]?\d|2[0-4]):[0-5]\d:[0-5]\d$/;
/** Words in a clause whose numbers with colons are shares of a whole, and no time of day. */
const STRUCTURE = /(?:结构|构成|之比|比例|比重|占比|配比|比为|比率)[^。;\n]{0,24}$/;

/** Whether numbers make up a hundred, so that they can only be shares. */
function isWhole(numbers: readonly string[]): boolean {
  const sum = numbers.reduce((total, number) => total + Number(number), 0);
  return Math.abs(sum - 100) < 0.31;
}

/**
 * Reads a ratio of three or more numbers or of two shares (31.3:68.7), or a product of lengths, that begins at `at`
 * in folded text. The parts of a ratio have no unit; those of a product all have the one behind the last.
 *
 * @returns the parts in order, each of which begins where the one before ends; `null` where no such figure begins
 * there
 * @example joinedAt('18×24米', 0)?.map(({ quantity }) => quantity.value) // ['18', '24']
 */
export function joinedAt(text: string, at: number): LocatedQuantity[] | null {
  if (!isDigit(text.charCodeAt(at)) || /[\d.:×✕]/.test(text.charAt(at - 1))) return null;
  const ratio = matchAt(RATIO, text, at)?.[0];
  if (ratio !== undefined) {
    const numbers = ratio.match(PART)!;
    const before = text.slice(Math.max(0, at - 36), at);
    if (/[日时间T] ?$/.test(before)) return null;
    if (numbers.length === 2 && !(ratio.includes('.') && isWhole(numbers))) return null;
    if (CLOCK.test(ratio) && !isWhole(numbers) && !STRUCTURE.test(before)) return null;
    return parts(ratio, at, null, at + ratio.length);
  }
  const product = matchAt(PRODUCT, text, at)?.[0];
  if (product === undefined) return null;
  const unit = unitAt(text, at + product.length);
  if (unit === null || unitOf(unit.unit)?.kind !== 'length') return null;
  return parts(product, at, unit.unit, unit.end);
}

function parts(printed: string, at: number, unit: string | null, end: number): LocatedQuantity[] {
  const found = [...printed.matchAll(PART)];
  return found.map(({ 0: number, index }, i) => {
    const decimals = number.split('.')[1]?.length;
    const value = decimal(number);
    const interval = decimals === undefined ? point(value) : rounded(value, -decimals);
    const place = -(decimals ?? 0);
    const last = found[i - 1];
    return {
      start: last === undefined ? at : at + last.index + last[0].length,
      end: i === found.length - 1 ? end : at + index + number.length,
      quantity: { value, unit, ...interval, approx: null, per: null },
      place,
    };
  });
}
