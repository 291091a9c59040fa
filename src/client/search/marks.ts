import { foldText } from '../../lib/search/fold.ts';
import type { Folding } from '../../lib/search/fold.ts';
import { numbersIn } from '../../lib/search/numbers.ts';
import { asking, askingHan } from '../../lib/search/question-words.ts';
import { stem } from '../../lib/search/stem.ts';
import { pairsOf, wordsOf } from '../../lib/search/terms.ts';

/** A range of a text in UTF-16 units; the end is exclusive. */
export type Span = readonly [from: number, to: number];

/** Folds a text without changing the position of any character. */
function foldedInPlace(text: string, folding: Folding): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text)
    .replaceAll('’', "'")
    .replace(/[\u3400-\u9fff]/g, (character) => folding.get(character) ?? character);
}

/** Sorts spans and merges those that overlap or touch. */
function merged(spans: readonly Span[]): Span[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const before = found[found.length - 1];
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to);
    else found.push([from, to]);
  }
  return found;
}

/**
 * Finds the words of a query in texts, as search does: other forms of a word, beginnings of the last word, numbers by
 * their value and pairs of Chinese characters match too.
 *
 * @returns a function of a text that returns spans in order, which do not overlap
 */
export function spansOf(query: string, folding: Folding): (text: string) => Span[] {
  const asked = wordsOf(foldText(query, folding));
  const words = (kind: string) => asked.flatMap((word) => (word.kind === kind ? [word.text] : []));
  const latin = words('latin').filter((word) => !asking.has(word));
  const stems = new Set(latin.map(stem));
  const last = asked[asked.length - 1];
  const begun = last?.kind === 'latin' && last.text.length > 1 ? last.text : null;
  const values = new Set(words('number'));
  const pairs = [
    ...new Set(
      words('han').flatMap((run) => run.replace(askingHan, ' ').split(' ').flatMap(pairsOf)),
    ),
  ];
  const han = pairs.length === 0 ? null : new RegExp(`(?=(${pairs.join('|')}))`, 'g');
  const known = new Map<string, boolean>();
  const isAsked = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = stems.has(stem(word)) || (begun !== null && word.startsWith(begun));
    known.set(word, found);
    return found;
  };
  return (text) => {
    const folded = foldedInPlace(text, folding);
    const spans: Span[] = [];
    if (values.size > 0)
      for (const { start, end, value } of numbersIn(folded))
        if (values.has(value)) spans.push([start, end]);
    if (latin.length > 0)
      for (const { 0: word, index } of folded.matchAll(/[a-z]+(?:'[a-z]+)*/g))
        if (isAsked(word.replace(/'s$/, '').replaceAll("'", '')))
          spans.push([index, index + word.length]);
    if (han !== null)
      for (const { 1: pair = '', index } of folded.matchAll(han))
        spans.push([index, index + pair.length]);
    return merged(spans);
  };
}

/**
 * A part of a text that shows a span and begins at a word, with an ellipsis where the text is cut.
 *
 * @param length how many characters of the text
 */
export function excerpt(text: string, [from]: Span, length: number): string {
  let start = Math.max(0, from - Math.floor(length / 3));
  while (start > 0 && /[a-z]/i.test(text.charAt(start - 1))) start -= 1;
  const cut = text.slice(start, start + length);
  return `${start > 0 ? '…' : ''}${cut}${start + length < text.length ? '…' : ''}`;
}
