import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, known, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** What figures of several indicators measure in common: the wider name by which they are found and compared. */
export interface Concept {
  readonly id: string;
  readonly name: Bilingual;
  readonly theme: string;
  readonly definition: Bilingual;
  readonly at: string;
}

/** Reads `data/concepts.csv`. @param themes ids of all themes */
export function readConcepts(
  table: Table,
  themes: ReadonlySet<string>,
): { concepts: Concept[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    name_en: words,
    name_zh: words,
    theme: known('theme', themes),
    definition_en: words,
    definition_zh: words,
  });
  return {
    concepts: rows.map((row) => ({
      id: row.id,
      name: { en: row.name_en, zh: row.name_zh },
      theme: row.theme,
      definition: { en: row.definition_en, zh: row.definition_zh },
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}
