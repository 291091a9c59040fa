import { paragraphs, sentences } from './paragraphs.ts';
import type { Span } from './paragraphs.ts';

/** How anyone finds a token in their own copy of a text (after the Web Annotation TextQuoteSelector). */
export interface Locator {
  /** 1-based count of lines that hold more than white space. */
  readonly paragraph: number;
  /** The token is the n-th occurrence, from 1, of its string in its paragraph; occurrences may overlap. */
  readonly occurrence: number;
  /** At most six UTF-16 units before the token, of the same line. */
  readonly prefix: string;
  /** At most six UTF-16 units behind it, of the same line. */
  readonly suffix: string;
  /** The sentence it begins in. */
  readonly sentence: Span;
}

const CONTEXT_LENGTH = 6;

/**
 * Finds locators in one text.
 *
 * @returns a function of a token's start and end. It throws RangeError where the token is empty or outside the text's lines.
 * @example locatorsOf('甲有3户。\n乙有3户。')(8, 10).paragraph // 2
 */
export function locatorsOf(text: string): (start: number, end: number) => Locator {
  const lines = paragraphs(text);
  const sentencesByLine = new Map<number, Span[]>();
  return (start, end) => {
    const index = lines.findLastIndex((line) => line.start <= start);
    const line = lines[index];
    if (line === undefined || start >= line.end || end <= start)
      throw new RangeError(`no token at ${start}–${end}`);
    const spans = sentencesByLine.get(index) ?? sentences(text, line);
    sentencesByLine.set(index, spans);
    const token = text.slice(start, end);
    let occurrence = 0;
    for (let at = line.start; at >= 0 && at <= start; at = text.indexOf(token, at + 1))
      if (text.startsWith(token, at)) occurrence += 1;
    const last = lines.findLast((other) => other.start < end)!;
    return {
      paragraph: index + 1,
      occurrence,
      prefix: text.slice(Math.max(line.start, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, Math.min(last.end, end + CONTEXT_LENGTH)),
      sentence: spans.find((span) => start < span.end) ?? { start: line.start, end: line.end },
    };
  };
}
