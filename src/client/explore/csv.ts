import { perPerson } from './per-person.ts';
import type { ExploreRow } from '../../site/explore-row.ts';

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
 * Rows as CSV that spreadsheets open correctly: with a byte order mark and CRLF. A text that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 *
 * @param people the figure by which a figure is divided, by the divided figure's id; adds the columns for the quotient
 *   and the divisor
 */
export function exploreCsv(
  rows: readonly ExploreRow[],
  people: ReadonlyMap<string, ExploreRow> | null = null,
): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    [...columns, ...(people ? ['per_person', 'people'] : [])].join(','),
    ...rows.map((row) => {
      const by = people?.get(row.id);
      const divided = by ? [perPerson(row, by), by.value] : [null, null];
      return [...columns.map((name) => row[name]), ...(people ? divided : [])].map(cell).join(',');
    }),
  ];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
