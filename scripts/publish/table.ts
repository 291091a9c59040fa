/**
 * - `text`: shown as it is; in CSV defused where a spreadsheet would run it;
 * - `number`: a decimal string or a JSON number; in CSV a bare number;
 * - `boolean`: `true` or `false`;
 * - `list`: ids; in CSV separated by spaces;
 * - `json`: in CSV as a JSON string, empty where it is an empty array.
 */
export type ColumnType = 'text' | 'number' | 'boolean' | 'list' | 'json';

/** The columns of rows in the order in which they are published. */
export type Columns<Row> = { readonly [column in keyof Row]-?: ColumnType };

/** A table as it is published, in every format. */
export interface PublishedTable {
  /** Name of its files without extension. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly object[];
}

/** A table whose columns are all named and in order. @example table('themes', { id: 'text', … }, rows) */
export function table<Row extends object>(
  name: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): PublishedTable {
  return {
    name,
    columns: Object.entries<ColumnType>(columns).map(([name, type]) => ({ name, type })),
    rows,
  };
}
