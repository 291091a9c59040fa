import { add, negate, over, overlaps, scale, subtract } from '../quantity/arithmetic.ts';
import { add as plus, lastDigit, subtract as minus } from '../quantity/decimal.ts';
import { point, rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Mention } from './mention.ts';
import type { Give, RelationVerdict } from './relation.ts';

/** Units of measured amounts, which are rounded even where their interval is a single point. */
const MEASURED = /^(?:%|‰|倍|个百分点|元|亩|公里|吨)$/;
/** A sum whose interval is wider than this share of it may hold by chance. */
const SHARP = 0.04;
/** The unit of the last digit of a number with 约 that is not zero may be at most this share of the number. */
const ABOUT = 0.1;

/** Whether a quantity has one value, without 约, 以上 or the like. */
export const isExact = ({ numeral, quantity: { value, low, high, approx } }: Mention): boolean =>
  value !== null &&
  low !== null &&
  high !== null &&
  approx === null &&
  numeral.suspicion !== 'beside-digits';

/** Whether two quantities have the same unit, and the same unit in their rate. */
export const sameUnit = (one: Mention, other: Mention): boolean =>
  one.quantity.unit === other.quantity.unit && one.quantity.per === other.quantity.per;

/** Whether a number ends with 万 or 亿 and has no unit, which is named elsewhere: 由80万人增至95万. */
export const isInMyriads = ({ quantity: { unit }, numeral: { token } }: Mention): boolean =>
  unit === null && /[万萬亿億]$/.test(token);

/** Whether two quantities have the same unit, or one of them leaves it out. */
export const maySameUnit = (one: Mention, other: Mention): boolean =>
  one.quantity.per === other.quantity.per &&
  (one.quantity.unit === other.quantity.unit || isInMyriads(one) || isInMyriads(other));

/** Whether a unit is of households or persons, which are counted one by one. */
export const isCounted = (unit: string | null): boolean => unit === '户' || unit === '人';

/** The numbers that a printed quotient or amount may stand for. It is taken as exact only where things are counted. */
export function printed(quantity: Quantity): Interval {
  const { value, low, high, unit } = quantity;
  if (value === null) return quantity;
  return low === value && high === value && MEASURED.test(unit ?? '')
    ? rounded(value, 0)
    : quantity;
}

/** As {@link printed}, with a whole last digit more to either side: for numbers that were cut, or rounded twice. */
export function loose(quantity: Quantity): Interval {
  return widened(printed(quantity));
}

/** An interval, widened to either side by its own width. */
function widened({ low, high, ...open }: Interval): Interval {
  if (low === null || high === null) return { low, high, ...open };
  const step = minus(high, low);
  return { low: minus(low, step), high: plus(high, step), low_open: false, high_open: false };
}

/** As {@link printed}, for a number that was cut off and not rounded: 5.8 is from 5.8 to below 5.9. */
function cut(quantity: Quantity): Interval {
  const interval = printed(quantity);
  const { low, high } = interval;
  const { value, approx } = quantity;
  return value === null || approx !== null || low === null || high === null || low === high
    ? interval
    : { low: value, high: plus(value, minus(high, low)), low_open: false, high_open: true };
}

/** Whether a printed number, rounded or cut, may be the computed one. */
export const meets = (quantity: Quantity, computed: Interval): boolean =>
  overlaps(printed(quantity), computed) || overlaps(cut(quantity), computed);

/**
 * The numbers as which one with a vague hedge (约1.2万) is compared: all that round to it or, where these lie far apart,
 * the number itself; `null` for one without such a hedge.
 */
function around({ value, unit, approx }: Quantity): Interval | null {
  if (value === null || !/^(?:约|近|左右|大约|约为|上下)$/.test(approx ?? '')) return null;
  const place = Math.min(lastDigit(value), unit === '%' ? 0 : Infinity);
  return 10 ** place <= Math.abs(Number(value)) * ABOUT ? rounded(value, place) : point(value);
}

/** Whether a printed number, rounded, cut, or with 约, may be the one that was computed from exact numbers. */
export function comesTo(quantity: Quantity, computed: Interval): boolean {
  if (computed.low === null || computed.high === null) return false;
  const about = around(quantity);
  if (about !== null) return overlaps(about, computed);
  return quantity.low !== null && quantity.high !== null && meets(quantity, computed);
}

/** Whether a printed number is off from what was computed by more than a whole last digit. */
export const misses = (quantity: Quantity, computed: Interval): boolean =>
  computed.low !== null && computed.high !== null && !overlaps(loose(quantity), computed);

/**
 * Compares a stated number with the one that is computed from its parts.
 *
 * @param ground why the words leave no other base; `null` where they may, so that nothing can contradict
 */
