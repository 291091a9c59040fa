import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { isoDate, known, words } from './cells.ts';
import { readRows } from './table.ts';
import type { Table } from './table.ts';

/** A change to a figure that had been published. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  /** Id of a figure, or of one that a release had. */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly why: Bilingual;
  readonly at: string;
}

/**
 * Reads `data/corrections.csv`.
 *
 * @param figures ids of the figures that are and of those that releases had.
 */
export function readCorrections(
  table: Table,
  figures: ReadonlySet<string>,
): { corrections: Correction[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    date: isoDate,
    figure: known('figure', figures),
    before: words,
    after: words,
    why_en: words,
    why_zh: words,
  });
  return {
    corrections: rows.map((row) => ({
      date: row.date,
      figure: row.figure,
      before: row.before,
      after: row.after,
      why: { en: row.why_en, zh: row.why_zh },
      at: row.at,
    })),
    problems,
  };
}
