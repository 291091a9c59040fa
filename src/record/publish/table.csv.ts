import { cellOf } from './table.ts';
import type { ColumnType, PublishedTable } from './table.ts';

/**
 * A table as CSV: UTF-8 without BOM, a header row, CRLF after each row as in RFC 4180, an empty cell for `null`. Text that
 * a spreadsheet would run as a formula, because it begins with = + - @, a tab or a carriage return, gets an apostrophe
 * before it.
 */
export function tableCsv({ columns, rows }: PublishedTable): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, type }) => cell(cellOf(row, name), type))),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** {@link tableCsv} for Excel, which reads a file as UTF-8 only if it begins with a byte order mark. */
export const tableExcelCsv = (table: PublishedTable): string => `\uFEFF${tableCsv(table)}`;

function cell(value: unknown, type: ColumnType): string {
  if (value === null) return '';
  switch (type) {
    case 'integer':
    case 'number':
    case 'decimal':
      if (!/^-?\d+(\.\d+)?$/.test(String(value))) throw new TypeError(`not a number: ${value}`);
      return String(value);
    case 'boolean':
      return String(value);
    case 'list':
      return defused((value as string[]).join(' '));
    case 'json':
      return (value as unknown[]).length === 0 ? '' : JSON.stringify(value);
    case 'date':
    case 'text':
      return defused(String(value));
  }
}

const defused = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
