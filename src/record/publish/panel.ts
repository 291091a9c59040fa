import type {
  CoverageOfYear,
  FigureRow,
  PanelRow,
  ProvenanceRow,
  SemanticKey,
} from '../../lib/model/published.ts';
import { daysWithin } from '../../lib/model/period.ts';
import type { Problem } from '../../lib/problem.ts';

/** The columns of the semantic key, in the order of the table. */
const KEY = [
  'place',
  'concept',
  'dimensions',
  'item',
  'counted',
  'measure_kind',
  'unit',
  'per',
  'population',
  'served',
  'actor',
  'article',
  'status',
  'time_kind',
  'period_start',
  'period_end',
] as const satisfies readonly (keyof SemanticKey)[];

/** A figure in the panel. */
export const panelRow = (row: FigureRow, { obs_status }: ProvenanceRow): PanelRow => ({
  ...(Object.fromEntries(KEY.map((column) => [column, row[column]])) as unknown as SemanticKey),
  period_start_basis: row.period_start_basis,
  period_end_basis: row.period_end_basis,
  ...yearOf(row),
  relation: row.relation,
  obs_value: row.relation === 'eq' || row.relation === 'about' ? row.value : null,
  low: row.low,
  high: row.high,
  low_open: row.low_open,
  high_open: row.high_open,
  bounds_by: row.bounds_by,
  part_of: row.part_of,
  partition: row.partition,
  restates: row.restates,
  obs_status,
  figure: row.id,
});

type Time = Pick<FigureRow, 'time_kind' | 'period_start' | 'period_end' | 'period_end_basis'>;

/**
 * The year of a figure: only where its period lies in one calendar year, its end is not a guess, and it is a state, a
 * flow, a running total from a known start, or a rule.
 *
 * @example yearOf({ time_kind: 'average', period_start: '2015', period_end: '2019', … }) // { year: null, coverage_of_year: null }
 */
function yearOf({ time_kind, period_start, period_end, period_end_basis }: Time): {
  readonly year: number | null;
  readonly coverage_of_year: CoverageOfYear | null;
} {
  const none = { year: null, coverage_of_year: null };
  const [first, last] = [period_start ?? period_end, period_end].map((date) => date?.slice(0, 4));
  if (last === undefined || first !== last || period_end_basis === 'inferred') return none;
  const year = Number(last);
  switch (time_kind) {
    case 'instant':
      return { year, coverage_of_year: period_end!.length === 4 ? 'day not said' : 'day or month' };
    case 'in-force':
      return { year, coverage_of_year: 'in force' };
    case 'span':
    case 'cumulative-from':
      return {
        year,
        coverage_of_year:
          daysWithin(period_start!)[0] === `${last}-01-01` &&
          daysWithin(period_end!)[1] === `${last}-12-31`
            ? 'whole year'
            : 'part of year',
      };
    default:
      return none;
  }
}

/** A problem for each figure whose semantic key is that of a figure before it. @param at where each is typed, by id */
export function repeatedKeys(
  rows: readonly PanelRow[],
  at: ReadonlyMap<string, string>,
): Problem[] {
  const first = new Map<string, string>();
  return rows.flatMap((row) => {
    const key = JSON.stringify(KEY.map((column) => row[column]));
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row.figure);
      return [];
    }
    return [
      {
        code: 'repeated-key',
        at: at.get(row.figure) ?? 'data/figures:1',
        found: `${row.figure} stands where ${before} does: ${KEY.map((column) => String(row[column] ?? '')).join(', ')}`,
        expected: 'a difference in one of these columns',
        hint: 'give them an item each, or correct the column in which they differ',
      },
    ];
  });
}
