import type { Bilingual } from '../language.ts';
import type { Problem } from '../problem.ts';
import { id, words } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A question that a reader would ask, and to which charts find something: a row of `data/questions.csv`. */
export interface Question {
  readonly id: string;
  readonly question: Bilingual;
  readonly at: string;
}

/** Reads `data/questions.csv`. The gallery of charts shows its rows in their order. */
export function readQuestions(table: Table): { questions: Question[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, { id, question_en: words, question_zh: words });
  return {
    questions: rows.map((row) => ({
      id: row.id,
      question: { en: row.question_en, zh: row.question_zh },
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}
