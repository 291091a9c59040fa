import type { Split } from './households.ts';
import type { FoldedNumeral } from './numeral.ts';

/** Two nouns name one thing if so many of their last characters are the same. */
const SAME_CHARACTERS = 4;
/** The text before a count that says that it is part of a whole. */
const PART = /(?:其中|之中|中)[^,。;!?\n\d]{0,12}$/;
/** The text between a whole and its first part. */
const FIRST_PART = /^[,(、]?(?:其中|包括|包含)[^,。;!?\n\d]{0,10}$/;
/** A whole is looked for among so many numerals before its part. */
const NEAR = 8;

/** The noun right before a position, or its end: at most 16 characters of the clause. */
function nounBefore(text: string, at: number): string {
  return /[^,。;、:!?\s\d]*$/.exec(text.slice(Math.max(0, at - 16), at))![0];
}

/** Whether both nouns end in the same characters, so that they mean one thing: 城乡低保对象 and 脱贫人口中纳入低保对象. */
function sameThing(a: string, b: string): boolean {
  return b.length >= SAME_CHARACTERS && a.slice(-SAME_CHARACTERS) === b.slice(-SAME_CHARACTERS);
}

/**
 * Households and persons of the whole of which a count is a part, as the text says; `null` where the text names no
 * whole, or its numbers are not known.
 *
 * A count is part of the number right before it if 其中 stands between them. It is part of another number of
 * its sentence if 中 stands before it and both count the same thing (…中纳入低保对象).
 *
 * @param known households and persons of each numeral, `null` where they are not certain.
 * @param index of the count among the numerals.
 */
export function wholeOf(
  text: string,
  found: readonly FoldedNumeral[],
  known: readonly (Split | null)[],
  index: number,
): Split | null {
  const { start } = found[index]!;
  const before = found[index - 1];
  if (before === undefined) return null;
  if (FIRST_PART.test(text.slice(before.end, start))) return known[index - 1]!;
  if (!PART.test(text.slice(Math.max(0, start - 16), start))) return null;
  const noun = nounBefore(text, start);
  for (let i = index - 1; i >= 0 && index - i <= NEAR; i--) {
    const next = found[i + 1]!;
    if (/[。!?\n]/.test(text.slice(found[i]!.end, next.start))) return null;
    if (known[i] !== null && sameThing(nounBefore(text, found[i]!.start), noun)) return known[i]!;
  }
  return null;
}
