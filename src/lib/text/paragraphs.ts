/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text that hold more than white space, without their ends; the n-th is paragraph n. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (/\S/.test(line)) found.push({ start: index, end: index + line.length });
  return found;
}

/** Full stops of either script with the quotes and brackets that close behind them. */
const STOP = /[。！!？?；;…]+[”’"'」』)）】》〉\]］]*/g;

/**
 * The sentences of one line: each ends behind a full stop, exclamation or question mark, semicolon or ellipsis and what closes behind it, or at the line's end; white space around it is left out.
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
