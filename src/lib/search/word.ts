import { mark } from './terms.ts';

/** A character as three letters or digits. */
const spelled = (character: string) => character.codePointAt(0)!.toString(36).padStart(3, '0');

/** A number for a text of any length; two texts seldom have the same. */
function digest(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash.toString(36);
}

const PREFIXES: Readonly<Record<string, string>> = {
  [mark.number]: 'n',
  [mark.name]: 'w',
  [mark.pinyin]: 'p',
  [mark.initials]: 'i',
};

/**
 * The beginning of all words that stand for terms which begin so.
 *
 * @param start the beginning of a term of Latin letters, of pinyin or of a number
 */
export function wordStart(start: string): string {
  const prefix = PREFIXES[start.charAt(0)];
  const rest = prefix === undefined ? start : start.slice(1);
  return (prefix ?? 'e') + rest.replaceAll('.', 'd').replaceAll('-', 'm');
}

/**
 * The word under which Pagefind keeps a term: a letter for its kind, then letters and digits alone, so that no
 * segmenter takes it apart. No word is the beginning of another: Pagefind also finds words that begin with what it is
 * asked for, and, where there are none, the longest that what it is asked for begins with.
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
