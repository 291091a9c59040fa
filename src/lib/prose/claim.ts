import { unknownName } from '../model/nearest.ts';
import { add, order, over, overlaps, subtract, times } from '../quantity/arithmetic.ts';
import { decimal } from '../quantity/decimal.ts';
import { point, rounded } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { TextFault } from './template.ts';

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '~';
export type Operator = '+' | '-' | '*' | '/';

/** An amount: a number, a figure, or an operation on two amounts. */
export type Amount =
  | {
      readonly kind: 'number';
      /** As written, since `2.0` is more precise than `2`. */
      readonly printed: string;
      /** As the codebook writes it, `元/户`; a number without one takes that of what it is added to. */
      readonly unit?: string;
    }
  | { readonly kind: 'figure'; readonly id: string; readonly column: number }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Amount;
      readonly right: Amount;
    };

/** What a claim needs of a figure or a benchmark: its interval, and its unit where words about it are checked. */
export type KnownFigure = Interval & Partial<Pick<Quantity, 'value' | 'unit' | 'per'>>;

/**
 * Figures, and benchmarks where a text may name them, by id; `null` for one whose row is faulty. That has been reported
 * where it is typed, and claims about it are neither true nor false.
 */
export type KnownFigures = ReadonlyMap<string, KnownFigure | null>;

/** A relation that a sentence claims between figures. */
export interface Claim {
  readonly left: Amount;
  readonly comparison: Comparison;
  readonly right: Amount;
}

interface Token {
  readonly text: string;
  readonly column: number;
}

