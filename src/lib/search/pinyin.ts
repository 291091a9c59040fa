import { isBareSyllable } from '../text/pinyin.ts';
import { mark } from './terms.ts';

/** Letters of the longest syllable. */
const LONGEST = 6;

/**
 * The ways to cut letters into syllables of pinyin, at most eight, those with longer first syllables first.
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

/** The terms of syllables in a row: every two neighbours, or a single syllable alone. */
export function pinyinTerms(syllables: readonly string[]): string[] {
  if (syllables.length < 2) return syllables.map((syllable) => mark.pinyin + syllable);
  return syllables.slice(1).map((next, at) => mark.pinyin + syllables[at]! + next);
}

/** The length of the longest piece of first letters that is a term. */
const PIECE = 4;

/** The terms by which first letters are looked up: all together, or every four in a row where there are more. */
export function initialsAsked(letters: string): string[] {
  if (letters.length <= PIECE) return [mark.initials + letters];
  return Array.from(
    { length: letters.length - PIECE + 1 },
    (_, at) => mark.initials + letters.slice(at, at + PIECE),
  );
}

/**
 * The terms of a name's first letters for the index: all pieces of three and of four letters, or
 * both letters where it has only two.
 */
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
