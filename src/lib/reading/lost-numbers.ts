import { compare } from '../quantity/decimal.ts';
import { unitAt } from '../quantity/units.ts';
import type { Damage, FoldedNumeral } from './numeral.ts';
import type { Quotation } from './quotes.ts';

/** Words before a share that cannot exceed 100%. */
const BOUNDED = /(?:占[^,。;\d]{0,12}|比重|比例|[业住格标及盖保生除贫]率)(?:为|达到?|的|约)*$/;
/** Words before a share or growth. */
const SHARE = /(?:占比|比重|[业住格标及盖保生除贫]率|增速|同比(?:增长|下降))(?:为|达到?|约)?$/;

/**
 * The sign that a figure must have lost: the decimal point of a share above 100% or of households that
 * outnumber their persons (443万户17.91万人), or the % behind a share (占比34.06,). `null` for none.
 *
 * The damage is reported and not repaired, since nothing proves what stood there.
 */
export function lostSign(text: string, { start, end, quantities }: FoldedNumeral): Damage | null {
  const [first, second] = quantities ?? [];
  if (first == null || first.value === null) return null;
  const { unit, value } = first;
  const printed = text.slice(start, end);
  if (unit === '户' && second?.unit === '人')
    return /^\d{3,}万户\d+\.\d+万人$/.test(printed) && compare(value, second.value ?? value) > 0
      ? 'lost-point'
      : null;
  if (unit !== '%' && unit !== null) return null;
  const before = text.slice(Math.max(0, start - 16), start);
  if (unit === '%')
    return /^\d{3,}%$/.test(printed) && compare(value, '100') > 0 && BOUNDED.test(before)
      ? 'lost-point'
      : null;
  return /^\d{1,2}\.\d{1,2}$/.test(printed) &&
    /^[,。;]/.test(text.slice(end, end + 1)) &&
    SHARE.test(before)
    ? 'lost-character'
    : null;
}

/** A rate that has lost the unit before its slash. */
const BARE_RATE = /^([^/]*?\d[万亿]?)(\/\D.*)$/;
/** The units of one character that may have stood there. */
const RATE_UNITS = ['元', '斤', '吨', '个'];

/**
 * What a rate may have been that has lost the unit before its slash, with the unit of each reading; `null` for any
 * other token.
 *
 * @example ratesWithUnit('700/人每月')?.[0] // { unit: '元', reading: '700元/人每月' }
 */
export function ratesWithUnit(printed: string): { unit: string; reading: string }[] | null {
  const [, amount, per] = BARE_RATE.exec(printed) ?? [];
  return amount === undefined
    ? null
    : RATE_UNITS.map((unit) => ({ unit, reading: `${amount}${unit}${per}` }));
}

const PLUS = /^\d{1,2}(?: (?:\d{1,2}|[NXnx]))+(?=$|\p{Script=Han})/u;

/**
 * Reads a slogan of numbers that has lost the signs between them: “4 2 1”, “5 2工作制” for 5+2.
 *
 * @returns `null` for anything else, and where a unit follows, so that it is a quantity.
 */
export function lostPlusAt(text: string, at: number, within: Quotation): FoldedNumeral | null {
  if (within.title || within.start !== at) return null;
  const match = PLUS.exec(text.slice(at, within.end));
  if (match === null || unitAt(text, at + match[0].length) !== null) return null;
  return { start: at, end: within.end, kind: 'slogan', damage: 'lost-character', reading: null };
}
