import { cellOf } from './table.ts';
import type { ColumnType, PublishedTable } from './table.ts';

/**
 * A table as CSV: UTF-8 without BOM, a header row, CRLF after each row as in RFC 4180, an empty cell for `null`. Text that
 * a spreadsheet would run as a formula, because it begins with = + - @, a tab or a carriage return, gets an apostrophe
 * before it.
 */
export const tableCsv = (table: PublishedTable): string => csv(table, defused);

/**
 * {@link tableCsv} for Excel, which reads a file as UTF-8 only if it begins with a byte order mark. Excel makes a day of
 * 2022-05, a number of 90.01% and −3 of (3), and shows an apostrophe that a file has before them. So a text that it would
 * change is written as a formula that gives this text: `="2022-05"`. Other programs show the formula. What Excel would run
 * has an apostrophe here, too.
 */
export const tableExcelCsv = (table: PublishedTable): string => `\uFEFF${csv(table, keptByExcel)}`;

function csv({ columns, rows }: PublishedTable, written: (text: string) => string): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, type }) => cell(cellOf(row, name), type, written))),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function cell(value: unknown, type: ColumnType, written: (text: string) => string): string {
  if (value === null) return '';
  switch (type) {
    case 'integer':
    case 'number':
    case 'decimal':
      if (!/^-?\d+(\.\d+)?$/.test(String(value))) throw new TypeError(`not a number: ${value}`);
      return String(value);
    case 'boolean':
    case 'date':
      return String(value);
    case 'list':
      return written((value as string[]).join(' '));
    case 'json':
      return (value as unknown[]).length === 0 ? '' : JSON.stringify(value);
    case 'text':
      return written(String(value));
  }
}

const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

const defused = (text: string) => (isFormula(text) ? `'${text}` : text);

/** The longest text that Excel takes in a formula. */
const LONGEST = 255;
/** Characters of numbers, dates and times in the languages of the site; their words stand in {@link numeric}. */
const marks = String.raw`[\d\s.,:;/%()+\-$¥￥€£年月日时時分秒]`;
const numericWords =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]m?|e';
/** What Excel may take for a number, a date, a time or a truth value. It is rather too much than too little. */
const numeric = new RegExp(
  `^(?=.*\\d)(?:${marks}|(?<![a-z])(?:${numericWords})(?![a-z]))+$|^(?:true|false)$`,
  'i',
);

const keptByExcel = (text: string) =>
  text.length <= LONGEST && numeric.test(text) && !isFormula(text) ? `="${text}"` : defused(text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
