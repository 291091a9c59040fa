import { numbersIn } from './numbers.ts';
import { stem } from './stem.ts';

/** English stop words, which are too common to tell pages apart. */
const COMMON = new Set(
  'a an and are as at be been by can could did do does for from had has have how i in is it its many me much my of on or our per than that the their there these they this to was were what us we when where which who will with would you'.split(
    ' ',
  ),
);
/** A word of a folded text, with its place. */
export interface Word {
  readonly kind: 'latin' | 'han' | 'number';
  /** For Latin letters the word without apostrophes, for Chinese a run of characters, for a number its value. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For a number: the number before its multiplier. */
  readonly mantissa?: string;
}

/**
 * The words of a folded text in order. A measure word behind a number is left out.
 *
 * @example wordsOf('兰州 4538人 monitored').map(({ text }) => text) // ['兰州', '4538', 'monitored']
 */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  const between = (from: number, to: number) => {
    for (const match of folded.slice(from, to).matchAll(/[a-z]+(?:'[a-z]+)*|\p{Script=Han}+/gu)) {
      const start = from + match.index;
      const latin = /^[a-z]/.test(match[0]);
      words.push({
        kind: latin ? 'latin' : 'han',
        text: latin ? match[0].replace(/'s$/, '').replaceAll("'", '') : match[0],
        start,
        end: start + match[0].length,
      });
    }
  };
  let done = 0;
  for (const { start, end, endOfUnit, value, mantissa } of numbersIn(folded)) {
    between(done, start);
    words.push({ kind: 'number', text: value, mantissa, start, end });
    done = endOfUnit;
  }
  between(done, folded.length);
  return words;
}

/** Whether a Latin word is a stop word. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}

/** Every two neighbouring characters of a run (bigrams); the character itself where it is the only one. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => characters[at]! + character);
}

/** The first characters of terms that are not plain words, by kind. Words of texts and queries contain none of them. */
export const mark = {
  /** `#179100`: a number. */
  number: '#',
  /** `~jiance`: two neighbouring syllables of a name. */
  pinyin: '~',
  /** `^tpg`: first letters of syllables of a name. */
  initials: '^',
  /** `@dibao`: what a name stands for. */
  tag: '@',
} as const;

/**
 * The terms by which a text is found: stems of words, pairs of characters, and numbers.
 *
 * @param alone whether single characters are terms as well, as for names
 * @example textTerms('监测户 4.43万') // Set {'监测', '测户', '#44300', '#4.43'}
 */
export function textTerms(folded: string, alone = false): Set<string> {
  const terms = new Set<string>();
  for (const { kind, text, mantissa } of wordsOf(folded)) {
    if (kind === 'number') {
      terms.add(mark.number + text);
      if (mantissa !== undefined) terms.add(mark.number + mantissa);
    } else if (kind === 'latin') {
      if (!isCommon(text)) terms.add(stem(text));
    } else {
      for (const pair of pairsOf(text)) terms.add(pair);
      if (alone) for (const character of text) terms.add(character);
    }
  }
  return terms;
}
