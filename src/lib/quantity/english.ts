import { decimal, shift } from './decimal.ts';
import { hedgedInterval } from './hedges.ts';
import { point, rounded } from './interval.ts';
import { withUnit } from './parse.ts';
import type { TokenQuantity } from './quantity.ts';

/** The Chinese approximator with the same meaning, by the English words. */
const HEDGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    约: 'about|around|some|approximately|roughly',
    近: 'nearly|almost|close to',
    超过: 'more than|over|above',
    不低于: 'at least|no less than',
    不超过: 'at most|up to|no more than',
    低于: 'less than|fewer than|under|below',
  }).flatMap(([chinese, english]) =>
    english.split('|').map((words): [string, string] => [words, chinese]),
  ),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ['yuan', '元'],
  ['people', '人'],
  ['person', '人'],
  ['persons', '人'],
  ['households', '户'],
  ['times', '倍'],
  ['percent', '%'],
  ['per cent', '%'],
  ['%', '%'],
]);

const anyOf = (words: ReadonlyMap<string, unknown>) => [...words.keys()].join('|');

const TOKEN = new RegExp(
  `^(?:(?<hedge>${anyOf(HEDGES)}) )?(?<currency>RMB ?)?` +
    '(?<digits>0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,3})(?<fraction>\\.\\d+)?' +
    `(?: (?<scale>${anyOf(SCALES)}))?(?:(?: |(?=%))(?<noun>${anyOf(UNITS)}))?$`,
  'i',
);

/**
 * Reads a number as English pages print it: the words that hedge it, digits with commas, million, billion or trillion,
 * and the unit right behind. `null` where anything else stands in the token, or RMB beside another unit.
 *
 * A whole number without a scale is exact, as in Chinese tokens; any other was rounded at its last printed digit. The
 * unit is `null` where the token names none, as in "8.04 million". A hedge is returned as printed, and with its
 * Chinese equivalent in the quantity.
 *
 * @example readEnglish('more than 6.14 million people')?.quantity.value // '6140000'
 */
export function readEnglish(token: string): TokenQuantity | null {
  const parts = TOKEN.exec(token)?.groups;
  if (parts === undefined) return null;
  const { hedge, currency, digits = '', fraction = '', scale, noun } = parts;
  if (currency !== undefined && noun !== undefined) return null;
  const exponent = SCALES.get(scale?.toLowerCase() ?? '') ?? 0;
  const place = exponent - Math.max(0, fraction.length - 1);
  const value = shift(decimal(digits.replaceAll(',', '') + fraction), exponent);
  const approx = HEDGES.get(hedge?.toLowerCase() ?? '') ?? null;
  const printed = place === 0 && exponent === 0 ? point(value) : rounded(value, place);
  const interval = hedgedInterval(printed, value, approx === null ? [] : [approx]);
  const unit = currency === undefined ? (UNITS.get(noun?.toLowerCase() ?? '') ?? null) : '元';
  return {
    quantity: withUnit({ value, unit: null, ...interval, approx, per: null }, unit),
    place,
    hedge: hedge ?? null,
  };
}
