import type { CellReader } from './table.ts';
import { boundOf } from '../quantity/hedges.ts';
import { add, compare, lastDigit, multiply, shift, subtract } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import {
  UNBOUNDED,
  atLeast,
  atMost,
  closed,
  intersect,
  point,
  rounded,
  roundedInward,
} from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/units.ts';

/** Every {@link MeasureKind}, in the order in which they are published. */
export const measureKinds = [
  'count',
  'money',
  'share',
  'ratio',
  'growth',
  'change',
  'mean',
  'measure',
  'rule',
  'threshold',
] as const;

/**
 * What a number measures, which decides whether a printed whole number is exact.
 *
 * - `count`: whole things; exact where every digit is printed;
 * - `money`, `measure`: an amount of money, of land, of length; rounded at its last printed digit;
 * - `share`: a part of a whole, 0 to 100%; `ratio`: one quantity over another that does not contain it;
 *   `growth`: a relative change; `mean`: an average; quotients, and rounded as such;
 * - `change`: the difference of two levels, exact where the level is a count;
 * - `rule`: set by decree, and exact; `threshold`: a limit that sorts, or that is to be reached, and exact.
 */
export type MeasureKind = (typeof measureKinds)[number];

/** Every {@link Relation}, in the order in which they are published. */
export const relations = [
  'eq',
  'about',
  'near',
  'ge',
  'gt',
  'le',
  'lt',
  'more',
  'range',
  'some',
] as const;

/**
 * What the sentence says of the printed number: equal, about it (约), nearly it (近), at least, more than, at most,
 * less than, it and a remainder (余, 多), a range, or some of a power of ten (数十).
 */
export type Relation = (typeof relations)[number];

/** Every {@link BoundRole}, in the order in which they are published. */
export const boundRoles = ['claim', 'class-limit', 'rule', 'target'] as const;

/** Why a sentence prints a bound: it claims that much, sorts things by it, a rule sets it, or it is to be reached. */
export type BoundRole = (typeof boundRoles)[number];

/**
 * On what the ends of an interval rest: `exact` (nothing is hidden), `print` (the last printed digit), `word` (the meaning
 * of a hedge word), `convention` (a width that this project gives to a hedge word that has none).
 */
export type BoundsBasis = 'exact' | 'print' | 'word' | 'convention';

/** What is known of a figure's number beside its value and its interval. */
export interface Measure {
  readonly kind: MeasureKind;
  /** The place value of the last printed digit, in the unit: `"100"` of 4.43万; `null` without a single value. */
  readonly step: Decimal | null;
  /** What the printed digits alone allow; `null` where a word bounds the number. */
  readonly print: Interval | null;
  readonly relation: Relation;
  /** The hedge word as printed; `null` for `eq` and for a printed range. */
  readonly word: string | null;
  /** As in {@link MeasureGiven}. */
  readonly hedge: string | null;
  /** `null` where the number is no bound. */
  readonly boundRole: BoundRole | null;
  readonly boundsBy: BoundsBasis;
}

/** What the reading of a token gives: the quantity, and the power of ten of its last printed digit. */
export interface ReadQuantity {
  readonly quantity: Quantity & { readonly unit: string };
  readonly place: number | null;
}

/** What a person says of a figure that its token does not. */
export interface MeasureGiven {
  readonly kind: MeasureKind;
  /** A hedge word that stands in the clause, outside of the token (不低于 … 30%); `null` where there is none. */
  readonly hedge: string | null;
  readonly boundRole: BoundRole | null;
}

const NEAR = ['近', '将近', '接近', '差不多'];
const byBound = { vague: 'about', from: 'ge', above: 'gt', to: 'le', below: 'lt' } as const;

/**
 * The relation that a hedge word states; `null` for a word that is none.
 *
 * @example relationOf('不低于') // 'ge'
 * @example relationOf('余') // 'more'
 */
export function relationOf(word: string): Relation | null {
  if (word === 'range') return 'range';
  if (word === '数' || word === '几') return 'some';
  if (word === '余' || word === '多' || word === '来') return 'more';
  if (NEAR.includes(word)) return 'near';
  const bound = boundOf(word);
  return bound === null ? null : byBound[bound];
}

/** Reads a word that hedges a number from outside of its token (不低于, 至少). */
export const hedge: CellReader<string> = (value) =>
  relationOf(value) === null
    ? {
        fault: {
          code: 'unknown-hedge',
          found: `"${value}"`,
          expected: 'a word that hedges a number, as 不低于 or 至少',
          hint: 'new ones are added in src/lib/quantity/hedges.ts',
        },
      }
    : { value };

/** Whether a number of this kind counts whole things: a count, or the change of one. */
const isWhole = (kind: MeasureKind, unit: string): boolean =>
  kind === 'count' ||
  (kind === 'change' && ['count', 'place'].includes(unitOf(unit)?.kind ?? 'other'));

/** Kinds whose number is set and not measured. */
const SET: readonly MeasureKind[] = ['rule', 'threshold'];

