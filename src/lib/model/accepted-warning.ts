import type { Problem } from '../problem.ts';
import { known, oneOf, optional, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** What a warning is about. */
export const lints = ['indicator', 'group', 'year', 'unit', 'swap', 'cell'] as const;
export type Lint = (typeof lints)[number];

/** A warning that a person has looked at and accepted: a row of `data/accepted-warnings.csv`. */
export interface AcceptedWarning {
  readonly figure: string;
  readonly lint: Lint;
  /** Id of the other figure; `null` where there is none. */
  readonly other: string | null;
  readonly reason: string;
  readonly at: string;
}

/** Reads `data/accepted-warnings.csv`. @param figures ids of all figures */
export function readAcceptedWarnings(
  table: Table,
  figures: ReadonlySet<string>,
): { accepted: AcceptedWarning[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    figure: known('figure', figures),
    lint: oneOf('lint', lints),
    other: optional(known('figure', figures)),
    reason: words,
  });
  return {
    accepted: rows,
    problems: [...problems, ...repeated(table, ['figure', 'lint', 'other'])],
  };
}
