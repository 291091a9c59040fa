import type { Bounds } from '../model/identity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Measure } from '../model/measure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Computed } from './computed.ts';

/** What an identity is given besides its figures: the things that the text lists, and the bounds of a rule. */
export interface Given extends Bounds {
  /** The names that the text lists; 等 as the last of them says that there are more. */
  readonly terms: readonly string[];
}

/** A quantity that takes part; `measure` is only known of figures of the record. */
export interface Term extends Quantity {
  readonly measure?: Measure;
}

/** The quantities from which an identity is computed. */
export interface Operands {
  /** `null` where the whole is not printed, as for a total of a hundred per cent. */
  readonly whole: Term | null;
  /** In the order in which the kind takes them. */
  readonly parts: readonly Term[];
  readonly given: Given;
}

/** How identities of one kind are computed, judged and written. Each kind is a module. */
export interface Rule {
  /** Computes the number that is compared with the whole. */
  readonly compute: (terms: Operands) => Computed;
  /** Compares the computed number with the whole or with bounds. */
  readonly judge: (terms: Operands, computed: Computed) => Verdict;
  /** The identity written out: its terms with signs between them, and bounds as they are given. */
  readonly write: <Term>(
    whole: Term | null,
    parts: readonly Term[],
    given: Given,
  ) => readonly (Term | string)[];
}

/** The value of a quotient is published with at most so many digits after the point. */
export const PUBLISHED_DIGITS = 6;

/** The terms with a sign between every two. @example joined(['a', 'b'], ' + ') // ['a', ' + ', 'b'] */
export function joined<Term>(terms: readonly Term[], sign: string): (Term | string)[] {
  return terms.flatMap((term, i) => (i ? [sign, term] : [term]));
}
