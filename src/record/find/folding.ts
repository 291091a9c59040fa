import { Converter } from 'opencc-js/t2cn';

const FROM = ['t', 'tw', 'hk'] as const;

/**
 * The Traditional characters of the Simplified ones that texts use, as pairs: `'監监測测'`.
 *
 * @param texts in Simplified; what they hold of Traditional is folded as well
 */
export function foldingPairs(texts: Iterable<string>): string {
  const used = new Set([...texts].flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));
  const converters = FROM.map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simple = converters.map((convert) => convert(character)).find((to) => to !== character);
    // 么 is no Traditional character but for 幺, a rare one; as a word of questions it is itself.
    if (character === '么') continue;
    if (simple?.length === 1 && (used.has(simple) || used.has(character)))
      pairs += character + simple;
  }
  return pairs;
}
