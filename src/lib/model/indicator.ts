import type { Problem } from '../problem.ts';
import { unitOf } from '../quantity/units.ts';
import type { Bilingual } from '../language.ts';
import { id, known, list, oneOf, optional, words } from './cells.ts';
import { cellsOf, readRows, repeated } from './table.ts';
import type { CellReader, Table } from './table.ts';

/** Every {@link IndicatorClass}, in that order. */
export const indicatorClasses = ['input', 'activity', 'output', 'outcome', 'standard'] as const;

/** The step of the results chain that an indicator measures, from money spent to lives changed. */
export type IndicatorClass = (typeof indicatorClasses)[number];

/** What a figure measures: an entry of the codebook. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** As in `Quantity.unit`. */
  readonly unit: string;
  /** As in `Quantity.per`; `null` where the indicator is not a rate. */
  readonly per: string | null;
  readonly theme: string;
  readonly class: IndicatorClass;
  readonly definition: Bilingual;
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

/** Reads `data/indicators.csv`. @param themes ids of all themes. */
export function readIndicators(
  table: Table,
  themes: ReadonlySet<string>,
): { indicators: Indicator[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    name_en: words,
    name_zh: words,
    unit,
    per: optional(words),
    theme: known('theme', themes),
    class: oneOf('class', indicatorClasses),
    definition_en: words,
    definition_zh: words,
    comparability_en: words,
    comparability_zh: words,
    not_with: list(known('indicator', new Set(cellsOf(table, 'id')))),
  });
  return {
    indicators: rows.map((row) => ({
      id: row.id,
      name: { en: row.name_en, zh: row.name_zh },
      unit: row.unit,
      per: row.per,
      theme: row.theme,
      class: row.class,
      definition: { en: row.definition_en, zh: row.definition_zh },
      comparability: { en: row.comparability_en, zh: row.comparability_zh },
      notWith: row.not_with,
      at: row.at,
    })),
    problems: [...problems, ...repeated(table, ['id'])],
  };
}
