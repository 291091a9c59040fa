import type { Quantity } from '../../lib/quantity/quantity.ts';
import type { FoundNumeral, TokenKind } from '../../lib/reading/numeral.ts';
import type { Doubt } from '../../site/read-words.ts';
import type { ReadRelation, Term } from './message.ts';

/** What a reader says a numeral is, beside what the program says. */
export interface Correction {
  /** `none`: it is no figure. */
  readonly kind: TokenKind | 'none' | null;
  /** The unit of each part; `null` where it stays. */
  readonly units: readonly (string | null)[];
}

/** Corrections by the place of the numeral among those of its text. */
export type Corrections = ReadonlyMap<number, Correction>;

/** A text as it was read. */
export interface Reading {
  readonly text: string;
  /** Of its file; `null` where it was pasted. */
  readonly name: string | null;
  readonly numerals: readonly FoundNumeral[];
  readonly relations: readonly ReadRelation[];
}

/** A part of a numeral; numerals without a quantity have one row, too. */
export interface Row {
  readonly at: number;
  readonly part: number;
  readonly numeral: FoundNumeral;
  readonly quantity: Quantity | null;
}

/** The rows of the table, in text order. */
export const rowsOf = (numerals: readonly FoundNumeral[]): Row[] =>
  numerals.flatMap((numeral, at) =>
    (numeral.quantities.length === 0 ? [null] : numeral.quantities).map((quantity, part) => ({
      at,
      part,
      numeral,
      quantity,
    })),
  );

/** Why a numeral should not be believed as it is read; none for most. */
export function doubtsOf(numeral: FoundNumeral): readonly Doubt[] {
  const { kind, damage, reading, repair, suspicion } = numeral;
  const doubts: Doubt[] = [];
  if (repair?.verdict === 'ambiguous') doubts.push('ambiguous');
  else if (damage !== null && reading === null) doubts.push('unread');
  if (kind === 'unknown') doubts.push('unknown');
  if (suspicion !== null) doubts.push(suspicion);
  return doubts;
}

type Cell = string | number | boolean | null | undefined;

/** What stands in each column of the download, in their order; nothing where it is not there or not known. */
const columns = {
  start: ({ numeral }) => numeral.start,
  end: ({ numeral }) => numeral.end,
  part: ({ part }) => part,
  token: ({ numeral }) => numeral.token,
  kind: ({ numeral }) => numeral.kind,
  value: ({ quantity }) => quantity?.value,
  unit: ({ quantity }) => quantity?.unit,
  low: ({ quantity }) => quantity?.low,
  high: ({ quantity }) => quantity?.high,
  low_open: ({ quantity }) => quantity?.low_open,
  high_open: ({ quantity }) => quantity?.high_open,
  approx: ({ quantity }) => quantity?.approx,
  per: ({ quantity }) => quantity?.per,
  period: ({ numeral }) => numeral.period,
  damage: ({ numeral }) => numeral.damage,
  reading: ({ numeral }) => numeral.reading,
  repair: ({ numeral }) => numeral.repair?.verdict,
  suspicion: ({ numeral }) => numeral.suspicion,
  corrected_kind: (_, correction) => correction?.kind,
  corrected_unit: ({ part }, correction) => correction?.units[part],
} satisfies Record<string, (row: Row, correction: Correction | undefined) => Cell>;

export type Column = keyof typeof columns;

/** What stands in a column of a row; empty for nothing. */
export const cellOf = (row: Row, column: Column, corrections: Corrections): string =>
  String(columns[column](row, corrections.get(row.at)) ?? '');

/** What a spreadsheet would run as a formula gets an apostrophe; a number below zero is none. */
const defused = (cell: string) =>
  /^[=+\-@\t\r]/.test(cell) && !/^-[\d.]+$/.test(cell) ? `'${cell}` : cell;
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** The numerals of a text as CSV (RFC 4180), a row for each part. Offsets are UTF-16 units of the text. */
export function csvOf({ numerals }: Reading, corrections: Corrections): string {
  const names = Object.keys(columns) as Column[];
  const rows = rowsOf(numerals).map((row) => names.map((name) => cellOf(row, name, corrections)));
  return [names, ...rows]
    .map((cells) => `${cells.map((cell) => quoted(defused(cell))).join(',')}\r\n`)
    .join('');
}

/** All that was read of a text, with the text itself and what the reader corrected. */
export function jsonOf(
  { text, name, numerals, relations }: Reading,
  corrections: Corrections,
): string {
  const term = ({ at, part }: Term) => {
    const { start, end, token } = numerals[at]!;
    return { start, end, token, part };
  };
  /** A line for each item. */
  const list = (items: readonly unknown[]) =>
    `[${items.map((item) => `\n  ${JSON.stringify(item)}`).join(',')}\n ]`;
  const parts: Readonly<Record<string, string>> = {
    name: JSON.stringify(name),
    offsets: '"UTF-16 code units of text, ends exclusive"',
    text: JSON.stringify(text),
    numerals: list(numerals),
    relations: list(
      relations.map((relation) => ({
        ...relation,
        whole: relation.whole && term(relation.whole),
        parts: relation.parts.map(term),
      })),
    ),
    corrections: list(
      [...corrections].map(([at, { kind, units }]) => {
        const { start, end, token } = numerals[at]!;
        return { start, end, token, kind, units };
      }),
    ),
  };
  return `{${Object.entries(parts)
    .map(([key, value]) => `\n "${key}": ${value}`)
    .join(',')}\n}\n`;
}
