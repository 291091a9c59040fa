/**
 * How close a term stands to what a page is about: 6 its own value or whole name, 5 its title and
 * most of what it shows, 4 its title or label, 3 most of what it shows, 2 what it is filed under, 1 its text.
 */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** Levels by record number. */
export type Postings = ReadonlyMap<number, number>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/**
 * Postings as letters: the step from the record before, times eight plus the level, in digits of five bits,
 * the lowest first; a sixth bit says that more follow.
 *
 * @example pack(new Map([[0, 3], [2, 1]])) // 'DR'
 */
export function pack(postings: Postings): string {
  let last = 0;
  let text = '';
  for (const [record, level] of [...postings].sort(([a], [b]) => a - b)) {
    let rest = (record - last) * 8 + level;
    last = record;
    for (; rest >= 32; rest = Math.floor(rest / 32)) text += ALPHABET[32 + (rest % 32)]!;
    text += ALPHABET[rest]!;
  }
  return text;
}

/** The inverse of `pack`. */
export function unpack(text: string): Postings {
  const postings = new Map<number, number>();
  let record = 0;
  let value = 0;
  let place = 1;
  for (const letter of text) {
    const digit = VALUES.get(letter) ?? 0;
    value += (digit % 32) * place;
    place *= 32;
    if (digit >= 32) continue;
    record += Math.floor(value / 8);
    postings.set(record, value % 8);
    value = 0;
    place = 1;
  }
  return postings;
}
