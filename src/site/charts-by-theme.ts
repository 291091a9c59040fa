import type { ResolvedChart } from '../lib/model/chart.ts';

type Themed = { readonly series: readonly { readonly indicator: { readonly theme: string } }[] };

/** The theme that most of a chart's values have; where themes tie, the one that comes first in the series. */
function themeOf({ series }: Themed): string {
  const counts = new Map<string, number>();
  for (const { indicator } of series)
    counts.set(indicator.theme, (counts.get(indicator.theme) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/**
 * Groups charts by the theme that most of their values have.
 *
 * @param charts each with at least one value
 * @param themes in the order of the result
 * @returns the themes that have a chart
 */
export function chartsByTheme<Chart extends Themed = ResolvedChart>(
  charts: readonly Chart[],
  themes: readonly { readonly id: string }[],
): readonly { readonly theme: string; readonly charts: readonly Chart[] }[] {
  const grouped = Map.groupBy(charts, themeOf);
  return themes.flatMap(({ id }) => {
    const own = grouped.get(id);
    return own === undefined ? [] : [{ theme: id, charts: own }];
  });
}
