/**
 * Spellings of Chinese sounds by those of pinyin that they are told apart from no more: what Wade–Giles, the old
 * postal names and ears write. Longer ones first.
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
 * What a romanised Chinese name sounds like, with what people mix up made one.
 *
 * @param name folded: lower-case letters without accents
 * @example soundOf('diching') === soundOf('diqing') // true
 */
export const soundOf = (name: string): string =>
  SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), name);
