/** A character that no text of ours can hold, where it stands. */
export interface Unprintable {
  /** In UTF-16 units from 0. */
  readonly index: number;
  /** `U+202E`, for example. */
  readonly name: string;
  readonly why: string;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'half of a character'],
  [/(?![\t\n])\p{Cc}/u, 'a control character'],
  // https://www.unicode.org/reports/tr9/: what these turn around goes on behind the text that holds them.
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a character that turns the direction of what follows'],
  [/[\u2028\u2029]/u, 'a line end that is none everywhere'],
  [/\p{Noncharacter_Code_Point}|\uFEFF/u, 'not a character'],
];
const any = new RegExp(kinds.map(([{ source }]) => source).join('|'), 'u');

/**
 * The first character that cannot be printed, or would change how the text around is read: control characters but
 * tab and line feed, lone surrogates, directional overrides and isolates, noncharacters. Marks that only say
 * the direction of their own place, U+200E and U+200F, are text.
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
