import type { Interval } from '../../lib/quantity/interval.ts';
import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import type { RelationKind, RelationVerdict } from '../../lib/relations/relation.ts';

/** One quantity of a numeral, by the numeral's place among those of the text: of 1294户4538人, part 1 is the persons. */
export interface Term {
  readonly at: number;
  readonly part: number;
  /** Whether it is said to fall: a fall is taken away where changes are added. */
  readonly falls: boolean;
}

/** A relation that the text states, with both of its sides. */
export interface ReadRelation {
  readonly kind: RelationKind;
  /** The rule that found it. */
  readonly rule: string;
  readonly whole: Term | null;
  readonly parts: readonly Term[];
  readonly verdict: RelationVerdict;
  /** Of a contradiction or doubt: why the words leave no other base. */
  readonly ground: string | null;
  readonly start: number;
  readonly end: number;
  /** What is printed of the whole, with its rounding; `null` where it is a hundred per cent. */
  readonly stated: Interval | null;
  /** What the parts come to; `null` where no single number is compared. */
  readonly computed: Interval | null;
  /** The unit of both; `null` where the text gives none. */
  readonly unit: string | null;
  /** A sum that proved how one of its terms is to be read cannot hold for it once more. */
  readonly used_for_repair: boolean;
  /** Whether its whole says that something fell. */
  readonly falls: boolean;
}

/** A text for the worker to read. Answers carry its number. */
export interface Question {
  readonly id: number;
  readonly text: string;
}

/** What the worker says: that it has arrived, then of each text its numerals and its relations in order, in several messages. */
export type Answer =
  | { readonly id: 0 }
  | { readonly id: number; readonly numerals: readonly FoundNumeral[] }
  | { readonly id: number; readonly relations: readonly ReadRelation[] }
  /** `foreign`: whether the text hardly is Chinese. */
  | { readonly id: number; readonly done: true; readonly foreign: boolean };
