import type { ExploreRow } from './row.ts';
import type { ExploreState } from './state.ts';

/** The rows that a reader has asked for, in their own order. */
export function selectRows(
  rows: readonly ExploreRow[],
  { indicators, places }: Pick<ExploreState, 'indicators' | 'places'>,
): ExploreRow[] {
  const [wanted, there] = [new Set(indicators), new Set(places)];
  return rows.filter(
    (row) =>
      (wanted.size === 0 || wanted.has(row.indicator)) &&
      (there.size === 0 || there.has(row.place)),
  );
}

/**
 * How many people each figure is to be divided by: the one figure in people that its article
 * gives for the same place, group and year as a result. Where there is none, or more than one,
 * nothing is divided.
 *
 * @returns divisors by the id of the figure that they divide.
 */
export function peopleOf(rows: readonly ExploreRow[]): Map<string, ExploreRow> {
  const key = ({ article, place, group, year, status }: ExploreRow) =>
    [article, place, group, year, status].join(' ');
  const people = new Map<string, ExploreRow | null>();
  for (const row of rows) {
    if (row.unit !== '人' || row.per !== null || row.year === null || Number(row.value) <= 0)
      continue;
    people.set(key(row), people.has(key(row)) ? null : row);
  }
  const divisors = new Map<string, ExploreRow>();
  for (const row of rows) {
    const by = people.get(key(row));
    const divisible = row.value !== null && row.per === null && !['人', '%'].includes(row.unit);
    if (by && divisible) divisors.set(row.id, by);
  }
  return divisors;
}
