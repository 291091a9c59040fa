import type { ExploreRow } from '../../site/explore-row.ts';
import type { ExploreState } from './state.ts';

/** The rows with one of the chosen indicators and one of the chosen places, in their order. No choice means all. */
export function selectRows(
  rows: readonly ExploreRow[],
  { indicators, places }: Pick<ExploreState, 'indicators' | 'places'>,
): readonly ExploreRow[] {
  const [wanted, there] = [new Set(indicators), new Set(places)];
  if (wanted.size === 0 && there.size === 0) return rows;
  return rows.filter(
    (row) =>
      (wanted.size === 0 || wanted.has(row.indicator)) &&
      (there.size === 0 || there.has(row.place)),
  );
}
