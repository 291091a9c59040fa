/**
 * How close a term stands to what a page is about: 6 its own value or whole name, 5 its title and
 * most of what it shows, 4 its title or label, 3 most of what it shows, 2 what it is filed under, 1 its text.
 */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** Levels by record number. */
export type Postings = ReadonlyMap<number, number>;

/** No record. */
export const NONE: Postings = new Map();
/** Between a run found whole and one found in pieces; less than the step between two levels. */
export const WHOLE_RUN_BONUS = 0.25;
/** Pieces are of interest only where the whole run is rarer than this share of them. */
const RARE = 0.3;

/** Records that any has, each with its highest level. */
export function union(all: readonly Postings[]): Postings {
  const highest = new Map<number, number>();
  for (const postings of all)
    for (const [record, level] of postings)
      if (level > (highest.get(record) ?? 0)) highest.set(record, level);
  return highest;
}

/** Records that all have, each with its lowest level. */
export function intersection(all: readonly Postings[]): Postings {
  const [first = NONE, ...others] = all.toSorted((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const [record, level] of first) {
    const levels = others.map((postings) => postings.get(record));
    if (levels.every((other) => other !== undefined))
      found.set(record, Math.min(level, ...(levels as number[])));
  }
  return found;
}

/**
 * Records that have a run whose neighbouring pairs are given: all its pairs, or enough of them that each of its
 * characters is in one, so that joined words are found where they stand apart.
 */
export function covering(pairs: readonly Postings[]): Postings {
  const whole = new Map(
    [...intersection(pairs)].map(([record, level]) => [record, level + WHOLE_RUN_BONUS]),
  );
  if (pairs.length < 3) return whole;
  const found = new Map<number, number>();
  for (const record of union([pairs[0]!]).keys()) {
    const levels = pairs.map((postings) => postings.get(record));
    const covered = levels.every(
      (level, at) =>
        level !== undefined || (levels[at - 1] !== undefined && levels[at + 1] !== undefined),
    );
    if (covered) found.set(record, Math.min(...levels.filter((level) => level !== undefined)));
  }
  return whole.size > RARE * found.size ? whole : union([found, whole]);
}

/** The same, a little lower: for what a word only begins with, or only sounds like. */
export function lowered(postings: Postings): Postings {
  return new Map([...postings].map(([record, level]) => [record, level - WHOLE_RUN_BONUS]));
}
