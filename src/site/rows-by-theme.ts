import { themes } from './data.ts';

/** Rows by their theme, in the order of the themes; themes without a row are left out. */
export const rowsByTheme = <Row extends { readonly theme: string }>(rows: readonly Row[]) =>
  themes()
    .map((theme) => ({ theme, rows: rows.filter((row) => row.theme === theme.id) }))
    .filter((group) => group.rows.length > 0);
