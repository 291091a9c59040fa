import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A theme of indicators, a group of people or things, or an entity that is counted. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
  readonly at: string;
}

/** Reads `data/themes.csv`, `data/groups.csv` or `data/entities.csv`. */
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
