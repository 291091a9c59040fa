import type { Problem } from '../problem.ts';
import { integer, matching, oneOf, verbatim } from './cells.ts';
import { contextProblems } from './context.ts';
import { readRows } from './table.ts';
import type { Table } from './table.ts';

export const numeralKinds = [
  'figure',
  'date',
  'ordinal',
  'list-marker',
  'slogan',
  'name',
  'boilerplate',
  'word',
  'unknown',
] as const;
export type NumeralKind = (typeof numeralKinds)[number];

/**
 * A token of an article that contains a number, with what locates it in any copy of the text: a row
 * of `data/numerals/`.
 */
export interface Numeral {
  readonly article: string;
  /** UTF-16 code units from the start of the article's raw text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** As printed, damage included. */
  readonly token: string;
  readonly kind: NumeralKind;
  /** From 1, counting lines that hold a character other than white space. */
  readonly paragraph: number;
  /** From 1, counting occurrences of exactly this token in its paragraph, overlaps included. */
  readonly occurrence: number;
  /** At most 6 code units before the token, on the same line. */
  readonly prefix: string;
  /** At most 6 code units behind the token, on the same line. */
  readonly suffix: string;
  /** Hexadecimal SHA-256 of the UTF-8 of the sentence that holds the token. */
  readonly sentence_sha256: string;
  readonly at: string;
}

const context = matching(/^[^\r\n]{0,6}$/, 'at most six characters of the same line');

/** The problem of a row at `at` that refers to a numeral which its article has not. */
export function unknownNumeral(at: string, article: string, start: number): Problem {
  return {
    code: 'unknown-numeral',
    at,
    found: `no numeral of "${article}" starts at ${start}`,
    expected: `a start that stands in data/numerals/${article}.csv`,
  };
}

/**
 * Reads `data/numerals/<article>.csv`. Rows must be in text order and must not overlap; each must
 * span as many characters as its token has, lie within the article, and agree with its neighbours
 * where their prefixes, tokens and suffixes overlap.
 *
 * @param length of the article in UTF-16 code units; `null` where the article is unknown.
 */
export function readNumerals(
  table: Table,
  article: string,
  length: number | null,
): { numerals: Numeral[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    start: integer(0),
    end: integer(1),
    token: verbatim,
    kind: oneOf('kind', numeralKinds),
    paragraph: integer(1),
    occurrence: integer(1),
    prefix: context,
    suffix: context,
    sentence_sha256: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'),
  });
  let before: { start: number; end: number; token: string } | null = null;
  for (const { at, start, end, token } of rows) {
    if (token.length !== end - start) {
      problems.push({
        code: 'token-length',
        at,
        found: `token "${token}" has ${token.length} characters, but start ${start} and end ${end} span ${end - start}`,
        hint: 'correct the token or its locator',
      });
    }
    if (length !== null && end > length) {
      problems.push({
        code: 'locator-outside-text',
        at,
        found: `"${token}" ends at ${end}`,
        expected: `at most ${length}, the length of the article`,
      });
    }
    if (before && start < before.end) {
      const overlapping = start >= before.start;
      problems.push({
        code: overlapping ? 'overlapping-numerals' : 'numerals-out-of-order',
        at,
        found: `"${token}" starts at ${start}, "${before.token}" above it spans ${before.start} to ${before.end}`,
        expected: 'text order without overlaps',
      });
    }
    before = { start, end, token };
  }
  // A wrong locator would make its neighbours look wrong, so contexts are compared only where nothing else is.
  if (problems.length === 0) problems.push(...contextProblems(rows));
  return { numerals: rows.map((row) => ({ article, ...row })), problems };
}
