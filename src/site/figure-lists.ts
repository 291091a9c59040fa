import type { IndicatorRow } from '../lib/model/published.ts';
import { figuresOf, indicators, themes, type Figure } from './data.ts';

/** How many figures one page of a list holds at most. */
export const rowsOnPage = 600;

/** Groups figures by theme, in the order of the themes. Themes without a figure are left out. */
export function figuresByTheme(figures: readonly Figure[]) {
  const themeOf = new Map(indicators().map(({ id, theme }) => [id, theme]));
  const grouped = Map.groupBy(figures, ({ indicator }) => themeOf.get(indicator)!);
  return themes().flatMap((theme) => {
    const rows = grouped.get(theme.id);
    return rows === undefined ? [] : [{ theme, rows }];
  });
}

/** A figure with its indicator. */
export interface Listed {
  readonly indicator: IndicatorRow;
  readonly figure: Figure;
}

/** The figures of a theme, grouped by indicator. Indicators with a single figure come last. */
export const figuresByIndicator = (theme: string): readonly Listed[] =>
  indicators()
    .filter((indicator) => indicator.theme === theme)
    .map((indicator) => figuresOf(indicator.id).map((figure) => ({ indicator, figure })))
    .toSorted((a, b) => Number(a.length === 1) - Number(b.length === 1))
    .flat();