/**
 * What the printed digits allow: whole things counted out, and numbers that are set, are exact; everything else was
 * rounded half up at its last printed digit, whole numbers too. A share stays between 0 and 100.
 *
 * @param step the place value of the last printed digit
 * @example printedInterval('77', '1', 'share', '%') // [76.5, 77.5)
 * @example printedInterval('15000', '1000', 'count', '个') // [14500, 15499]
 */
export function printedInterval(
  value: Decimal,
  step: Decimal,
  kind: MeasureKind,
  unit: string,
): Interval {
  if (SET.includes(kind)) return point(value);
  const whole = isWhole(kind, unit);
  if (whole && compare(step, '1') === 0) return point(value);
  const interval = rounded(value, lastDigit(step));
  if (whole) return roundedInward(interval);
  return kind === 'share' && unit === '%' ? cutToShare(interval) : interval;
}

/** The part of an interval from 0 to 100, both included. */
function cutToShare(interval: Interval): Interval {
  const { low, high, ...rest } = interval;
  const below = low !== null && compare(low, '0') < 0;
  const above = high !== null && compare(high, '100') > 0;
  return {
    ...rest,
    low: below ? '0' : low,
    high: above ? '100' : high,
    high_open: !above && rest.high_open,
  };
}

/** Kinds that may lie below zero, so that “at most” has no lower end. */
const SIGNED: readonly MeasureKind[] = ['growth', 'change'];

/**
 * What a relation to the printed number allows. The ends of `more`, `near` and `about` are conventions: up to one unit of
 * the last digit that is not zero on the one side, or half of it on both. `ge`, `le` include the number, `gt` and `lt` do
 * not (Civil Code of the PRC, art. 1259).
 */
function relatedInterval(value: Decimal, relation: Relation, kind: MeasureKind): Interval {
  const unit = shift('1', lastDigit(value));
  const half = multiply(unit, '0.5');
  const upTo = (interval: Interval): Interval =>
    SIGNED.includes(kind) ? interval : { ...interval, low: '0', low_open: false };
  switch (relation) {
    case 'ge':
      return atLeast(value);
    case 'gt':
      return atLeast(value, true);
    case 'le':
      return upTo(atMost(value));
    case 'lt':
      return upTo(atMost(value, true));
    case 'more':
      return { low: value, high: add(value, unit), low_open: true, high_open: true };
    case 'near':
      return { low: subtract(value, unit), high: value, low_open: false, high_open: true };
    case 'about':
      return closed(subtract(value, half), add(value, half));
    default:
      return UNBOUNDED;
  }
}

/** Relations whose interval has an end that this project chose. */
const CONVENTIONAL: readonly Relation[] = ['more', 'near', 'about'];

/**
 * The quantity of a figure and what is known of its number, from what its token prints and what it measures. The rule of
 * each kind and word is published with its reason in the table `bounds`.
 *
 * @param read as the token is read, without knowledge of what it measures
 * @example measured({ quantity: { value: '77', unit: '%', … }, place: 0 }, { kind: 'share', hedge: null, boundRole: null })
 *   // quantity [76.5, 77.5), relation eq, boundsBy print
 */
export function measured(
  { quantity, place }: ReadQuantity,
  { kind, hedge, boundRole }: MeasureGiven,
): { readonly quantity: Quantity & { readonly unit: string }; readonly measure: Measure } {
  const { value, unit, approx } = quantity;
  const words = [...(hedge === null ? [] : [hedge]), ...(approx === null ? [] : approx.split(' '))];
  const word = words.find((each) => relationOf(each) !== null) ?? null;
  const relation = (word === null ? null : relationOf(word)) ?? 'eq';
  const step = place === null || value === null ? null : shift('1', place);
  const about = {
    kind,
    step,
    relation,
    word: relation === 'range' ? null : word,
    hedge,
    boundRole,
  };
  if (value === null || step === null) {
    // A range and 数十 have their ends from the token; an ambiguous repair has none.
    const read = isWhole(kind, unit) ? roundedInward(quantity) : quantity;
    return {
      quantity: { ...quantity, ...ends(read) },
      measure: { ...about, print: null, boundsBy: 'word' },
    };
  }
  const printed = printedInterval(value, step, kind, unit);
  const bounded = words
    .map((each) => relationOf(each))
    .filter((each) => each !== null)
    .map((each) => relatedInterval(value, each, kind))
    .reduce<Interval | null>((all, one) => (all === null ? one : intersect(all, one)), null);
  const allowed = bounded ?? printed;
  const interval = bounded !== null && isWhole(kind, unit) ? roundedInward(allowed) : allowed;
  const isExact = interval.low !== null && interval.low === interval.high;
  return {
    quantity: { ...quantity, ...ends(interval) },
    measure: {
      ...about,
      print:
        relation === 'eq' || relation === 'about' || kind === 'threshold' ? ends(printed) : null,
      boundsBy: CONVENTIONAL.includes(relation)
        ? 'convention'
        : relation !== 'eq'
          ? 'word'
          : isExact
            ? 'exact'
            : 'print',
    },
  };
}

const ends = ({ low, high, low_open, high_open }: Interval): Interval => ({
  low,
  high,
  low_open,
  high_open,
});
