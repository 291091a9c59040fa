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
  const bytes = new Uint8Array(buffer);
  return rows.length === 0 ? withTypedRowGroups(bytes) : bytes;
}

/**
 * The file of a table without rows, whose list of row groups is empty. hyparquet-writer 0.17 gives an empty list the
 * element type 0 (thrift.js), where the format says STRUCT, and strict readers such as Arrow refuse the file.
 */
function withTypedRowGroups(bytes: Uint8Array): Uint8Array {
  // The number of rows, 0, then the header of a list field, and an empty list of type 0.
  const pattern = [0x16, 0x00, 0x19, 0x00];
  const at = bytes.findLastIndex((_, i) => pattern.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new Error('a Parquet file without rows is written in another way');
  return bytes.with(at + pattern.length - 1, 0x0c);
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
