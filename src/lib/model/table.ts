import type { Bilingual } from '../language.ts';
import type { Problem } from '../problem.ts';
import { nearest } from './nearest.ts';

/** A row of a CSV file, each cell as typed. */
export interface Row {
  /** `data/places.csv:3` */
  readonly at: string;
  readonly cells: { readonly [column: string]: string };
  /**
   * The row has more or fewer cells than the header, so that cells may stand in the wrong column;
   * this has been reported.
   */
  readonly ragged?: true;
}

/** A CSV file. */
export interface Table {
  /** Path from the project's root. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A problem of one cell, without its place, which is the row's. */
export type Fault = Omit<Problem, 'at'>;

/** Turns a cell's text into its value, or says what is wrong with it. */
export type CellReader<Value> = (
  text: string,
) => { readonly value: Value } | { readonly fault: Fault };

type Schema = { readonly [column: string]: CellReader<unknown> };
type ValueOf<C> = C extends CellReader<infer Value> ? Value : never;

/** The values of a row whose every cell is valid, by column, and where it is typed. */
export type ValidRow<S extends Schema> = { readonly [column in keyof S]: ValueOf<S[column]> } & {
  readonly at: string;
};

/**
 * Reads every cell of a table with its column's reader. A row with a faulty cell is left out, and
 * all its faults are reported. Where a column is missing, that is reported once, for the header, and
 * no row is read.
 *
 * @example readRows(table, { id, level: oneOf('level', placeLevels) })
 */
export function readRows<S extends Schema>(
  table: Table,
  schema: S,
): { rows: ValidRow<S>[]; problems: Problem[] } {
  const header = `${table.file}:1`;
  const missing = Object.keys(schema).filter((column) => !table.columns.includes(column));
  const known = Object.keys(schema).join(',');
  const unknown = table.columns.filter((column) => !(column in schema));
  const problems: Problem[] = missing.map((column) => {
    const near = nearest(column, unknown);
    return {
      code: 'missing-column',
      at: header,
      found: `no column "${column}"`,
      expected: known,
      hint: near === null ? 'add it' : `rename "${near}", or add it`,
    };
  });
  for (const column of unknown) {
    const near = nearest(column, missing);
    problems.push({
      code: 'unknown-column',
      at: header,
      found: `column "${column}"`,
      ...(near === null
        ? { expected: known, hint: 'rename or remove it' }
        : { hint: `did you mean "${near}"?` }),
    });
  }
  if (missing.length > 0) return { rows: [], problems };

  const rows: ValidRow<S>[] = [];
  for (const row of table.rows) {
    if (row.ragged) continue;
    const values: { [column: string]: unknown } = { at: row.at };
    let sound = true;
    for (const [column, cell] of Object.entries(schema)) {
      const read = cell(row.cells[column] ?? '');
      if ('value' in read) values[column] = read.value;
      else {
        sound = false;
        problems.push({ ...read.fault, at: row.at, found: `${column} ${read.fault.found}` });
      }
    }
    if (sound) rows.push(values as ValidRow<S>);
  }
  return { rows, problems };
}

/**
 * The cells of one column that are not empty, those of faulty rows included: who refers to a faulty
 * row should not cause a second problem.
 */
export function cellsOf(table: Table, column: string): string[] {
  return table.rows.map((row) => row.cells[column] ?? '').filter((text) => text !== '');
}

/** A problem for each row whose cells in these columns repeat those of a row above it. */
export function repeated(table: Table, columns: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { at, cells } of table.rows) {
    const key = columns.map((column) => cells[column] ?? '').join(' ');
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else {
      problems.push({
        code: 'repeated-id',
        at,
        found: `${columns.join(' and ')} "${key}" is used twice`,
        hint: `it is first used at ${before}; give one of them another`,
      });
    }
  }
  return problems;
}

/** The problem of a text that is written in one language and empty in the other; none where both or neither is. */
export function halfTranslated(at: string, column: string, { en, zh }: Bilingual): Problem[] {
  if ((en === '') === (zh === '')) return [];
  return [
    {
      code: 'missing-translation',
      at,
      found: `${column}_${en === '' ? 'en' : 'zh'} is empty, its other language is not`,
      expected: 'both or neither',
    },
  ];
}
