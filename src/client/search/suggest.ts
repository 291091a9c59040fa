import { editDistance } from '../../lib/model/nearest.ts';
import { foldText } from '../../lib/search/fold.ts';
import type { Folding } from '../../lib/search/fold.ts';

const han = /\p{Script=Han}/u;

/** How little of an asked word a name lacks: 0 all of it, 1 nothing shared. */
function far(asked: string, name: string): number {
  if (han.test(asked)) {
    const characters = [...new Set(asked)];
    const shared = characters.filter((character) => name.includes(character)).length;
    const longer = Math.max(0, name.length - asked.length);
    return 1 - shared / characters.length + longer / 20;
  }
  const words = [...(name.match(/[a-z]+/g) ?? []), name.replace(/[^a-z]/g, '')];
  const nearest = Math.min(
    ...words.map((word) => editDistance(asked, word) / Math.max(asked.length, word.length)),
  );
  return nearest + name.length / 1000;
}

/**
 * Names near to a word that nothing has, in its script, nearest first, at most `most`.
 *
 * @example nearest('lanzou', ['Lanzhou', 'Linfen'], new Map(), 3) // ['Lanzhou']
 */
export function nearest(
  asked: string,
  names: readonly string[],
  folding: Folding,
  most: number,
): string[] {
  const folded = foldText(asked, folding);
  return names
    .map((name) => [far(folded, foldText(name, folding)), name] as const)
    .filter(([from]) => from < (han.test(folded) ? 0.52 : 0.28))
    .toSorted(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, name]) => name);
}
