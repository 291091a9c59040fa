import type { Bilingual } from '../../lib/language.ts';

/**
 * - `text`: as it is; in CSV defused where a spreadsheet would run it;
 * - `integer`: a JSON number that is whole;
 * - `number`: a JSON number, for what was measured and is exact nowhere;
 * - `decimal`: in JSON a decimal string, which no reader can round; in Parquet and XLSX a
 *   double that prints as the same digits;
 * - `boolean`: `true` or `false`;
 * - `date`: a day, `2023-12-15`;
 * - `list`: ids; in CSV separated by spaces;
 * - `json`: an array; in CSV as a JSON string, empty where the array is.
 */
export type ColumnType =
  'text' | 'integer' | 'number' | 'decimal' | 'boolean' | 'date' | 'list' | 'json';

/** What is known of a column. Every format and every description of the data is made from it. */
export interface Column {
  readonly type: ColumnType;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** No cell is empty. A column that is not required holds `null` or `''` where it says nothing. */
  readonly required: boolean;
  /** The words that it may hold, with their meaning. */
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
  /** Columns that together name a row; none where rows have no key. */
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

/** The rows of a schema. @example table(themes, [{ id: 'income', name_en: 'Income', name_zh: '收入' }]) */
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
