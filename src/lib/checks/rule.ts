import type { Bounds } from '../model/identity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** What an identity gives besides its figures: the things that the text lists, and the bounds of a rule. */
export interface Given extends Bounds {
  /** Names that the text lists; 等 as the last of them says that there are more. */
  readonly terms: readonly string[];
}

/** What takes part in an identity. */
export interface Operands {
  /** `null` where the whole is not printed, as for a total of a hundred per cent. */
  readonly whole: Quantity | null;
  /** In the order in which the kind takes them. */
  readonly parts: readonly Quantity[];
  readonly given: Given;
}

/** What the parts of an identity give. */
export interface Computed {
  /** In the whole's unit, a quotient rounded half up; `null` where a part has no single value. */
  readonly value: Decimal | null;
  /** Every number that the parts' intervals allow. */
  readonly interval: Interval;
}

/** One kind of identity: one module each. */
export interface Rule {
  readonly compute: (terms: Operands) => Computed;
  readonly judge: (terms: Operands, computed: Computed) => Verdict;
  /** The identity written out with signs between its terms, and bounds as they are given. */
  readonly write: <Term>(
    whole: Term | null,
    parts: readonly Term[],
    given: Given,
  ) => readonly (Term | string)[];
}

/** Digits after the point to which a quotient's value is published. */
export const PUBLISHED_DIGITS = 6;

/** Terms with a sign between them. @example joined(['a', 'b'], ' + ') // ['a', ' + ', 'b'] */
export function joined<Term>(terms: readonly Term[], sign: string): (Term | string)[] {
  return terms.flatMap((term, i) => (i ? [sign, term] : [term]));
}
