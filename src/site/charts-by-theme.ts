import type { ResolvedChart } from '../lib/model/chart.ts';

type Themed = { readonly series: readonly { readonly indicator: { readonly theme: string } }[] };

/** The theme of most of a chart's values, the first of those that tie; a chart has at least one value. */
function themeOf({ series }: Themed): string {
  const counts = new Map<string, number>();
  for (const { indicator } of series)
    counts.set(indicator.theme, (counts.get(indicator.theme) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/**
 * Charts under the theme of most of their values.
 *
 * @param themes in the order in which they stand; those without a chart are left out
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
