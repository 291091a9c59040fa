import { tableParquet } from './table.parquet.ts';
import { cellOf } from './table.ts';
import type { PublishedTable } from './table.ts';

/**
 * A table as Parquet in the layout of Hive, a folder for each value of a column, which
 * stands in the path and not in the files: what DuckDB, Spark and Trino read as one table.
 *
 * @param column an ASCII id in each row.
 * @returns contents by path: `figures/article=lanzhou/figures.parquet`.
 */
export function partitioned(table: PublishedTable, column: string): Map<string, Uint8Array> {
  const values = [...new Set(table.rows.map((row) => String(cellOf(row, column))))];
  const columns = table.columns.filter(({ name }) => name !== column);
  return new Map(
    values.map((value) => {
      const rows = table.rows.filter((row) => cellOf(row, column) === value);
      const path = `${table.name}/${column}=${value}/${table.name}.parquet`;
      return [path, tableParquet({ ...table, columns, rows })];
    }),
  );
}
