import { both, column, optional } from '../../../src/record/publish/schemas/column.ts';
import { table } from '../../../src/record/publish/table.ts';
import type { ColumnType, PublishedTable } from '../../../src/record/publish/table.ts';

/** A table of the test's own whose columns may all be empty. */
export function tableOf(
  columns: { readonly [name: string]: ColumnType },
  rows: readonly object[],
): PublishedTable {
  const any = both('any', '任意');
  return table<{ [name: string]: unknown }>(
    {
      name: 't',
      title: any,
      description: any,
      key: [],
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, type]) => [name, optional(column(type, any, any))]),
      ),
    },
    rows as readonly { [name: string]: unknown }[],
  );
}
