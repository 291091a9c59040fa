import { element } from '../search/element.ts';
import {
  cellOf,
  doubtsOf,
  rowsOf,
  type Column,
  type Corrections,
  type Reading,
  type Row,
} from './rows.ts';
import { number, words } from './said.ts';

/** Columns that are compared as numbers. */
const NUMBERS: readonly Column[] = ['value', 'low', 'high'];

/** By what a table is filtered and sorted. */
export interface Order {
  /** A kind of numeral, `all`, or `doubted`. */
  readonly shown: string;
  /** `null`: the order of the text. */
  readonly by: Column | null;
  readonly isUp: boolean;
}

/** The rows of a table in its order. Those without a value in the column come last either way. */
export function orderedRows(reading: Reading, corrections: Corrections, order: Order): Row[] {
  const { shown, by, isUp } = order;
  const rows = rowsOf(reading.numerals).filter(
    ({ at, numeral }) =>
      shown === 'all' ||
      (shown === 'doubted'
        ? doubtsOf(numeral).length > 0
        : (corrections.get(at)?.kind ?? numeral.kind) === shown),
  );
  if (by === null) return rows;
  const isNumber = NUMBERS.includes(by);
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyed = rows.map((row) => [cellOf(row, by, corrections), row] as const);
  keyed.sort(([a], [b]) => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return (isUp ? 1 : -1) * (isNumber ? Number(a) - Number(b) : compare(a, b));
  });
  return keyed.map(([, row]) => row);
}

const tableWords: Partial<Record<Column, Readonly<Record<string, string>>>> = {
  kind: words.kinds,
  approx: words.hedges,
  damage: words.damages,
};

/** A row of the table; its first cell leads to the numeral. */
export function tableRow(
  row: Row,
  columns: readonly Column[],
  corrections: Corrections,
): HTMLElement {
  const correction = corrections.get(row.at);
  return element(
    'tr',
    {},
    ...columns.map((column, index) => {
      const said = cellOf(row, column, corrections);
      const own =
        column === 'kind'
          ? correction?.kind
          : column === 'unit'
            ? correction?.units[row.part]
            : null;
      const isNumber = NUMBERS.includes(column);
      const shown = isNumber ? number(said) : (tableWords[column]?.[own ?? said] ?? own ?? said);
      if (index === 0)
        return element(
          'th',
          { scope: 'row', lang: 'zh' },
          element(
            'button',
            { type: 'button', class: 'reader-term', 'data-at': String(row.at) },
            shown,
          ),
        );
      const cell = element('td', isNumber ? { class: 'amount' } : {});
      if (/[\u4e00-\u9fff]/.test(shown)) cell.lang = 'zh';
      cell.append(own == null ? shown : element('ins', {}, shown));
      return cell;
    }),
  );
}
