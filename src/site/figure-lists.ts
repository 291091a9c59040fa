import type { IndicatorRow } from '../lib/model/published.ts';
import { figuresOf, indicators, themes, type Figure } from './data.ts';

/** So many figures stand on one page of a list at most. */
export const rowsOnPage = 600;

/** Figures under their themes, in the order of the themes; those without a figure are left out. */
export function figuresByTheme(figures: readonly Figure[]) {
  const themeOf = new Map(indicators().map(({ id, theme }) => [id, theme]));
  const grouped = Map.groupBy(figures, ({ indicator }) => themeOf.get(indicator)!);
  return themes().flatMap((theme) => {
    const rows = grouped.get(theme.id);
    return rows === undefined ? [] : [{ theme, rows }];
  });
}

/** A figure under what it is about. */
export interface Listed {
  readonly indicator: IndicatorRow;
  readonly figure: Figure;
}

/** The figures of a theme, indicator by indicator; those of which there is but one come last. */
export const figuresByIndicator = (theme: string): readonly Listed[] =>
  indicators()
    .filter((indicator) => indicator.theme === theme)
    .map((indicator) => figuresOf(indicator.id).map((figure) => ({ indicator, figure })))
    .toSorted((a, b) => Number(a.length === 1) - Number(b.length === 1))
    .flat();
