import { editDistance } from '../text/edit-distance.ts';
import type { Problem } from '../problem.ts';

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
