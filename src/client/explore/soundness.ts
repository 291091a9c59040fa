import type { ExploreData, ExploreRow } from '../../site/explore-row.ts';
import type { ExploreKind } from './state.ts';

/** A reason why rows should not be compared. */
export type Fault = 'units' | 'not-with' | 'status' | 'period' | 'group' | 'years' | 'doubt';

/**
 * The reasons why these rows should not be shown side by side, the most serious first.
 *
 * - `units`: they are in different units and have no common axis;
 * - `not-with`: the codebook says that two of their indicators must not be compared;
 * - `status`: results stand beside targets or standards;
 * - `period`: values at a date, over a period and running totals are mixed;
 * - `group`: figures of one indicator are about different people or things;
 * - `years`: they are of different years, and the chosen chart does not show the years;
 * - `doubt`: one is doubtful.
 */
export function faultsOf(
  rows: readonly ExploreRow[],
  indicators: ExploreData['indicators'],
  kind: ExploreKind,
): Fault[] {
  const several = (of: (row: ExploreRow) => unknown) => new Set(rows.map(of)).size > 1;
  const chosen = new Set(rows.map(({ indicator }) => indicator));
  const groups = new Map<string, Set<string>>();
  for (const { indicator, group } of rows) {
    groups.set(indicator, (groups.get(indicator) ?? new Set()).add(group));
  }
  const faults: [Fault, boolean][] = [
    ['units', several(({ unit, per }) => `${unit} ${per}`)],
    [
      'not-with',
      [...chosen].some((id) => indicators[id]?.not_with.some((other) => chosen.has(other))),
    ],
    ['status', several(({ status }) => status)],
    ['period', several(({ period_kind }) => period_kind)],
    ['group', [...groups.values()].some(({ size }) => size > 1)],
    ['years', kind !== 'years' && several(({ year }) => year)],
    ['doubt', rows.some(({ doubtful }) => doubtful)],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}
