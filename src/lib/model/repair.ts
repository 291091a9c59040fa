import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { integer, known, oneOf, optional, words } from './cells.ts';
import { unknownNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

const repairVerdicts = ['proved', 'preferred', 'ambiguous'] as const;

/** `proved`: only one reading is possible. `preferred`: only one is likely. `ambiguous`: several are left. */
export type RepairVerdict = (typeof repairVerdicts)[number];

/** The reading that was chosen for a damaged token: a row of `data/repairs.csv`. */
export interface Repair {
  readonly article: string;
  /** The start of the numeral that it repairs. */
  readonly start: number;
  /** What stood there before the damage; `null` where the repair is ambiguous. */
  readonly chosen: string | null;
  readonly verdict: RepairVerdict;
  /** Why this reading was chosen. Templates, as typed. */
  readonly ground: Bilingual;
  readonly at: string;
}

/**
 * Reads `data/repairs.csv`; each row must name a numeral by article and start.
 *
 * @param articles ids of all articles.
 */
export function readRepairs(
  table: Table,
  articles: ReadonlySet<string>,
  numerals: readonly Numeral[],
): { repairs: Repair[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    article: known('article', articles),
    start: integer(0),
    chosen: optional(words),
    verdict: oneOf('repair-verdict', repairVerdicts),
    ground_en: words,
    ground_zh: words,
  });
  problems.push(...repeated(table, ['article', 'start']));
  const starts = new Set(numerals.map(({ article, start }) => `${article} ${start}`));
  for (const { at, article, start, chosen, verdict } of rows) {
    if (!starts.has(`${article} ${start}`)) {
      problems.push(unknownNumeral(at, article, start));
    }
    if ((chosen === null) !== (verdict === 'ambiguous')) {
      problems.push({
        code: 'repair-without-reading',
        at,
        found: `verdict "${verdict}" with ${chosen === null ? 'no reading' : `the reading "${chosen}"`}`,
        expected: 'a chosen reading, or none where the verdict is ambiguous',
      });
    }
  }
  return {
    repairs: rows.map((row) => ({
      article: row.article,
      start: row.start,
      chosen: row.chosen,
      verdict: row.verdict,
      ground: { en: row.ground_en, zh: row.ground_zh },
      at: row.at,
    })),
    problems,
  };
}
