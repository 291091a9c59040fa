// What other projects import as `after-the-hat/quantity`; docs/reader.md describes it.
export {
  add,
  negate,
  order,
  over,
  overlaps,
  scale,
  subtract,
  times,
  within,
} from './arithmetic.ts';
export type { Order } from './arithmetic.ts';
export type { Decimal } from './decimal.ts';
export { readEnglish } from './english.ts';
export { formatChinese, formatEnglish, formatToken } from './format.ts';
export type { FormatOptions } from './format.ts';
export { atLeast, atMost, closed, contains, intersect, point, rounded } from './interval.ts';
export type { Interval } from './interval.ts';
export { readQuantities } from './parse.ts';
export type { Approximator, LocatedQuantity, Quantity, Rate, TokenQuantity } from './quantity.ts';
export { unitOf } from './units.ts';
export type { Unit, UnitKind } from './units.ts';
