/**
 * Replacements that make two spellings of a Chinese name alike: that of pinyin, and those of Wade–Giles, of the old
 * postal names and of people who write what they hear. They are applied in this order; sounds that these systems
 * confuse, such as b and p, or zh, ch, j and q, become one.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/hs(?=[iu])|sh(?=i(?!h?$))/g, 'x'],
  [/(?:ch|zh|q|j|k|ts)(?=i)|ch|zh|q|j/g, 'q'],
  [/ts|tz|c|z/g, 'z'],
  [/ien/g, 'ian'],
  [/ung/g, 'ong'],
  [/h(?=$|[^aeiou])/g, ''],
  [/p/g, 'b'],
  [/t/g, 'd'],
  [/k/g, 'g'],
];

/**
 * A key that different spellings of one romanised Chinese name have in common.
 *
 * @param name folded: lower-case letters without accents
 * @example soundOf('diching') === soundOf('diqing') // true
 */
export const soundOf = (name: string): string =>
  SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), name);
