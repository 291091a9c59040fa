import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { exactNumber } from './exact-number.ts';
import { cellOf } from './table.ts';
import type { Column, ColumnType, PublishedTable } from './table.ts';

/**
 * A table as Parquet: compressed with Snappy, repeated strings in dictionaries, a row group for each 100,000 rows. Texts
 * are UTF8, whole numbers INT32, decimals DOUBLE with the published digits, days DATE, lists LIST of UTF8, arrays of
 * objects JSON. An empty text is an empty text, not null. The same rows give the same bytes.
 */
export function tableParquet({ name, columns, rows }: PublishedTable): Uint8Array {
  const buffer = parquetWriteBuffer({
    schema: [
      { name, num_children: columns.length },
      ...columns.flatMap((column) => elements(column)),
    ],
    columnData: columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => stored(cellOf(row, name), type)),
    })),
    rowGroupSize: 100_000,
    createdBy: 'after-the-hat',
  });
  return new Uint8Array(buffer);
}

const types: { readonly [type in Exclude<ColumnType, 'list'>]: Partial<SchemaElement> } = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  decimal: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

/** The schema of a column; a list has the three levels of the Parquet format's LIST. */
function elements({
  name,
  type,
  required,
}: Pick<Column, 'type' | 'required'> & { readonly name: string }): SchemaElement[] {
  if (type === 'list') {
    return [
      { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', ...types.text },
    ];
  }
  const always = required || type === 'json';
  return [{ name, repetition_type: always ? 'REQUIRED' : 'OPTIONAL', ...types[type] }];
}

function stored(value: unknown, type: ColumnType): unknown {
  if (value === null) return null;
  if (type === 'decimal') return exactNumber(String(value));
  return type === 'date' ? new Date(`${String(value)}T00:00:00Z`) : value;
}