/** A figure's id has dots, a benchmark's only hyphens. */
const ID = /^(?=.*[-.])[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const NUMBER = /^(\d+(?:\.\d+)?)(\p{Script=Han}+(?:\/\p{Script=Han}+)*)?$/u;
const COMPARISONS: readonly string[] = ['>', '>=', '<', '<=', '=', '~'];

/**
 * Parses a claim, in EBNF:
 *
 *     claim  = sum ( ">" | ">=" | "<" | "<=" | "=" | "~" ) sum
 *     sum    = term { ( "+" | "-" ) term }
 *     term   = factor { ( "*" | "/" ) factor }
 *     factor = number | figure id | benchmark id | "(" sum ")"
 *
 * A number may have a unit right behind it: `50000元/户`. There is a space on either side of every operator, because ids contain hyphens.
 *
 * @returns the claim, or the fault where the text is not one.
 * @example parseClaim('lanzhou.a > 2 * lanzhou.b')
 */
export function parseClaim(text: string): Claim | { readonly fault: TextFault } {
  return parseWith(text, ({ sum, accept, fail, end }) => {
    const left = sum();
    const comparison = (accept(COMPARISONS) ?? fail('a comparison: > >= < <= = ~')) as Comparison;
    const right = sum();
    end('the end of the claim');
    return { left, comparison, right };
  });
}

/**
 * Parses an amount, the `sum` in the grammar of {@link parseClaim}.
 *
 * @example parseAmount('lanzhou.a / lanzhou.b')
 */
export function parseAmount(text: string): Amount | { readonly fault: TextFault } {
  return parseWith(text, ({ sum, end }) => {
    const amount = sum();
    end('the end of the expression');
    return amount;
  });
}

/** The steps of parsing that a rule of the grammar consists of. Each takes tokens, or fails at one. */
interface Parser {
  sum(): Amount;
  accept(options: readonly string[]): string | null;
  fail(expected: string, hint?: string): never;
  end(expected: string): void;
}

/** Splits a text into tokens and parses them by a rule; a syntax error becomes the fault. */
function parseWith<Result>(
  text: string,
  rule: (parser: Parser) => Result,
): Result | { readonly fault: TextFault } {
  const tokens: Token[] = [...text.matchAll(/[()]|[^\s()]+/g)].map((match) => ({
    text: match[0],
    column: match.index + 1,
  }));
  let at = 0;
  const fail = (expected: string, hint?: string): never => {
    const token = tokens[at];
    throw new ClaimSyntaxError({
      code: 'malformed-claim',
      column: token?.column ?? text.length + 1,
      found: token ? `"${token.text}" in "${text}"` : `"${text}" ends`,
      expected,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const accept = (options: readonly string[]) =>
    options.includes(tokens[at]?.text ?? '') ? tokens[at++]!.text : null;

  const factor = (): Amount => {
    const token = tokens[at];
    const number = NUMBER.exec(token?.text ?? '');
    if (number) {
      at++;
      const [, printed = '', unit] = number;
      return { kind: 'number', printed, ...(unit === undefined ? {} : { unit }) };
    }
    if (token && ID.test(token.text)) {
      at++;
      return { kind: 'figure', id: token.text, column: token.column };
    }
    if (accept(['('])) {
      const inside = sum();
      if (!accept([')'])) fail('")"');
      return inside;
    }
    return fail('a number, a figure id or "("', 'operators need a space on either side');
  };
  const chain = (operand: () => Amount, operators: readonly Operator[]): Amount => {
    let left = operand();
    for (;;) {
      const operator = accept(operators) as Operator | null;
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: operand() };
    }
  };
  const term = () => chain(factor, ['*', '/']);
  const sum = (): Amount => chain(term, ['+', '-']);
  const end = (expected: string) => {
    if (at < tokens.length) fail(expected);
  };

  try {
    return rule({ sum, accept, fail, end });
  } catch (error) {
    if (error instanceof ClaimSyntaxError) return { fault: error.fault };
    throw error;
  }
}

/** Ends parsing; it never leaves this module. */
class ClaimSyntaxError extends Error {
  readonly fault: TextFault;
  constructor(fault: TextFault) {
    super(fault.found);
    this.fault = fault;
  }
}

/** Writes a claim with no more brackets than it needs; the inverse of {@link parseClaim}. */
export function printClaim({ left, comparison, right }: Claim): string {
  return `${printAmount(left)} ${comparison} ${printAmount(right)}`;
}

/** The precedence of an amount's outermost operator: 0 for sums, 1 for products, 2 where there is none. */
export const precedence = (amount: Amount) =>
  amount.kind !== 'operation' ? 2 : amount.operator === '*' || amount.operator === '/' ? 1 : 0;

function printAmount(amount: Amount): string {
  if (amount.kind === 'number') return amount.printed + (amount.unit ?? '');
  if (amount.kind === 'figure') return amount.id;
  const bracket = (side: Amount, needed: boolean) =>
    needed ? `(${printAmount(side)})` : printAmount(side);
  const left = bracket(amount.left, precedence(amount.left) < precedence(amount));
  // Operations are left-associative, so one of the same precedence on the right needs brackets.
  const right = bracket(amount.right, precedence(amount.right) <= precedence(amount));
  return `${left} ${amount.operator} ${right}`;
}

/**
 * What is wrong with a claim: nothing, a syntax error, unknown figures, or that it does not hold. `>`, `>=`, `<`
 * and `<=` must hold for all numbers that the printed precision allows; for `=` and `~`, the intervals of both
 * sides must overlap. With `~`, a number with decimals stands for all numbers that round to it: `~ 0.6` is
 * [0.55, 0.65), while `~ 3` is 3 alone.
 *
 * @param text the claim as typed.
 */
export function claimFaults(text: string, figures: KnownFigures): TextFault[] {
  const claim = parseClaim(text);
  if ('fault' in claim) return [claim.fault];
  const faults: TextFault[] = [];
  let faulty = false;
  const [left, right] = [claim.left, claim.right].map((amount) =>
    evaluate(
      amount,
      ({ id, column }) => {
        const interval = figures.get(id);
        if (interval) return interval;
        if (interval === null) faulty = true;
        else faults.push(unknownFigure(id, column, figures.keys()));
        return point('0');
      },
      (printed) => literal(printed, claim.comparison),
    ),
  ) as [Interval, Interval];
  if (faulty || faults.length > 0 || holds(left, claim.comparison, right)) return faults;
  return [
    {
      code: 'false-claim',
      column: 1,
      found: `"${text}": the left side is ${range(left)}, the right side ${range(right)}`,
      expected: `${claim.comparison} for every value that the printed precision allows`,
      hint: 'correct the words and the claim, or the figures',
    },
  ];
}

/** The fault of a figure that is not known, which proposes the one with the nearest id. */
export function unknownFigure(id: string, column: number, known: Iterable<string>): TextFault {
  return { ...unknownName('figure', id, known), column };
}

/** The interval of an amount, computed from the intervals of its figures and numbers. */
export function evaluate(
  amount: Amount,
  figure: (figure: Extract<Amount, { kind: 'figure' }>) => Interval,
  number: (printed: string) => Interval,
): Interval {
  switch (amount.kind) {
    case 'number':
      return number(amount.printed);
    case 'figure':
      return figure(amount);
    case 'operation':
      return operations[amount.operator](
        evaluate(amount.left, figure, number),
        evaluate(amount.right, figure, number),
      );
  }
}

const operations = { '+': add, '-': subtract, '*': times, '/': over };

/** The interval of a number that is written in a claim. */
function literal(printed: string, comparison: Comparison): Interval {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return comparison === '~' && decimals > 0
    ? rounded(decimal(printed), -decimals)
    : point(decimal(printed));
}

function holds(left: Interval, comparison: Comparison, right: Interval): boolean {
  const how = order(left, right);
  switch (comparison) {
    case '>':
      return how === 'above';
    case '<':
      return how === 'below';
    case '>=':
      return how === 'above' || how === 'at or above' || how === 'at';
    case '<=':
      return how === 'below' || how === 'at or below' || how === 'at';
    default:
      return overlaps(left, right);
  }
}

function range({ low, high }: Interval): string {
  return low !== null && low === high ? low : `${low ?? '…'} to ${high ?? '…'}`;
}
