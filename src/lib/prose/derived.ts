import type { Lang } from '../language.ts';
import { compare, decimal, lastDigit, round, shift, subtract } from '../quantity/decimal.ts';
import type { Decimal, Rounding } from '../quantity/decimal.ts';
import { format } from '../quantity/format.ts';
import { point, rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { FigureText, ShownFigure } from '../model/site.ts';
import { evaluate, parseAmount, precedence, unknownFigure } from './claim.ts';
import type { Amount, KnownFigures } from './claim.ts';
import type { TextFault } from './template.ts';

/** The quantity of each figure with the article that it is from, by id; `null` for one whose row is faulty. */
export type KnownQuantities = ReadonlyMap<string, (Quantity & { readonly article: string }) | null>;

/** The result of an expression over figures. */
export interface Derived {
  readonly amount: Amount;
  readonly quantity: Quantity & { readonly unit: string };
  /** Whether the value has more digits than are kept of it. */
  readonly isRounded: boolean;
}

/** How many significant digits of a computed value are shown at most. */
const SHOWN_DIGITS = 3;
/** How many significant digits of a computed value are kept in the data. */
const KEPT_DIGITS = 8;

/**
 * Evaluates an expression over figures of one article, with the interval that their printed precision allows,
 * and checks its unit. Where its figures are not exact, the ends of the interval are rounded outward.
 *
 * @param unit as the codebook writes it: `元/户`, or `%` for a quotient of two figures of one unit
 * @returns the result, or what is wrong with the expression; no fault is returned where a figure's row is
 * faulty
 * @example derive('a.loans / a.households', '元/户', quantities) // 226803000元 / 4590户 = 49412.4元/户
 */
export function derive(
  expression: string,
  unit: string,
  quantities: KnownQuantities,
): Derived | { readonly faults: readonly TextFault[] } {
  const amount = parseAmount(expression);
  if ('fault' in amount) return { faults: [amount.fault] };
  const faults = figuresOf(amount).flatMap(({ id, column }) =>
    quantities.has(id) ? [] : [unknownFigure(id, column, quantities.keys())],
  );
  if (faults.length > 0) return { faults };
  const found = figuresOf(amount).flatMap(({ id }) => quantities.get(id) ?? []);
  // A faulty row has been reported where it is typed.
  if (found.length < figuresOf(amount).length) return { faults: [] };

  const fault = (found: string, expected: string): { readonly faults: TextFault[] } => ({
    faults: [{ code: 'wrong-unit', column: 1, found: `"${expression}" ${found}`, expected }],
  });
  const articles = new Set(found.map(({ article }) => article));
  if (articles.size !== 1) {
    return {
      faults: [
        {
          code: 'mixed-articles',
          column: 1,
          found: `"${expression}" takes figures of ${[...articles].join(' and ') || 'no article'}`,
          expected: 'figures of one article',
        },
      ],
    };
  }
  const dimension = dimensionOf(amount, quantities);
  if (dimension === null) return fault('adds what has different units', 'terms of one unit');
  const declared = dimensionOfUnit(unit);
  const share = unit === '%' && dimension.size === 0;
  if (!share && !same(dimension, declared)) {
    return fault(
      `is in ${writeDimension(dimension)}, and not in "${unit}"`,
      'the unit that its figures give',
    );
  }
  return {
    amount,
    ...resultOf(share ? inHundredths(amount) : amount, unit, found, quantities),
  };
}

/** The share as a percentage: a hundred times the amount. */
const inHundredths = (amount: Amount): Amount => ({
  kind: 'operation',
  operator: '*',
  left: { kind: 'number', printed: '100' },
  right: amount,
});

/**
 * The value of an amount, where it has one, and its interval.
 *
 * @param found the quantities of its figures
 */
function resultOf(
  amount: Amount,
  unit: string,
  found: readonly Quantity[],
  quantities: KnownQuantities,
): Omit<Derived, 'amount'> {
  const all = evaluate(
    amount,
    ({ id }) => quantities.get(id)!,
    (printed) => point(decimal(printed)),
  );
  // A hedged number with two ends, such as 8000余, is a lower bound and not a value: what is
  // computed from it is a range.
  const settled = found.every(
    ({ value, approx, low, high }) =>
      value !== null && (approx === null || low === null || high === null),
  );
  const points = settled
    ? evaluate(
        amount,
        ({ id }) => point(quantities.get(id)!.value!),
        (printed) => point(decimal(printed)),
      )
    : null;
  const value = points && points.low;
  const [own, ...per] = unit.split('/');
  const exact = found.every(({ low, high }) => low !== null && low === high);
  const kept = value === null ? null : significant(value, KEPT_DIGITS, 'half-up');
  const quantity = {
    value: kept,
    low: exact ? kept : all.low && significant(all.low, KEPT_DIGITS, 'floor'),
    high: exact ? kept : all.high && significant(all.high, KEPT_DIGITS, 'ceil'),
    low_open: !exact && all.low_open,
    high_open: !exact && all.high_open,
    approx: null,
    unit: own!,
    per: per.length === 0 ? null : per.join('/'),
  };
  return { quantity, isRounded: points !== null && (kept !== value || points.high !== value) };
}

/** The figures of an amount, in order, each as often as it occurs. */
export function figuresOf(amount: Amount): Extract<Amount, { kind: 'figure' }>[] {
  if (amount.kind === 'figure') return [amount];
  if (amount.kind === 'number') return [];
  return [...figuresOf(amount.left), ...figuresOf(amount.right)];
}

/** The interval with which `format` prints a number with exactly its own digits. */
function printedAs(value: Decimal): Interval {
  // A whole number below 万 is printed without a multiplier, so it counts as exact.
  return leading(value) < 4 && !value.includes('.')
    ? point(value)
    : rounded(value, lastDigit(value));
}

/**
 * The approximator of a result: 约 where it is rounded or unbounded, 以上 or 以下 where it is bounded on
 * one side only, as results from 9000元以上 are.
 */
function hedge({ value, low, high }: Quantity, near: Decimal): string | null {
  if (near !== value || (low === null && high === null)) return '约';
  if (high === null) return '以上';
  return low === null ? '以下' : null;
}

/** The word for 约 before a number in each language. */
const about: Readonly<Record<Lang, RegExp>> = { en: /^about /, zh: /^约/ };

/**
 * Writes a computed quantity with at most three significant digits, and fewer where its interval is wider than
 * one unit of the last of them, but never so few that the number written lies outside of its interval.
 *
 * @example showDerived(quantity).en.full // 'about 49,400 yuan per household'
 */
export function showDerived(quantity: Quantity): FigureText {
  const { value, low, high } = quantity;
  const near = value === null ? null : roundedForDisplay(value, low, high);
  const shown =
    near === null || (near === low && near === high)
      ? quantity
      : { ...quantity, value: near, ...printedAs(near), approx: hedge(quantity, near) };
  const text = (lang: Lang): ShownFigure => ({
    full: format[lang](shown),
    number: format[lang](shown, { show: 'number' }).replace(about[lang], ''),
  });
  return { en: text('en'), zh: text('zh') };
}

const SIGNS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' } as const;

/**
 * The terms and signs of an amount in the order in which they are written, with brackets where needed.
 *
 * @example termsOf(parseAmount('a.b / a.c')) // [{ figure: 'a.b' }, ' ÷ ', { figure: 'a.c' }]
 */
export function termsOf(amount: Amount): (string | { readonly figure: string })[] {
  if (amount.kind === 'number') return [amount.printed + (amount.unit ?? '')];
  if (amount.kind === 'figure') return [{ figure: amount.id }];
  const side = (one: Amount, bracket: boolean) =>
    bracket ? ['(', ...termsOf(one), ')'] : termsOf(one);
  return [
    ...side(amount.left, precedence(amount.left) < precedence(amount)),
    SIGNS[amount.operator],
    ...side(amount.right, precedence(amount.right) <= precedence(amount)),
  ];
}

/** The power of each unit in an amount; units with power 0 are left out. */
export type Dimension = ReadonlyMap<string, number>;
const DIMENSIONLESS: Dimension = new Map();

/** The dimension with the power of a unit changed by `power`. */
function raise(dimension: Dimension, unit: string, power: number): Dimension {
  const sum = (dimension.get(unit) ?? 0) + power;
  const next = new Map(dimension);
  if (sum === 0) next.delete(unit);
  else next.set(unit, sum);
  return next;
}

/** The dimension of a unit as the codebook writes it: `元/户`. */
const dimensionOfUnit = (unit: string): Dimension =>
  unit.split('/').reduce((all, one, i) => raise(all, one, i === 0 ? 1 : -1), DIMENSIONLESS);

function same(a: Dimension, b: Dimension): boolean {
  return a.size === b.size && [...a].every(([unit, power]) => b.get(unit) === power);
}

/** The dimension of an amount; `null` where unlike units are added. A plain number may be added to anything. */
export function dimensionOf(amount: Amount, quantities: KnownFigures): Dimension | null {
  if (amount.kind === 'number') return amount.unit ? dimensionOfUnit(amount.unit) : DIMENSIONLESS;
  if (amount.kind === 'figure') {
    const { unit = null, per = null } = quantities.get(amount.id)!;
    const own = unit === null ? DIMENSIONLESS : raise(DIMENSIONLESS, unit, 1);
    return (per?.split('/') ?? []).reduce((all, one) => raise(all, one, -1), own);
  }
  const left = dimensionOf(amount.left, quantities);
  const right = dimensionOf(amount.right, quantities);
  if (left === null || right === null) return null;
  if (amount.operator === '+' || amount.operator === '-') {
    const isPlain = (side: Amount) => side.kind === 'number' && side.unit === undefined;
    if (isPlain(amount.left)) return right;
    return isPlain(amount.right) || same(left, right) ? left : null;
  }
  const sign = amount.operator === '*' ? 1 : -1;
  return [...right].reduce((all, [unit, power]) => raise(all, unit, sign * power), left);
}

/** Writes a dimension as a unit: `元/户`. */
function writeDimension(dimension: Dimension): string {
  const side = (sign: 1 | -1) =>
    [...dimension].flatMap(([unit, power]) => (power * sign > 0 ? [unit] : []));
  return [side(1).join('·') || '1', ...side(-1)].join('/');
}

/** The power of ten of the first significant digit. */
function leading(value: Decimal): number {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  if (whole !== '0') return whole.length - 1;
  const zeros = /^0*/.exec(fraction)![0].length;
  return -zeros - 1;
}

/** Rounds to the digit at the power of ten `place`. */
function roundTo(value: Decimal, place: number, rounding: Rounding): Decimal {
  return shift(round(shift(value, -place), 0, rounding), place);
}

/** Rounds to so many significant digits. */
function significant(value: Decimal, digits: number, rounding: Rounding): Decimal {
  return value === '0' ? value : roundTo(value, leading(value) - digits + 1, rounding);
}

/** Rounds a result to the digits that are shown of it; see {@link showDerived}. */
function roundedForDisplay(value: Decimal, low: Decimal | null, high: Decimal | null): Decimal {
  // An exact whole number, such as a sum of counts, keeps all its digits.
  if (low === high && !value.includes('.')) return value;
  const first = leading(value);
  let place = first - SHOWN_DIGITS + 1;
  if (low !== null && high !== null) {
    const width = subtract(high, low);
    const isWithin = (near: Decimal) => compare(near, low) >= 0 && compare(near, high) <= 0;
    while (
      place < first &&
      compare(width, shift('2', place)) > 0 &&
      isWithin(roundTo(value, place + 1, 'half-up'))
    )
      place++;
  }
  return roundTo(value, place, 'half-up');
}
