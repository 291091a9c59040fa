import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { isoDate, known, words } from './cells.ts';
import { readRows } from './table.ts';
import type { Table } from './table.ts';

/** A change to a figure after its release, with the reason. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  /** Id of a figure, or of a former figure that a release contains. */
  readonly figure: string;
  /** As `FigureChange.before` in release.ts writes it. */
  readonly before: string;
  /** As `FigureChange.after`; `removed` where the figure is gone. */
  readonly after: string;
  readonly why: Bilingual;
  readonly at: string;
}

/**
 * Reads `data/corrections.csv`.
 *
 * @param figures ids of all figures, and of those that any release contains.
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
