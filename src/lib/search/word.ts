import { mark } from './terms.ts';

/** A character as at least three letters or digits: its code point in base 36. */
const spelled = (character: string) => character.codePointAt(0)!.toString(36).padStart(3, '0');

/** A hash of a text, as letters and digits; two texts seldom have the same. */
function digest(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash.toString(36);
}

/** The first letter of words for terms that have a mark. */
const PREFIXES: Readonly<Record<string, string>> = {
  [mark.number]: 'n',
  [mark.name]: 'w',
  [mark.pinyin]: 'p',
  [mark.initials]: 'i',
};

/**
 * The beginning that the words of all terms with a certain beginning have in common.
 *
 * @param start the beginning of a term of Latin letters, of pinyin or of a number
 */
export function wordStart(start: string): string {
  const prefix = PREFIXES[start.charAt(0)];
  const rest = prefix === undefined ? start : start.slice(1);
  return (prefix ?? 'e') + rest.replaceAll('.', 'd').replaceAll('-', 'm');
}

/**
 * The word under which Pagefind keeps a term: a letter for its kind, then only letters and digits, so that Pagefind's
 * segmenter does not split it. No such word is the beginning of another, because Pagefind also returns words that begin
 * with the one it is asked for, or, if there are none, the longest word with which that one begins.
 *
 * @example wordOf('monitor') // 'emonitor0'
 * @example wordOf('监测') // 'hngxll7'
 */
export function wordOf(term: string): string {
  if (term.startsWith(mark.name)) return PREFIXES[mark.name]! + digest(term.slice(1));
  if (/^\p{Script=Han}/u.test(term)) {
    const characters = [...term];
    return (characters.length === 1 ? 'c' : 'h') + characters.map(spelled).join('');
  }
  return `${wordStart(term)}${term.startsWith(mark.number) ? 'x' : '0'}`;
}
