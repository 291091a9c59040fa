import { existsSync, readdirSync } from 'node:fs';
import type { Problem } from '../../lib/problem.ts';

/** What editors and systems leave beside the files of people. */
const LEFT_BEHIND = /^\.|~$/;

/**
 * The names of a folder's files without the ending that all of them have, sorted; none where there is no folder. Any other
 * file is a problem, for it would be passed over.
 *
 * @param at the path that problems name, `content/charts`
 * @param ending with its dot
 */
export function namesIn(
  folder: string,
  at: string,
  ending: string,
): { names: string[]; problems: Problem[] } {
  const files = filesIn(folder);
  return {
    names: files
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort(),
    problems: strangers(files, at, (name) => name.endsWith(ending), `<name>${ending}`),
  };
}

/** A problem for each file or folder of a folder, whose names are all given, that has none of these. */
export function unknownIn(folder: string, at: string, known: readonly string[]): Problem[] {
  return strangers(
    filesIn(folder),
    at,
    (name) => known.includes(name),
    `one of ${known.join(', ')}`,
  );
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !LEFT_BEHIND.test(name))
        .sort()
    : [];

const strangers = (
  names: readonly string[],
  at: string,
  isKnown: (name: string) => boolean,
  expected: string,
): Problem[] =>
  names
    .filter((name) => !isKnown(name))
    .map((name) => ({
      code: 'unknown-file',
      at: `${at}/${name}:1`,
      found: `"${name}", which nothing reads`,
      expected,
      hint: 'rename, move or remove it',
    }));
