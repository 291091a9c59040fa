import { editDistance } from '../../lib/model/nearest.ts';
import { foldText } from '../../lib/search/fold.ts';
import type { Folding } from '../../lib/search/fold.ts';

const han = /\p{Script=Han}/u;

/**
 * How far a name is from a word: near 0 where it matches, near 1 where they have nothing in common. Chinese is compared
 * by shared characters, other text by edit distance to the nearest word. Of equal matches the shorter name is nearer.
 */
function distance(asked: string, name: string): number {
  if (han.test(asked)) {
    const characters = [...new Set(asked)];
    const shared = characters.filter((character) => name.includes(character)).length;
    const longer = Math.max(0, name.length - asked.length);
    return 1 - shared / characters.length + longer / 20;
  }
  const words = [...(name.match(/[a-z]+/g) ?? []), name.replace(/[^a-z]/g, '')];
  const least = Math.min(
    ...words.map((word) => editDistance(asked, word) / Math.max(asked.length, word.length)),
  );
  return least + name.length / 1000;
}

/**
 * Spelling suggestions for a word that was not found: the names that are nearest to it, nearest first.
 *
 * @param names in the script of the word
 * @param most how many to return at most
 * @example suggestionsFor('lanzou', ['Lanzhou', 'Linfen'], new Map(), 3) // ['Lanzhou']
 */
export function suggestionsFor(
  asked: string,
  names: readonly string[],
  folding: Folding,
  most: number,
): string[] {
  const folded = foldText(asked, folding);
  return names
    .map((name) => [distance(folded, foldText(name, folding)), name] as const)
    .filter(([far]) => far < (han.test(folded) ? 0.52 : 0.28))
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, name]) => name);
}
