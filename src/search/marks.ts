import type { Folding } from '../lib/search/fold.ts';
import { stem } from '../lib/search/stem.ts';
import { pairsOf, wordsOf } from '../lib/search/terms.ts';

/** The text folded in place: every position stays. */
function foldedInPlace(text: string, folding: Folding): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const small = unit.toLowerCase();
    return folding.get(unit) ?? (unit === '’' ? "'" : small.length === 1 ? small : unit);
  }).join('');
}

/**
 * Where a text has the words of a query, as spans in order that do not overlap.
 *
 * @returns a function of a text
 */
export function spansOf(
  query: string,
  folding: Folding,
): (text: string) => (readonly [number, number])[] {
  const asked = wordsOf(foldedInPlace(query, folding));
  const stems = new Set(asked.flatMap(({ kind, text }) => (kind === 'latin' ? [stem(text)] : [])));
  const last = asked.at(-1);
  const begun = last?.kind === 'latin' && last.text.length > 1 ? last.text : null;
  const values = new Set(asked.flatMap(({ kind, text }) => (kind === 'number' ? [text] : [])));
  const pairs = new Set(asked.flatMap(({ kind, text }) => (kind === 'han' ? pairsOf(text) : [])));
  return (text) => {
    const spans: [number, number][] = [];
    const add = (from: number, to: number) => {
      const before = spans.at(-1);
      if (before !== undefined && from <= before[1]) before[1] = to;
      else spans.push([from, to]);
    };
    for (const word of wordsOf(foldedInPlace(text, folding))) {
      const { kind, start, end } = word;
      if (kind === 'number' && values.has(word.text)) add(start, end);
      if (
        kind === 'latin' &&
        (stems.has(stem(word.text)) || (begun && word.text.startsWith(begun)))
      )
        add(start, end);
      if (kind !== 'han') continue;
      for (let at = start; at < end; at++) {
        const length = [2, 1].find(
          (size) => at + size <= end && pairs.has(word.text.slice(at - start, at - start + size)),
        );
        if (length !== undefined) add(at, at + length);
      }
    }
    return spans;
  };
}

/** Characters of a text around its first span, from a border of words, with dots where it is cut. */
export function excerpt(text: string, [from]: readonly [number, number], length: number): string {
  let start = Math.max(0, from - Math.floor(length / 3));
  while (start > 0 && /[a-z]/i.test(text.charAt(start - 1))) start -= 1;
  const cut = text.slice(start, start + length);
  return `${start > 0 ? '…' : ''}${cut}${start + length < text.length ? '…' : ''}`;
}
