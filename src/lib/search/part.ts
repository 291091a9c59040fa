import type { Lang } from '../language.ts';
import type { Folding } from './fold.ts';
import type { Postings } from './hits.ts';

/** The index in which terms are looked up. */
export interface Index {
  readonly folding: Folding;
  /** The posting list of each term, in the same order; empty where no record has it. */
  exact(terms: readonly string[]): Promise<Postings[]>;
  /** The union of the posting lists of all terms with this beginning. */
  beginning(start: string): Promise<Postings>;
  /** The records that have the value of a facet, such as `kind:chart`. */
  holding(facet: string): Promise<Postings>;
  /** The kind of a record, as its place among `kinds`. */
  kindOf(record: number): number;
  /** The records whose text contains a folded phrase, word for word, signs included. */
  saying(phrase: string): Promise<ReadonlySet<number>>;
}

/** A part of a query that a page must have. */
export interface QueryPart {
  /** The words as the reader typed them, folded. */
  readonly asked: string;
  /** It is a piece of a word that no record has as a whole. */
  readonly piece?: boolean;
  /** The records that have it. */
  readonly hits: Postings;
  /** The languages in which it was found; empty for a number. */
  readonly languages: readonly Lang[];
}
