import type { Decimal } from '../quantity/decimal.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Verdict } from '../model/verdict.ts';

/** What the parts of an identity give. */
export interface Computed {
  /** In the whole's unit, a quotient rounded half up; `null` where a part has no single value. */
  readonly value: Decimal | null;
  /** Every number that the parts' intervals allow. */
  readonly interval: Interval;
}

/** One kind of identity: one module each. */
export interface Rule {
  /** @param unit the whole's, in which the result is: percentages are hundred times a quotient. */
  readonly compute: (parts: readonly Quantity[], unit: string | null) => Computed;
  readonly judge: (whole: Quantity, computed: Computed) => Verdict;
  /** The identity written out with signs between its terms. */
  readonly write: <Term>(whole: Term, parts: readonly Term[]) => readonly (Term | string)[];
}

/** Digits after the point to which a quotient's value is published. */
export const PUBLISHED_DIGITS = 6;
