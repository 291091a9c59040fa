import type { ExploreRow } from './row.ts';

const columns = [
  'id',
  'label',
  'indicator',
  'place',
  'group',
  'article',
  'value',
  'unit',
  'per',
  'low',
  'high',
  'year',
  'period_kind',
  'status',
] as const satisfies readonly (keyof ExploreRow)[];

/**
 * Rows as CSV that a spreadsheet opens as it is: a byte order mark, CRLF, texts that would run as
 * a formula behind an apostrophe.
 */
export function exploreCsv(rows: readonly ExploreRow[]): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((name) => cell(row[name])).join(',')),
  ];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
