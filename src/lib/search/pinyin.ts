import { isBareSyllable } from '../text/pinyin.ts';
import { mark } from './terms.ts';

const LONGEST = 6;

/**
 * The ways in which letters can be read as syllables, at most eight, longer syllables first.
 *
 * @example syllablesOf('jiance') // [['jian', 'ce']]
 */
export function syllablesOf(letters: string): string[][] {
  const found: string[][] = [];
  const go = (at: number, before: string[]) => {
    if (found.length >= 8) return;
    if (at === letters.length) return void found.push(before);
    for (let end = Math.min(letters.length, at + LONGEST); end > at; end--) {
      const syllable = letters.slice(at, end);
      if (isBareSyllable(syllable)) go(end, [...before, syllable]);
    }
  };
  if (letters !== '') go(0, []);
  return found;
}

/** Terms of syllables in a row: each with its neighbour, a single one alone. */
export function pinyinTerms(syllables: readonly string[]): string[] {
  if (syllables.length < 2) return syllables.map((syllable) => mark.pinyin + syllable);
  return syllables.slice(1).map((next, at) => mark.pinyin + syllables[at]! + next);
}

/** The longest piece of initials that is a term of its own. */
const PIECE = 4;

/** The terms under which first letters are looked up: all of them, or every four in a row. */
export function initialsAsked(letters: string): string[] {
  if (letters.length <= PIECE) return [mark.initials + letters];
  return Array.from(
    { length: letters.length - PIECE + 1 },
    (_, at) => mark.initials + letters.slice(at, at + PIECE),
  );
}

/** The terms of a name's first letters: pieces of three and four; of two where the name has no more. */
export function initialsTerms(syllables: readonly string[]): string[] {
  const letters = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (letters.length === 2) return [mark.initials + letters];
  return [3, PIECE].flatMap((size) =>
    Array.from(
      { length: Math.max(0, letters.length - size + 1) },
      (_, at) => mark.initials + letters.slice(at, at + size),
    ),
  );
}
