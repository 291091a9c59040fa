/** A part of a text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a text that are not blank, without their line breaks; the n-th, from 1, is paragraph n.
 *
 * @example paragraphs('甲。\n\n乙。') // [{ start: 0, end: 2 }, { start: 4, end: 6 }]
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (/\S/.test(line)) found.push({ start: index, end: index + line.length });
  return found;
}

/** The end of a sentence: stops, Chinese or ASCII, with the closing quotes and brackets behind them. */
const STOP = /[。！!？?；;…]+[”’"'」』)）】》〉\]］]*/g;

/**
 * The sentences of one line. Each ends behind a full stop, exclamation mark, question mark, semicolon or
 * ellipsis with the closing quotes and brackets behind it, or at the end of the line. White space around
 * it is left out.
 *
 * @example sentences('甲。“乙!”丙', { start: 0, end: 7 }).length // 3
 */
export function sentences(text: string, line: Span): Span[] {
  const found: Span[] = [];
  const slice = text.slice(line.start, line.end);
  let from = 0;
  const push = (to: number) => {
    const sentence = slice.slice(from, to);
    const start = line.start + from + (sentence.length - sentence.trimStart().length);
    const end = line.start + from + sentence.trimEnd().length;
    if (end > start) found.push({ start, end });
    from = to;
  };
  for (const { index, 0: stop } of slice.matchAll(STOP)) push(index + stop.length);
  push(slice.length);
  return found;
}
