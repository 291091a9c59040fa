// Simplified → Traditional characters, as written in Taiwan.
import { Converter } from 'opencc-js/cn2t';

/** A phrase, and how it is written in Traditional characters. */
interface Phrase {
  readonly simplified: string;
  readonly traditional: string;
}

/** Converts texts, and remembers which phrases of its list stood in them. */
export interface TraditionalText<P extends Phrase = Phrase> {
  readonly convert: (text: string) => string;
  /** The phrases that no text had so far. */
  readonly unused: () => P[];
}

const byDictionary = Converter({ from: 'cn', to: 'tw' });

/** “ and ‘ are 「 and 『; the apostrophe of a Latin word stays. */
const MARKS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const mark = /[“”‘]|(?<!\p{Script=Latin})’|’(?!\p{Script=Latin})/gu;

/**
 * A converter of texts. Where phrases overlap, the one that begins first is taken, and of those the longest.
 *
 * @param phrases what the dictionary would get wrong
 * @example traditionalText([{ simplified: '只有', traditional: '只有' }]).convert('多半只有“一个”') // '多半只有「一個」'
 */
export function traditionalText<P extends Phrase>(phrases: readonly P[]): TraditionalText<P> {
  const byText = new Map(phrases.map((phrase) => [phrase.simplified, phrase]));
  const longestFirst = [...byText.keys()].toSorted((a, b) => b.length - a.length);
  // Between the parentheses stand Chinese characters alone. Without phrases it is found nowhere.
  const listed = new RegExp(`(${longestFirst.join('|') || '(?!)'})`, 'u');
  const used = new Set<P>();
  const pieceOf = (piece: string) => {
    const phrase = byText.get(piece);
    if (phrase === undefined) return byDictionary(piece);
    used.add(phrase);
    return phrase.traditional;
  };
  return {
    convert: (text) =>
      text
        .split(listed)
        .map(pieceOf)
        .join('')
        .replace(mark, (quote) => MARKS[quote]!),
    unused: () => phrases.filter((phrase) => !used.has(phrase)),
  };
}
