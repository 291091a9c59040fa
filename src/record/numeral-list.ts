// The list of an article's numerals, data/numerals/<article>.csv: made by the engine, then reviewed by hand.
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { read } from '../lib/reading/read.ts';
import { locatorsOf } from '../lib/text/locator.ts';

const COLUMNS = [
  'start',
  'end',
  'token',
  'kind',
  'paragraph',
  'occurrence',
  'prefix',
  'suffix',
  'sentence_sha256',
] as const;

/** A row of the list, as it stands in the CSV. */
export type NumeralCells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The list as the engine reads it from an article's text. */
export function numeralList(text: string): NumeralCells[] {
  const locatorAt = locatorsOf(text);
  return read(text).map(({ start, end, token, kind }) => {
    const { paragraph, occurrence, prefix, suffix, ...locator } = locatorAt(start, end);
    const sentence = text.slice(locator.sentence.start, locator.sentence.end);
    return {
      start: String(start),
      end: String(end),
      token,
      kind,
      paragraph: String(paragraph),
      occurrence: String(occurrence),
      prefix,
      suffix,
      sentence_sha256: createHash('sha256').update(sentence).digest('hex'),
    };
  });
}

/**
 * The fresh list with what was chosen by hand in the reviewed one: of each token that both have, its kind, and a prefix
 * or suffix that was shortened.
 */
export function withReview(
  fresh: readonly NumeralCells[],
  reviewed: readonly NumeralCells[],
): NumeralCells[] {
  const byStart = new Map(reviewed.map((row) => [row.start, row]));
  return fresh.map((row) => {
    const before = byStart.get(row.start);
    if (before === undefined || before.end !== row.end) return row;
    return {
      ...row,
      kind: before.kind,
      prefix: row.prefix.endsWith(before.prefix) ? before.prefix : row.prefix,
      suffix: row.suffix.startsWith(before.suffix) ? before.suffix : row.suffix,
    };
  });
}

/** Where two lists differ in tokens or their kinds, a line each. */
export function listDifferences(
  reviewed: readonly NumeralCells[],
  fresh: readonly NumeralCells[],
): string[] {
  const now = new Map(fresh.map((row) => [row.start, row]));
  const before = new Map(reviewed.map((row) => [row.start, row]));
  const quoted = (row: NumeralCells) => `"${row.token}" ${row.kind}`;
  const lost = reviewed.flatMap((row) => {
    const other = now.get(row.start);
    if (other === undefined) return [`${row.start}: ${quoted(row)} in the list, not read`];
    const same = other.end === row.end && other.kind === row.kind;
    return same ? [] : [`${row.start}: ${quoted(row)} in the list, read as ${quoted(other)}`];
  });
  const found = fresh.filter(({ start }) => !before.has(start));
  return [...lost, ...found.map((row) => `${row.start}: ${quoted(row)} read, not in the list`)];
}

/** The CSV of a list. */
export function numeralCsv(rows: readonly NumeralCells[]): string {
  return `${Papa.unparse({ fields: [...COLUMNS], data: [...rows] }, { newline: '\n' })}\n`;
}
