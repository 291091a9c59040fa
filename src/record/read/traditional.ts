import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matching, words } from '../../lib/model/cells.ts';
import { readRows, repeated } from '../../lib/model/table.ts';
import type { Problem } from '../../lib/problem.ts';
import { readCsv } from './csv.ts';

/** A phrase whose Traditional form conversion by itself would get wrong. */
export interface TraditionalPhrase {
  readonly simplified: string;
  readonly traditional: string;
  /** For those who edit the list. */
  readonly why: string;
  readonly at: string;
}

const FILE = 'traditional.csv';
const han = matching(/^\p{Script=Han}+$/u, 'Chinese characters and nothing else');

/** Reads `traditional.csv` of the folder `content`, if it is there. */
export function readTraditional(content: string): {
  phrases: TraditionalPhrase[];
  problems: Problem[];
} {
  const path = join(content, FILE);
  if (!existsSync(path)) return { phrases: [], problems: [] };
  const { table, problems } = readCsv(`content/${FILE}`, readFileSync(path));
  if (problems.length > 0) return { phrases: [], problems };
  const read = readRows(table, { simplified: han, traditional: han, why: words });
  return { phrases: read.rows, problems: [...read.problems, ...repeated(table, ['simplified'])] };
}
