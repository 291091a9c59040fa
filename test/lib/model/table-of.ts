import type { Table } from '../../../src/lib/model/table.ts';

/** A table of `data/` as it is read from a file: its header, and rows of cells that hold no comma. */
export function tableOf(file: string, header: string, ...lines: readonly string[]): Table {
  const columns = header.split(',');
  return {
    file,
    columns,
    rows: lines.map((line, i) => {
      const cells = line.split(',');
      return {
        at: `${file}:${i + 2}`,
        cells: Object.fromEntries(columns.map((column, j) => [column, cells[j] ?? ''])),
      };
    }),
  };
}
