import type { Split } from './households.ts';
import type { FoldedNumeral } from './numeral.ts';

/** Characters of a noun that must be the same for two counts to be of one thing. */
const SAME_CHARACTERS = 4;
const PART = /(?:其中|之中|中)[^,。;!?\n\d]{0,12}$/;
const FIRST_PART = /^[,(、]?(?:其中|包括|包含)[^,。;!?\n\d]{0,10}$/;
/** How far back a whole is looked for, in numerals. */
const NEAR = 8;

/** The noun right before a position, as far back as its clause. */
function nounBefore(text: string, at: number): string {
  return /[^,。;、:!?\s\d]*$/.exec(text.slice(Math.max(0, at - 16), at))![0];
}

/** Whether both nouns end alike, so far that they name one thing: 城乡低保对象 and 脱贫人口中纳入低保对象. */
function sameThing(a: string, b: string): boolean {
  return b.length >= SAME_CHARACTERS && a.slice(-SAME_CHARACTERS) === b.slice(-SAME_CHARACTERS);
}

/**
 * The known households and persons of the whole that a count is said to be part of; `null` where the text names none.
 *
 * A count is part of the number right before it where 其中 stands between
 * them, and of a number of its sentence where what it counts is the same
 * thing among others (…中纳入低保对象).
 *
 * @param known households and persons of each numeral, where they are sure.
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
