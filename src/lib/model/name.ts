import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A theme of indicators, or a group: the people or things that a figure is about. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
  readonly at: string;
}

/** Reads `data/themes.csv` or `data/groups.csv`. */
export function readNames(table: Table): { names: Named[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, { id, name_en: words, name_zh: words });
  return {
    names: rows.map((row) => ({
      id: row.id,
      name: { en: row.name_en, zh: row.name_zh },
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}
