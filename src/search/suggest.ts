import { editDistance } from '../lib/model/nearest.ts';
import { foldText } from '../lib/search/fold.ts';
import type { Folding } from '../lib/search/fold.ts';

/** How little of an asked word a name lacks: 0 all of it, 1 nothing shared. */
function far(asked: string, name: string): number {
  if (/\p{Script=Han}/u.test(asked)) {
    const characters = [...new Set(asked)];
    const shared = characters.filter((character) => name.includes(character)).length;
    return 1 - shared / characters.length + name.length / 1000;
  }
  const words = name.match(/[a-z]+/g) ?? [];
  const nearest = Math.min(
    ...words.map((word) => editDistance(asked, word) / Math.max(asked.length, word.length)),
  );
  return nearest + name.length / 1000;
}

/**
 * Names near to words that nothing has, nearest first, at most five.
 *
 * @example nearest(['lanzou'], ['Lanzhou', 'Linfen'], new Map()) // ['Lanzhou']
 */
export function nearest(
  asked: readonly string[],
  names: readonly string[],
  folding: Folding,
): string[] {
  return names
    .map((name) => {
      const folded = foldText(name, folding);
      return [
        Math.min(...asked.map((word) => far(foldText(word, folding), folded))),
        name,
      ] as const;
    })
    .filter(([from]) => from < 0.45)
    .toSorted(([a], [b]) => a - b)
    .slice(0, 5)
    .map(([, name]) => name);
}
