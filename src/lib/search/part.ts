import type { Lang } from '../language.ts';
import type { Folding } from './fold.ts';
import type { Postings } from './hits.ts';

/** Where terms are looked up. */
export interface Index {
  readonly folding: Folding;
  /** Postings of each term, empty where nothing has it. */
  exact(terms: readonly string[]): Promise<Postings[]>;
  /** Postings of all terms that begin so, the highest level of each record. */
  beginning(start: string): Promise<Postings>;
  /** The records that a facet holds for, `kind:chart`. */
  holding(facet: string): Promise<Postings>;
  /** Which kind a record is of, by its place among `kinds`. */
  kindOf(record: number): number;
  /** The records that say a folded phrase, its words and signs one behind the other. */
  saying(phrase: string): Promise<ReadonlySet<number>>;
}

/** A part of a query that a page must have. */
export interface QueryPart {
  readonly asked: string;
  /** It is a piece of a word that nothing has as a whole. */
  readonly piece?: boolean;
  readonly hits: Postings;
  readonly languages: readonly Lang[];
}
