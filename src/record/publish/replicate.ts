import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '../../lib/language.ts';
import type { Problem } from '../../lib/problem.ts';
import { both } from './schemas/column.ts';
import type { Files } from './publication.ts';

/**
 * Scripts that do every check again from the published columns, in another program than the one that made them. They
 * are published as they are, and import nothing of this project.
 */
export const replicationScripts: readonly { readonly path: string; readonly title: Bilingual }[] = [
  {
    path: 'replicate.mjs',
    title: both(
      'Does every check again from figures.csv and identities.csv, and compares checks.csv; Node 20: node replicate.mjs',
      '由 figures.csv 与 identities.csv 重做全部核算，并与 checks.csv 比对；需 Node 20：node replicate.mjs',
    ),
  },
  {
    path: 'replicate.py',
    title: both(
      'The same in Python 3.8: python3 replicate.py',
      '同上，需 Python 3.8：python3 replicate.py',
    ),
  },
];

/** The text of a script. */
export const replicationScript = (path: string): string =>
  readFileSync(new URL(`./replicate/${path}`, import.meta.url), 'utf8');

/** What the scripts read. */
export const REPLICATED = ['figures.csv', 'identities.csv', 'checks.csv'] as const;

/**
 * Runs the published `replicate.mjs` on the published CSV.
 *
 * @returns a problem for each check that it judges differently; none where it agrees
 */
export async function replicationProblems(files: Files): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-replication-'));
  try {
    for (const name of [...REPLICATED, 'replicate.mjs'])
      writeFileSync(join(folder, name), files.get(name)!);
    const lines = await linesOfFailure(join(folder, 'replicate.mjs'));
    return lines.map((found) => ({
      code: 'replication-differs',
      at: 'data/identities.csv',
      found,
      hint: 'src/record/publish/replicate/ and src/lib/checks/ follow different rules; correct one of them',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a script says that fails, a line each; none where it succeeds. */
function linesOfFailure(script: string): Promise<string[]> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env }, (error, stdout, stderr) => {
      const said = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
      // The last line only counts the lines before it.
      const lines = said.length > 1 && stderr === '' ? said.slice(0, -1) : said;
      resolve(error === null ? [] : lines.length > 0 ? lines : [error.message]);
    });
  });
}
