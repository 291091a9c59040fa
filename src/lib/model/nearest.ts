import type { Problem } from '../problem.ts';

/**
 * The least number of insertions, deletions, replacements and swaps of neighbouring characters
 * that turn one string into the other (optimal string alignment distance).
 *
 * @example editDistance('shanxi', 'shaxni') // 2
 */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, twoBack[j - 2]! + 1);
      }
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length]!;
}

/**
 * The candidate with the smallest {@link editDistance}, the first of several; `null` where every
 * distance is more than half the word's length, so that nothing far-fetched is proposed.
 *
 * @example nearest('lanzou', ['lanzhou', 'lijiang']) // 'lanzhou'
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * The problem of a name that is not among the known ones. It lists these where they are few, and
 * proposes the nearest.
 *
 * @param what the kind of name, for the code `unknown-<what>`.
 * @example unknownName('chart', 'lanzou', ['lanzhou']).hint // 'did you mean "lanzhou"?'
 */
export function unknownName(
  what: string,
  found: string,
  known: Iterable<string>,
): Omit<Problem, 'at'> {
  const names = [...known];
  const near = nearest(found, names);
  const listed = `one of ${names.join(', ')}`;
  return {
    code: `unknown-${what}`,
    found: `"${found}"`,
    expected:
      names.length > 0 && listed.length <= 90 ? listed : `a known ${what.replaceAll('-', ' ')}`,
    ...(near === null ? {} : { hint: `did you mean "${near}"?` }),
  };
}