export function verdictOf(
  stated: Mention,
  computed: Interval,
  ground: string | null,
): RelationVerdict {
  if (comesTo(stated.quantity, computed)) return 'holds';
  if (ground === null || computed.low === null || computed.high === null) return 'cannot tell';
  if (isExact(stated)) return misses(stated.quantity, computed) ? 'contradicts' : 'cannot tell';
  const about = around(stated.quantity);
  return about !== null && about.low !== about.high && !overlaps(widened(about), computed)
    ? 'doubt'
    : 'cannot tell';
}

/** The verdict of a rule whose words may mean something else: at most a doubt, no contradiction. */
export const atMostDoubt = (verdict: RelationVerdict): RelationVerdict =>
  verdict === 'contradicts' ? 'doubt' : verdict;

/** How many digits a number has at the common precision of several, without the zeros with which all of them end. */
function digitsAmong(value: string, values: readonly string[]): number {
  const places = Math.max(...values.map((each) => (each.split('.')[1] ?? '').length));
  const scale = (each: string) => {
    const [whole = '', fraction = ''] = each.replace('-', '').split('.');
    return whole + fraction.padEnd(places, '0');
  };
  const scaled = values.map(scale);
  let zeros = 0;
  while (scaled.every((each) => each.length > zeros + 1 && each.at(-1 - zeros) === '0')) zeros += 1;
  return scale(value).replace(/^0+/, '').length - zeros;
}

/** A quantity as a number, below zero where it is a fall. */
export const signed = ({ falls, quantity }: Mention): Interval =>
  falls ? negate(printed(quantity)) : printed(quantity);

/** The ground of a verdict on parts that would make up their whole if one digit were another. */
export const ONE_DIGIT = 'one digit makes the parts the whole';

/**
 * How many digits a whole has, at the precision of all members, where its parts miss it by exactly one digit in one
 * place; 0 where they hold, or miss it otherwise. With five digits that is hardly chance.
 *
 * @param isNet whether what falls is taken away, as of changes
 */
export function digitsIfOneOff(total: Mention, parts: readonly Mention[], isNet = false): number {
  const [whole, ...values] = [total, ...parts].map(({ falls, quantity: { value } }) =>
    isNet && falls ? minus('0', value!) : value!,
  );
  const off = values.reduce((rest, value) => minus(rest, value), whole!);
  const digits = off.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return digits.length === 1 ? digitsAmong(whole!, [whole!, ...values]) : 0;
}

/** How many digits a whole has at the precision of its parts. With few digits, a sum may hold by chance. */
export const digitsOf = (total: Mention, parts: readonly Mention[]): number =>
  digitsAmong(
    total.quantity.value!,
    [total, ...parts].map(({ quantity }) => quantity.value!),
  );

/** One amount in per cent of another. */
export const percentOf = (one: Interval, other: Interval): Interval =>
  scale(over(one, other), '100');

/** The sum of quantities, of which falls are taken away. */
export const totalOf = (parts: readonly Mention[]): Interval =>
  parts.reduce<Interval>(
    (sum, { falls, quantity }) => (falls ? subtract : add)(sum, quantity),
    point('0'),
  );

/** The sum of quantities as they are printed: of percentages, which are rounded. */
export const printedTotal = (parts: readonly Mention[]): Interval =>
  parts.reduce<Interval>((sum, { quantity }) => add(sum, printed(quantity)), point('0'));

/** The distance between the ends of an interval; infinite where it has not both. */
export const widthOf = ({ low, high }: Interval): number =>
  low === null || high === null ? Infinity : Number(high) - Number(low);

/** Whether an interval is no wider than this share of its upper end. */
export const isNarrow = (interval: Interval, share: number): boolean =>
  widthOf(interval) <= share * Math.abs(Number(interval.high));

/**
 * Compares a whole with the sum of its parts.
 *
 * @param ground as for {@link verdictOf}
 */
export function giveSum(
  give: Give,
  by: string,
  total: Mention,
  parts: readonly Mention[],
  ground: string | null,
): void {
  give('sum', by, total, parts, verdictOf(total, totalOf(parts), ground), ground);
}

/**
 * Compares a share with the one that a part is of its base.
 *
 * @param ground as for {@link verdictOf}
 */
export function giveShare(
  give: Give,
  by: string,
  share: Mention,
  [part, base]: readonly [Mention, Mention],
  ground: string | null,
): void {
  const verdict = verdictOf(share, percentOf(part.quantity, base.quantity), ground);
  give('share', by, share, [part, base], verdict, ground);
}

/** Whether exact parts make up an exact whole, and so closely that it is not by chance. */
export function makeUp(total: Mention, parts: readonly Mention[]): boolean {
  if (![total, ...parts].every(isExact)) return false;
  const sum = totalOf(parts);
  return meets(total.quantity, sum) && isNarrow(sum, SHARP);
}
