import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { id, known, list, words } from './cells.ts';
import { cellsOf, readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A term of the field, with the one translation that the site uses. */
export interface Term {
  readonly id: string;
  readonly term: Bilingual;
  /** Hanyu Pinyin with tone marks. */
  readonly pinyin: string;
  /** Templates, as typed. */
  readonly definition: Bilingual;
  /** Ids of related terms. */
  readonly see: readonly string[];
  readonly at: string;
}

/** Reads `data/glossary.csv`; the related terms of a term must be rows of the table too. */
export function readGlossary(table: Table): { terms: Term[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    term_zh: words,
    pinyin: words,
    term_en: words,
    definition_en: words,
    definition_zh: words,
    see: list(known('term', new Set(cellsOf(table, 'id')))),
  });
  return {
    terms: rows.map((row) => ({
      id: row.id,
      term: { en: row.term_en, zh: row.term_zh },
      pinyin: row.pinyin,
      definition: { en: row.definition_en, zh: row.definition_zh },
      see: row.see,
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id']), ...repeated(table, ['term_zh'])],
  };
}
