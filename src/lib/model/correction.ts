import type { Bilingual } from './bilingual.ts';

/** A change to a figure that had been published. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  /** Figure id. */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly why: Bilingual;
  readonly at: string;
}
