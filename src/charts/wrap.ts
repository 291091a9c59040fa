import { textWidth } from './text-width.ts';

/** May not start a line; see W3C, Requirements for Chinese Text Layout, “prohibition rules”. */
const closing = /^[，。、；：？！）》〉」』】〕”’％‰…—～·,.;:?!)%\]]$/u;
/** May not end a line. */
const opening = /^[（《〈「『【〔“‘([]$/u;
const ideograph = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;

/** Pieces that stay whole: words with the space before them, single ideographs with what clings to them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let last = '';
  for (const one of text.trim().replace(/\s+/g, ' ')) {
    const breaks =
      last !== '' &&
      !closing.test(one) &&
      !opening.test(last) &&
      (one === ' ' ||
        (last !== ' ' && (ideograph.test(one) || ideograph.test(last))) ||
        /^[-/–]$/u.test(last)) &&
      // 5580元: a measure word stays with its number.
      !(/^\d$/u.test(last) && ideograph.test(one));
    if (found.length === 0 || breaks) found.push(one);
    else found[found.length - 1] += one;
    last = one;
  }
  return found;
}

function fill(parts: readonly string[], width: number, measure: (text: string) => number) {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part.trimStart() : line + part;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = part.trimStart();
    }
    while (measure(line) > width && [...line].length > 1) {
      const characters = [...line];
      let count = characters.length - 1;
      while (count > 1 && measure(characters.slice(0, count).join('')) > width) count--;
      lines.push(characters.slice(0, count).join(''));
      line = characters.slice(count).join('');
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * A text in as few lines as fit a width, and these about equally long. Breaks at spaces, after
 * hyphens, and between ideographs by the Chinese rules; a word that is wider than a line is cut.
 *
 * @param width and `size` in CSS pixels
 * @returns no line for an empty text
 * @example wrap('Households not yet stable', 90, 14) // ['Households', 'not yet', 'stable']
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
): readonly string[] {
  const measure = (line: string) => textWidth(line, size, weight);
  const parts = pieces(text);
  const lines = fill(parts, width, measure);
  if (lines.length < 2) return lines;
  let enough = width;
  let little = Math.max(...parts.map((part) => measure(part.trim())), width / lines.length) - 1;
  while (enough - little > 1) {
    const middle = (enough + little) / 2;
    if (fill(parts, middle, measure).length > lines.length) little = middle;
    else enough = middle;
  }
  return fill(parts, enough, measure);
}
