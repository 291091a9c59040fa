import type { Lang } from '../language.ts';
import { compare, decimal, lastDigit, round, shift, subtract } from '../quantity/decimal.ts';
import type { Decimal, Rounding } from '../quantity/decimal.ts';
import { format } from '../quantity/format.ts';
import { point, rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { FigureText, ShownFigure } from '../model/site.ts';
import { evaluate, parseAmount, unknownFigure } from './claim.ts';
import type { Amount } from './claim.ts';
import type { TextFault } from './template.ts';

/** The quantity of each figure with the article that it is from, by id; `null` for one whose row is faulty. */
export type KnownQuantities = ReadonlyMap<string, (Quantity & { readonly article: string }) | null>;

/** A quantity that an expression over figures comes to. */
export interface Derived {
  readonly amount: Amount;
  readonly quantity: Quantity & { readonly unit: string };
}

/** Digits that count: at most so many are shown, and so many kept. */
const SHOWN_DIGITS = 3;
const KEPT_DIGITS = 8;

/**
 * Evaluates an expression over figures, with the interval that their printed precision
 * allows, and checks its unit. Its ends are rounded outward where its figures are not exact.
 *
 * @param unit as the codebook writes it: `元/户`, or `%` for a quotient of like things
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
  const declared = unit
    .split('/')
    .reduce((all, one, i) => raise(all, one, i === 0 ? 1 : -1), DIMENSIONLESS);
  const share = unit === '%' && dimension.size === 0;
  if (!share && !same(dimension, declared)) {
    return fault(`is in ${writeDimension(dimension)}`, `"${unit}", as declared`);
  }
  const scaled: Amount = share
    ? {
        kind: 'operation',
        operator: '*',
        left: { kind: 'number', printed: '100' },
        right: amount,
      }
    : amount;
  const all = evaluate(
    scaled,
    ({ id }) => quantities.get(id)!,
    (printed) => point(decimal(printed)),
  );
  // 8000余 is no value but a lower bound: what is computed from it is a range.
  const settled = found.every(
    ({ value, approx, low, high }) =>
      value !== null && (approx === null || low === null || high === null),
  );
  const value = settled
    ? evaluate(
        scaled,
        ({ id }) => point(quantities.get(id)!.value!),
        (printed) => point(decimal(printed)),
      ).low
    : null;
  const [own, ...per] = unit.split('/');
  const exact = found.every(({ low, high }) => low !== null && low === high);
  const kept = value === null ? null : significant(value, KEPT, 'half-up');
  return {
    amount,
    quantity: {
      value: kept,
      low: exact ? kept : all.low && significant(all.low, KEPT_DIGITS, 'floor'),
      high: exact ? kept : all.high && significant(all.high, KEPT_DIGITS, 'ceil'),
      low_open: !exact && all.low_open,
      high_open: !exact && all.high_open,
      approx: null,
      unit: own!,
      per: per.length === 0 ? null : per.join('/'),
    },
  };
}

/** The figures of an amount, in order, each as often as it stands there. */
export function figuresOf(amount: Amount): Extract<Amount, { kind: 'figure' }>[] {
  if (amount.kind === 'figure') return [amount];
  if (amount.kind === 'number') return [];
  return [...figuresOf(amount.left), ...figuresOf(amount.right)];
}

/** The interval by which a number is printed with all its digits and no zero behind them. */
function printedAs(value: Decimal): Interval {
  // Below 万 a whole number is written out.
  return leading(value) < 4 && !value.includes('.')
    ? point(value)
    : rounded(value, lastDigit(value));
}

/** What is said of a number that is rounded, or bounded on one side only, as what comes of 约500元 or 9000元以上 is. */
function hedge({ value, low, high }: Quantity, near: Decimal): string | null {
  if (near !== value || (low === null && high === null)) return '约';
  if (high === null) return '以上';
  return low === null ? '以下' : null;
}

/** What a hedge of {@link hedge} puts before a rounded number. */
const about: Readonly<Record<Lang, RegExp>> = { en: /^about /, zh: /^约/ };

/**
 * A computed quantity in words: at most three digits that count, and none that the interval
 * leaves open by more than one unit either side.
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
 * The terms of an amount as they are written, figures by their ids.
 *
 * @example termsOf(parseAmount('a.b / a.c')) // [{ figure: 'a.b' }, ' ÷ ', { figure: 'a.c' }]
 */
export function termsOf(amount: Amount): (string | { readonly figure: string })[] {
  if (amount.kind === 'number') return [amount.printed];
  if (amount.kind === 'figure') return [{ figure: amount.id }];
  const rank = (one: Amount) =>
    one.kind !== 'operation' ? 2 : one.operator === '*' || one.operator === '/' ? 1 : 0;
  const side = (one: Amount, bracket: boolean) =>
    bracket ? ['(', ...termsOf(one), ')'] : termsOf(one);
  return [
    ...side(amount.left, rank(amount.left) < rank(amount)),
    SIGNS[amount.operator],
    ...side(amount.right, rank(amount.right) <= rank(amount)),
  ];
}

type Dimension = ReadonlyMap<string, number>;
const DIMENSIONLESS: Dimension = new Map();

function raise(dimension: Dimension, unit: string, power: number): Dimension {
  const sum = (dimension.get(unit) ?? 0) + power;
  const next = new Map(dimension);
  if (sum === 0) next.delete(unit);
  else next.set(unit, sum);
  return next;
}

function same(a: Dimension, b: Dimension): boolean {
  return a.size === b.size && [...a].every(([unit, power]) => b.get(unit) === power);
}

/** `null` where unlike things are added. A number takes the unit of what it is added to. */
function dimensionOf(amount: Amount, quantities: KnownQuantities): Dimension | null {
  if (amount.kind === 'number') return DIMENSIONLESS;
  if (amount.kind === 'figure') {
    const { unit, per } = quantities.get(amount.id)!;
    const own = unit === null ? DIMENSIONLESS : raise(DIMENSIONLESS, unit, 1);
    return (per?.split('/') ?? []).reduce((all, one) => raise(all, one, -1), own);
  }
  const left = dimensionOf(amount.left, quantities);
  const right = dimensionOf(amount.right, quantities);
  if (left === null || right === null) return null;
  if (amount.operator === '+' || amount.operator === '-') {
    if (amount.left.kind === 'number') return right;
    return amount.right.kind === 'number' || same(left, right) ? left : null;
  }
  const sign = amount.operator === '*' ? 1 : -1;
  return [...right].reduce((all, [unit, power]) => raise(all, unit, sign * power), left);
}

function writeDimension(dimension: Dimension): string {
  const side = (sign: 1 | -1) =>
    [...dimension].flatMap(([unit, power]) => (power * sign > 0 ? [unit] : []));
  return [side(1).join('·') || '1', ...side(-1)].join('/');
}

/** The power of ten of the first digit that counts. */
function leading(value: Decimal): number {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  if (whole !== '0') return whole.length - 1;
  const zeros = /^0*/.exec(fraction)![0].length;
  return -zeros - 1;
}

function roundTo(value: Decimal, place: number, rounding: Rounding): Decimal {
  return shift(round(shift(value, -place), 0, rounding), place);
}

function significant(value: Decimal, digits: number, rounding: Rounding): Decimal {
  return value === '0' ? value : roundTo(value, leading(value) - digits + 1, rounding);
}

function roundedForDisplay(value: Decimal, low: Decimal | null, high: Decimal | null): Decimal {
  // A sum of counts is a count.
  if (low === high && !value.includes('.')) return value;
  const first = leading(value);
  let place = first - SHOWN_DIGITS + 1;
  if (low !== null && high !== null) {
    const width = subtract(high, low);
    while (place < first && compare(width, shift('2', place)) > 0) place++;
  }
  return roundTo(value, place, 'half-up');
}
