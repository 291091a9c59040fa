import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { matching, text, words } from './cells.ts';
import { cellsOf, halfTranslated, readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A dimension of concepts, as `counted`, or a value of one, as `counted=household`. */
export interface Dimension {
  readonly id: string;
  readonly name: Bilingual;
  /** What the dimension tells; empty for a value. */
  readonly definition: Bilingual;
  readonly at: string;
}

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The dimension of a value. @example dimensionOf('counted=household') // 'counted' */
export const dimensionOf = (value: string): string => value.split('=')[0]!;

/** Reads `data/dimensions.csv`: each dimension with its definition, and each of its values. */
export function readDimensions(table: Table): { dimensions: Dimension[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id: matching(
      new RegExp(`^${WORD}(?:=${WORD})?$`),
      'a dimension, or a dimension and its value as counted=household',
    ),
    name_en: words,
    name_zh: words,
    definition_en: text,
    definition_zh: text,
  });
  const ids = new Set(cellsOf(table, 'id'));
  for (const { id, definition_en, definition_zh, at } of rows) {
    problems.push(...halfTranslated(at, 'definition', { en: definition_en, zh: definition_zh }));
    if (id.includes('=') && !ids.has(dimensionOf(id))) {
      problems.push({
        code: 'unknown-dimension',
        at,
        found: `"${id}", a value of no dimension`,
        expected: `a row "${dimensionOf(id)}" with a definition`,
      });
    }
    if (!id.includes('=') && definition_en === '') {
      problems.push({
        code: 'undefined-dimension',
        at,
        found: `"${id}" without a definition`,
        hint: 'say in both languages what its values tell',
      });
    }
  }
  return {
    dimensions: rows.map((row) => ({
      id: row.id,
      name: { en: row.name_en, zh: row.name_zh },
      definition: { en: row.definition_en, zh: row.definition_zh },
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}
