import type { Bilingual } from '../../lib/language.ts';

/**
 * How the values of a column are published:
 *
 * - `text`: unchanged; in CSV with an apostrophe before it where a spreadsheet would run it as a formula, and in CSV for
 *   Excel as a formula that gives it where Excel would change it;
 * - `integer`: a whole JSON number;
 * - `number`: a JSON number, for measured values such as coordinates, which have no exact digits;
 * - `decimal`: in JSON a decimal string, so that no parser rounds it; in Parquet and XLSX the double that prints as the
 *   same digits;
 * - `boolean`: `true` or `false`;
 * - `date`: a day, `2023-12-15`;
 * - `list`: ids; in CSV separated by spaces;
 * - `json`: an array; in CSV as a JSON string, empty where the array is.
 */
export type ColumnType =
  'text' | 'integer' | 'number' | 'decimal' | 'boolean' | 'date' | 'list' | 'json';

/** A column, from which every format and every description of the data is made. */
export interface Column {
  readonly type: ColumnType;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Whether every cell has a value. In a column that is not required an empty cell is `null` or `''`. */
  readonly required: boolean;
  /** The values that are allowed, with their meaning. */
  readonly codes?: { readonly [code: string]: Bilingual };
  /** A regular expression that each value matches as a whole. */
  readonly pattern?: string;
  /** The least value, inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** What a number counts, `degree` for example. */
  readonly unit?: string;
  /** Each value, or each item of a list, is a key of that table. */
  readonly references?: { readonly table: string; readonly column: string };
}

/** A table without its rows, columns in the order in which they are published. */
export interface TableSchema<Row = object> {
  /** Name of its files without extension. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The columns of the primary key; none where rows have no key. */
  readonly key: readonly (keyof Row & string)[];
  readonly columns: { readonly [column in keyof Row]-?: Column };
}

/** A table as it is published, in every format. */
export interface PublishedTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly key: readonly string[];
  readonly columns: readonly (Column & { readonly name: string })[];
  readonly rows: readonly object[];
}

/** A table of a schema and its rows. @example table(themes, [{ id: 'income', name_en: 'Income', name_zh: '收入' }]) */
export function table<Row extends object>(
  { columns, ...schema }: TableSchema<Row>,
  rows: readonly Row[],
): PublishedTable {
  return {
    ...schema,
    columns: Object.entries<Column>(columns).map(([name, column]) => ({ name, ...column })),
    rows,
  };
}

/** A cell of a row. */
export function cellOf(row: object, column: string): unknown {
  return (row as { readonly [column: string]: unknown })[column];
}
