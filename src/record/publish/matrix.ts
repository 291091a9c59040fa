import type { FigureRow } from '../../lib/model/published.ts';
import { matrix } from './schemas/matrix.ts';
import type { MatrixRow } from './schemas/matrix.ts';
import { table } from './table.ts';
import type { PublishedTable } from './table.ts';

/** The year in which a figure's period ends, or starts where its end is unknown; `null` where both are. */
const yearOf = ({ period_start, period_end }: FigureRow): number | null => {
  const date = period_end ?? period_start;
  return date === null ? null : Number(date.slice(0, 4));
};

/**
 * The table `matrix`: figures by place × indicator × year. Figures that would share a cell get rows of their own, which
 * differ in `series`; none is left out and none are added up.
 */
export function matrixTable(figures: readonly FigureRow[]): PublishedTable {
  const years = [...new Set(figures.flatMap((row) => yearOf(row) ?? []))].sort((a, b) => a - b);
  const columns = [...years.map((year) => `y${year}`), 'undated'];
  const rows = new Map<string, { [column: string]: unknown }>();
  for (const row of figures) {
    const { place, indicator, group, article, status, period_kind, unit, per } = row;
    const year = yearOf(row);
    const column = year === null ? 'undated' : `y${year}`;
    const named = { place, indicator, group, article, status, period_kind };
    for (let series = 1; ; series++) {
      const key = [...Object.values(named), series].join(' ');
      const empty = Object.fromEntries(columns.map((each) => [each, undefined]));
      const cells = rows.get(key) ?? { ...named, series, unit, per, ...empty };
      if (cells[column] !== undefined) continue;
      cells[column] = row.value;
      rows.set(key, cells);
      break;
    }
  }
  const filled = [...rows.values()].map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, value ?? null])),
  );
  return table(matrix(years), filled as unknown as MatrixRow[]);
}
