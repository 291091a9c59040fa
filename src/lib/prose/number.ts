import { decimalInWords } from '../quantity/decimal-in-words.ts';
import { point, UNBOUNDED } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { decimal, round } from '../quantity/decimal.ts';
import { scale } from '../quantity/arithmetic.ts';
import { evaluate, parseAmount, parseClaim, unknownFigure } from './claim.ts';
import type { Amount, KnownFigures } from './claim.ts';
import { dimensionOf, figuresOf } from './derived.ts';
import { bareNumbers } from './bare-numbers.ts';
import { agrees, agreesAsRange, allowed, fittingHedges, hasUnit, statedIn } from './stated.ts';
import type { Measured, Stated } from './stated.ts';
import type { TextFault } from './template.ts';

/** The unit of an amount, empty for a quotient of like units; `null` where it adds what has different units. */
function unitOf(amount: Amount, known: KnownFigures): string | null {
  const dimension = dimensionOf(amount, known);
  if (dimension === null) return null;
  return [...dimension].find(([, power]) => power > 0)?.[0] ?? '';
}

/**
 * Whether words repeat a number of the record as it is hedged there. A source may mean more by “about” than writers may:
 * “around 4,000” was read as anything that rounds to it.
 */
function isAsPrinted(amount: Amount, { number, hedge }: Stated, known: KnownFigures): boolean {
  const figure = amount.kind === 'figure' ? known.get(amount.id) : null;
  if (figure?.value !== number || figure.low === figure.high) return false;
  return hedge === 'near' || (hedge === 'under' && figure.high === number);
}

/** What the printed precision allows of an amount. A figure of which only “about” is known has its value. */
export const intervalOf = (amount: Amount, known: KnownFigures): Interval =>
  evaluate(
    amount,
    ({ id }) => {
      const figure = known.get(id)!;
      const isVague = figure.low === null && figure.high === null && figure.value != null;
      return isVague ? point(figure.value!) : figure;
    },
    (printed) => point(decimal(printed)),
  );

/** An amount as computed from the values that were printed; unbounded where one has no value. */
export const valueOf = (amount: Amount, known: KnownFigures): Interval =>
  evaluate(
    amount,
    ({ id }) => {
      const { value } = known.get(id)!;
      return value == null ? UNBOUNDED : point(value);
    },
    (printed) => point(decimal(printed)),
  );

/** An amount with its unit; `null` where it has none. */
function measure(amount: Amount, known: KnownFigures): Measured | null {
  const unit = unitOf(amount, known);
  if (unit === null) return null;
  return { interval: intervalOf(amount, known), value: valueOf(amount, known), unit };
}

/** The figures of an amount that are not known, as faults; `null` where one is known to be faulty. */
function unknownIn(amount: Amount, known: KnownFigures): TextFault[] | null {
  const figures = figuresOf(amount);
  if (figures.some(({ id }) => known.get(id) === null)) return null;
  return figures.flatMap(({ id, column }) =>
    known.has(id) ? [] : [unknownFigure(id, column, known.keys())],
  );
}

const shown = (
  { interval, unit }: Pick<Measured, 'interval' | 'unit'>,
  isPercent: boolean,
): string => {
  const { low, high } = isPercent && unit === '' ? scale(interval, '100') : interval;
  const end = (value: string | null) => {
    if (value === null) return 'open';
    const whole = value.replace('-', '').split('.')[0]!.length;
    return decimalInWords(round(value, Math.max(0, 5 - whole), 'half-up'), 'en');
  };
  return low === high ? end(low) : `${end(low)} to ${end(high)}`;
};

const limits = (stated: Stated): string =>
  shown({ interval: allowed(stated), unit: '%' }, stated.isPercent);

/** What is wrong with words that state a measured number: the first of these on which it does not agree. */
function disagreement(stated: Stated, measured: Measured): TextFault {
  const fitting = fittingHedges(stated, measured);
  return {
    code: 'wrong-words',
    column: stated.start + 1,
    found: `"${stated.text}" (${limits(stated)}), where the figures give ${shown(measured, stated.isPercent)}`,
    expected: 'words that hold for every value that the printed precision allows',
    hint:
      fitting.length > 0
        ? `write "${fitting.join('", "')}" before the number, or another number`
        : 'write the number that the figures give, with no more digits than they allow, a range or "about"',
  };
}

const otherUnit = ({ text, start }: Stated, of: string, { unit }: Measured): TextFault => ({
  code: 'wrong-unit',
  column: start + 1,
  found: `"${text}", where "${of}" is in ${unit || 'no unit'}`,
  expected: 'the unit of the amount',
});

/**
 * What is wrong with a number in prose: the words must state the amount, rounded as they are written.
 *
 * @param of an amount over figures and benchmarks
 * @param words with one number, or two as the ends of a range; any form of the table of phrases
 * @example numberFaults('a.part / a.whole', '42.5%', known) // []
 */
