import { pinyin } from 'pinyin-pro';

const known = new Map<string, string[]>();

/** The syllables of a run of characters. The same names are asked for again and again. */
function syllablesOf(run: string): string[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const found = pinyin(run, { toneType: 'none', type: 'array', v: true });
  known.set(run, found);
  return found;
}

/** The syllables of each run of Chinese characters in a text, without tones; ü is v. */
export const syllablesIn = (text: string): string[][] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).map(syllablesOf);

/** A name in pinyin, as letters in a row. @example lettersOf('低保') // 'dibao' */
export const lettersOf = (name: string): string => syllablesIn(name).flat().join('');

const GB_2312 = new TextDecoder('gb2312');

/** The 3,755 characters of the first level of GB 2312, which are those that people mistype. */
function commonCharacters(): string[] {
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = GB_2312.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  return found;
}

/**
 * Common characters by their pinyin, for those that sound like a character of the names: `bao保宝报 biao标表`.
 *
 * @param names folded
 */
export function soundsOf(names: Iterable<string>): string {
  const used = new Set([...names].flatMap((name) => syllablesIn(name).flat()));
  const characters = new Map<string, string>();
  const own = [...names].flatMap((name) => name.match(/\p{Script=Han}/gu) ?? []);
  for (const character of new Set([...own, ...commonCharacters()])) {
    const [sound = ''] = syllablesOf(character);
    if (used.has(sound)) characters.set(sound, (characters.get(sound) ?? '') + character);
  }
  return [...characters]
    .map(([sound, alike]) => sound + alike)
    .toSorted()
    .join(' ');
}
