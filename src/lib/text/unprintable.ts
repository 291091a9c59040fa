/** A character that texts of this project must not contain, and its place. */
export interface Unprintable {
  /** From 0, in UTF-16 units. */
  readonly index: number;
  /** `U+202E`, for example. */
  readonly name: string;
  readonly why: string;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'half of a character'],
  [/(?![\t\n])\p{Cc}/u, 'a control character'],
  // Directional formatting characters (https://www.unicode.org/reports/tr9/) also affect the text that
  // follows the one that contains them.
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a character that turns the direction of what follows'],
  [/[\u2028\u2029]/u, 'a line end that is none everywhere'],
  [/\p{Noncharacter_Code_Point}|\uFEFF/u, 'not a character'],
];
const any = new RegExp(kinds.map(([{ source }]) => source).join('|'), 'u');

/**
 * The first character of a text that cannot be printed or would change how the text around it is shown: control
 * characters other than tab and line feed, lone surrogates, directional embeddings, overrides and isolates, line and
 * paragraph separators, noncharacters. The directional marks U+200E and U+200F are allowed, since they affect only
 * their own place. `null` where there is none.
 *
 * @example unprintable('a\u202Eb') // { index: 1, name: 'U+202E', why: 'a character that turns …' }
 */
export function unprintable(text: string): Unprintable | null {
  const found = any.exec(text);
  if (found === null) return null;
  const [character] = found;
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const why = kinds.find(([kind]) => kind.test(character))![1];
  return { index: found.index, name: `U+${code}`, why };
}
