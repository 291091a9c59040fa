/** What finds a token again in another copy of its text. */
export interface Locator {
  /** From 1, counting lines that hold a character other than white space; 0 where the token stands on none. */
  readonly paragraph: number;
  /** From 1, counting occurrences of exactly this token in its line, overlaps included. */
  readonly occurrence: number;
  /** At most 6 UTF-16 code units before the token, on the same line. */
  readonly prefix: string;
  /** At most 6 UTF-16 code units behind the token, on the same line. */
  readonly suffix: string;
  /** The sentence in which the token starts, without white space around it. */
  readonly sentence: string;
}

const CONTEXT = 6;

/** Where a sentence ends: a full stop of either script with the quotes and brackets that close behind it. */
const SENTENCE_END = /[。!?!?;;…]+[”’"'」』))】》〉]*/g;

/**
 * Locates the token that spans `start` to `end` (UTF-16 code units, end exclusive) of a text.
 *
 * @example locate('a1\n\nb1,1', 6, 7) // { paragraph: 2, occurrence: 2, prefix: 'b1,', suffix: '', sentence: 'b1,1' }
 */
export function locate(text: string, start: number, end: number): Locator {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', start);
  const to = found < 0 ? text.length : found;
  const line = text.slice(from, to).replace(/\r$/, '');
  const token = text.slice(start, end);
  let occurrence = 0;
  for (
    let at = line.indexOf(token);
    at >= 0 && at <= start - from;
    at = line.indexOf(token, at + 1)
  ) {
    occurrence++;
  }
  return {
    paragraph: text
      .slice(0, to)
      .split('\n')
      .filter((line) => line.trim() !== '').length,
    occurrence,
    prefix: line.slice(Math.max(0, start - from - CONTEXT), start - from),
    suffix: line.slice(end - from, end - from + CONTEXT),
    sentence: sentenceAt(line, start - from),
  };
}

function sentenceAt(line: string, at: number): string {
  let from = 0;
  for (const { index, 0: stop } of line.matchAll(SENTENCE_END)) {
    const to = index + stop.length;
    if (at < to) return line.slice(from, to).trim();
    from = to;
  }
  return line.slice(from).trim();
}