export function numberFaults(of: string, words: string, known: KnownFigures): TextFault[] {
  const amount = parseAmount(of);
  if ('fault' in amount) return [amount.fault];
  const unknown = unknownIn(amount, known);
  if (unknown === null) return [];
  if (unknown.length > 0) return unknown;
  const measured = measure(amount, known);
  if (measured === null) {
    return [{ code: 'wrong-unit', column: 1, found: `"${of}" adds what has different units` }];
  }
  const stated = statedIn(words);
  const [first, last] = stated;
  if (first === undefined || stated.length > 2) {
    return [
      {
        code: 'no-number',
        column: 1,
        found: `"${words}" states ${stated.length === 0 ? 'no number' : 'several numbers'}`,
        expected: 'one number, or the two ends of a range',
        hint: 'write digits, or words of src/lib/prose/phrases.ts',
      },
    ];
  }
  const bare = bareOutside(words, stated);
  if (bare.length > 0) return bare;
  const range = last !== undefined;
  const without = range && first.place !== null && !first.isPercent && last.isPercent;
  const low = without ? { ...first, isPercent: true } : first;
  // A number that the text supposes is of whatever its words say.
  const isSupposed = measured.unit === '' && figuresOf(amount).length === 0;
  const unlike = [low, ...(range ? [last] : [])].find(
    (each) => !isSupposed && !hasUnit(each, measured),
  );
  if (unlike !== undefined) return [otherUnit(unlike, of, measured)];
  const holds = range
    ? agreesAsRange(low, last, measured)
    : agrees(first, measured) || isAsPrinted(amount, first, known);
  if (holds) return [];
  return [disagreement(range ? low : first, measured)];
}

/** Numbers in words that are none of those that were found. */
const bareOutside = (words: string, stated: readonly Stated[]): TextFault[] =>
  bareNumbers(
    stated.reduce(
      (rest, { start, end }) => rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end),
      words,
    ),
  ).map((fault) => ({
    ...fault,
    hint: 'write it as a Number, or in words of src/lib/prose/phrases.ts',
  }));

/** Words after which a number says how much more than one a quotient is: “a fifth more”. */
const MORE = /more|higher|longer|larger|above|高|多|增|超出/i;

const operation = (operator: '/' | '-', left: Amount, right: Amount): Amount => ({
  kind: 'operation',
  operator,
  left,
  right,
});
const ONE: Amount = { kind: 'number', printed: '1' };

/** An amount as a number times the rest, as 2 and a.b of 2 * a.b; the rest is `null` where it is a number as a whole. */
function split(amount: Amount): { readonly factor: number; readonly rest: Amount | null } {
  if (figuresOf(amount).length === 0) {
    const { low } = evaluate(
      amount,
      () => point('0'),
      (printed) => point(decimal(printed)),
    );
    return { factor: Number(low), rest: null };
  }
  if (amount.kind !== 'operation' || amount.operator === '+' || amount.operator === '-') {
    return { factor: 1, rest: amount };
  }
  const [left, right] = [split(amount.left), split(amount.right)];
  if (right.rest === null) {
    const factor =
      amount.operator === '*' ? left.factor * right.factor : left.factor / right.factor;
    return { factor, rest: left.rest };
  }
  return left.rest === null && amount.operator === '*'
    ? { factor: left.factor * right.factor, rest: right.rest }
    : { factor: 1, rest: amount };
}

/**
 * How far the number in the words may be from the number in the claim, as the logarithm of their quotient: “more than
 * half” may stand for a claim of more than 0.6.
 */
const APART = { bound: 0.7, other: 0.15 };

/**
 * What is wrong with the number words of a claim: “nearly a quarter” is checked against the quotient of what the claim
 * compares, or against the side that it compares with a number. The words must be about the number with which the claim
 * compares: of `a.b > 2 * c.d` they may say “twice”, “half” of the other way round, or how much more. Words without a
 * number are not checked.
 *
 * @example claimWordFaults('a.part / a.whole > 0.25', 'over a quarter', known) // []
 */
export function claimWordFaults(that: string, words: string, known: KnownFigures): TextFault[] {
  const stated = statedIn(words);
  const bare = bareOutside(words, stated);
  if (bare.length > 0 || stated.length === 0) return bare;
  const claim = parseClaim(that);
  // What is wrong with the claim in itself is reported as such.
  if ('fault' in claim) return [];
  if ([claim.left, claim.right].some((side) => unknownIn(side, known)?.length !== 0)) return [];
  // A number on both sides makes both of one kind, as twelve months and a year: then it is the right one that is meant.
  const right = split(claim.right);
  const left =
    right.rest === null || right.factor !== 1 ? { factor: 1, rest: claim.left } : split(claim.left);
  const number = left.rest === null ? left.factor / right.factor : right.factor / left.factor;
  const ratio =
    left.rest && right.rest
      ? operation('/', left.rest, right.rest)
      : (left.rest ?? right.rest ?? ONE);
  const readings: readonly { readonly number: number; readonly amount: Amount }[] = [
    { number, amount: ratio },
    { number: number / 100, amount: ratio },
    ...(left.rest && right.rest
      ? [{ number: 1 / number, amount: operation('/', right.rest, left.rest) }]
      : []),
    ...(MORE.test(words) ? [{ number: number - 1, amount: operation('-', ratio, ONE) }] : []),
  ];
  return stated.flatMap((each): TextFault[] => {
    const value = Number(each.number) / (each.isPercent ? 100 : 1);
    const away = (of: number) => (of > 0 ? Math.abs(Math.log(value / of)) : Infinity);
    const nearest = readings.reduce((a, b) => (away(b.number) < away(a.number) ? b : a));
    const isBound = each.hedge !== null && !['near', 'under', 'over'].includes(each.hedge);
    if (away(nearest.number) > (isBound ? APART.bound : APART.other)) {
      return [
        {
          code: 'other-number',
          column: each.start + 1,
          found: `"${each.text}" beside the claim "${that}"`,
          expected: 'a claim that compares with the number of its words',
          hint: 'write the number into the claim, or write the words as a Number',
        },
      ];
    }
    const measured = measure(nearest.amount, known);
    if (measured === null) return [];
    if (each.isPercent && !hasUnit(each, measured)) return [otherUnit(each, that, measured)];
    return agrees(each, measured) ? [] : [disagreement(each, measured)];
  });
}
