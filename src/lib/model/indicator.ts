import type { Problem } from '../problem.ts';
import { unitOf } from '../quantity/units.ts';
import type { Bilingual } from '../language.ts';
import { id, known, list, optional, text, words } from './cells.ts';
import { cellsOf, halfTranslated, readRows, repeated } from './table.ts';
import type { CellReader, Table } from './table.ts';

/** Every {@link FigureClass}, in that order. */
export const figureClasses = [
  'input',
  'activity',
  'output',
  'outcome',
  'standard',
  'context',
] as const;

/** The step of the results chain that a figure measures, from money spent to lives changed; `context` is none of them. */
export type FigureClass = (typeof figureClasses)[number];

/** What a figure measures: a row of `data/indicators.csv`. */
export interface Indicator {
  readonly id: string;
  /** Id of what it has in common with other indicators. */
  readonly concept: string;
  /** What tells it apart from others of its concept, as `counted=household`. */
  readonly dimensions: readonly string[];
  readonly name: Bilingual;
  /** As in `Quantity.unit`. */
  readonly unit: string;
  /** As in `Quantity.per`; `null` where the indicator is not a rate. */
  readonly per: string | null;
  readonly theme: string;
  readonly definition: Bilingual;
  /** What to heed in comparing it beside what follows from its fields; empty where there is nothing. */
  readonly comparability: Bilingual;
  /** Ids of indicators that look alike and must not be compared with this one. */
  readonly notWith: readonly string[];
  readonly at: string;
}

const unit: CellReader<string> = (value) =>
  unitOf(value)
    ? { value }
    : {
        fault: {
          code: 'unknown-unit',
          found: `"${value}"`,
          expected: 'a measure word in Simplified, as 户 人 人次 元 % 个',
          hint: 'new ones are added in src/lib/quantity/units.ts',
        },
      };

/** Ids to which indicators refer. */
export interface IndicatorReferences {
  readonly themes: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
}

/** Reads `data/indicators.csv`. */
export function readIndicators(
  table: Table,
  { themes, concepts, dimensions }: IndicatorReferences,
): { indicators: Indicator[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    concept: known('concept', concepts),
    dimensions: list(known('dimension', dimensions)),
    name_en: words,
    name_zh: words,
    unit,
    per: optional(words),
    theme: known('theme', themes),
    definition_en: words,
    definition_zh: words,
    comparability_en: text,
    comparability_zh: text,
    not_with: list(known('indicator', new Set(cellsOf(table, 'id')))),
  });
  return {
    indicators: rows.map((row) => ({
      id: row.id,
      concept: row.concept,
      dimensions: row.dimensions,
      name: { en: row.name_en, zh: row.name_zh },
      unit: row.unit,
      per: row.per,
      theme: row.theme,
      definition: { en: row.definition_en, zh: row.definition_zh },
      comparability: { en: row.comparability_en, zh: row.comparability_zh },
      notWith: row.not_with,
      at: row.at,
    })),
    problems: [
      ...problems,
      ...rows.flatMap((row) =>
        halfTranslated(row.at, 'comparability', {
          en: row.comparability_en,
          zh: row.comparability_zh,
        }),
      ),
      ...repeated(table, ['id']),
    ],
  };
}
