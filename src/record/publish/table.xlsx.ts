import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Row } from 'write-excel-file/node';
import { exactNumber } from './exact-number.ts';
import { cellOf } from './table.ts';
import type { Column, PublishedTable } from './table.ts';
import { zip } from './zip.ts';

/** A sheet of a workbook: rows of cells under a header that stays in view. */
export interface Sheet {
  readonly sheet: string;
  readonly data: Row[];
  readonly columns: { width: number }[];
  readonly stickyRowsCount: number;
}

const LEAST_WIDTH = 6;
const GREATEST_WIDTH = 48;

/**
 * An Excel workbook with a sheet for each table.
 *
 * @param readme lines of a first sheet, README, of one or two cells each; no such sheet where there are none
 */
export const tablesXlsx = (
  tables: readonly PublishedTable[],
  readme: readonly (readonly string[])[] = [],
): Promise<Uint8Array> =>
  workbookOf([
    ...(readme.length > 0 ? [textSheet('README', readme)] : []),
    ...tables.map((table) => tableSheet(table.name, table)),
  ]);

/** An Excel workbook. The same sheets give the same bytes. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = await writeExcelFile([...sheets]).toBuffer();
  // Zipped again, because the library puts the current time into the entries.
  const files = Object.entries(unzipSync(workbook)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(files);
}

/** A sheet of lines of one or two cells each, the first of which is its title. */
export function textSheet(sheet: string, lines: readonly (readonly string[])[]): Sheet {
  const [title = [], ...rest] = lines;
  return {
    sheet,
    data: [
      title.map((value): Cell => ({ value, fontWeight: 'bold' })),
      ...rest.map((line) => line.map((value): Cell => ({ value, type: String }))),
    ],
    columns: [{ width: 24 }, { width: 100 }],
    stickyRowsCount: 1,
  };
}

/**
 * A sheet with a table. Decimals are numbers shown with all their digits, days are dates, and texts have the type of
 * text, so that none runs as a formula or becomes a date.
 */
export function tableSheet(
  sheet: string,
  { columns, rows }: Pick<PublishedTable, 'columns' | 'rows'>,
): Sheet {
  return {
    sheet,
    data: [
      columns.map(({ name: value }): Cell => ({ value, fontWeight: 'bold' })),
      ...rows.map((row) => columns.map((column) => cell(cellOf(row, column.name), column))),
    ],
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
  };
}

function cell(value: unknown, { type }: Column): Cell {
  if (value === null || value === '') return null;
  switch (type) {
    case 'integer':
      return { value: value as number, type: Number, format: '0' };
    case 'number':
      return { value: value as number, type: Number };
    case 'decimal': {
      const decimals = String(value).split('.')[1]?.length ?? 0;
      const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
      return { value: exactNumber(String(value)), type: Number, format };
    }
    case 'boolean':
      return { value: value as boolean, type: Boolean };
    case 'date':
      return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'list':
      return text((value as string[]).join(' '));
    case 'json':
      return (value as unknown[]).length === 0 ? null : text(JSON.stringify(value));
    case 'text':
      return text(String(value));
  }
}

const text = (value: string): Cell => (value === '' ? null : { value, type: String });

/** The width of a column in characters: that of its longest cell, where a Chinese character counts as two. */
function widthOf({ name }: { readonly name: string }, rows: readonly object[]): number {
  const longest = rows.reduce<number>(
    (most, row) => Math.max(most, halves(String(cellOf(row, name) ?? ''))),
    halves(name) + 2,
  );
  return Math.min(GREATEST_WIDTH, Math.max(LEAST_WIDTH, longest + 1));
}

const halves = (text: string) => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
