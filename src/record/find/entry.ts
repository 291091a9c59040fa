import type { Row } from '../../lib/search/row.ts';

/** A page with all by which it is found; texts in either language. */
export interface Entry {
  readonly row: Row;
  /** What it is called. A question that equals one asks for it. */
  readonly names: readonly string[];
  /** What it shows: read as names are, and worth less. */
  readonly subjects: readonly string[];
  /** What it is filed under. */
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** Of a figure: its value, and the digits before its multiplier. */
  readonly values: readonly string[];
  /** Ids of the places that it is about, and of those that they lie in. */
  readonly places: readonly string[];
  readonly within: readonly string[];
}
