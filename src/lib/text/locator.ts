import { paragraphs, sentences } from './paragraphs.ts';
import type { Span } from './paragraphs.ts';

/** What locates a token in any copy of a text (after the TextQuoteSelector of the Web Annotation Data Model). */
export interface Locator {
  /** From 1, counting lines that are not blank. */
  readonly paragraph: number;
  /** From 1, counting occurrences of the token's string in its paragraph; occurrences may overlap. */
  readonly occurrence: number;
  /** At most six UTF-16 units before the token, on the same line. */
  readonly prefix: string;
  /** At most six UTF-16 units behind the token, on the line in which it ends. */
  readonly suffix: string;
  /** The sentence in which the token begins. */
  readonly sentence: Span;
}

const CONTEXT_LENGTH = 6;

/**
 * Prepares to make locators for tokens of one text.
 *
 * @returns a function that makes the locator of a token from its start and end. It throws RangeError if
 * the token is empty or does not begin in a line.
 * @example locatorsOf('甲有3户。\n乙有3户。')(8, 10).paragraph // 2
 */
export function locatorsOf(text: string): (start: number, end: number) => Locator {
  const lines = paragraphs(text);
  const sentencesByLine = new Map<number, Span[]>();
  return (start, end) => {
    let index = lines.length - 1;
    while (index >= 0 && lines[index]!.start > start) index -= 1;
    const line = lines[index];
    if (line === undefined || start >= line.end || end <= start)
      throw new RangeError(`no token at ${start}–${end}`);
    const spans = sentencesByLine.get(index) ?? sentences(text, line);
    sentencesByLine.set(index, spans);
    const token = text.slice(start, end);
    let occurrence = 0;
    for (let at = line.start; at >= 0 && at <= start; at = text.indexOf(token, at + 1))
      if (text.startsWith(token, at)) occurrence += 1;
    let last = line;
    for (let next = index + 1; next < lines.length && lines[next]!.start < end; next++)
      last = lines[next]!;
    return {
      paragraph: index + 1,
      occurrence,
      prefix: text.slice(Math.max(line.start, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, Math.min(last.end, end + CONTEXT_LENGTH)),
      sentence: spans.find((span) => start < span.end) ?? { start: line.start, end: line.end },
    };
  };
}
