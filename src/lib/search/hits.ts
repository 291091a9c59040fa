/**
 * Where a page has a term, and so how well it matches: 6 as its own value or whole name, 5 in its title and in
 * most of what it shows, 4 in its title or label, 3 in most of what it shows, 2 in what it is filed under, 1 in
 * its text.
 */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** The posting list of a term: levels by record number. */
export type Postings = ReadonlyMap<number, number>;

/** The posting list of a term that no record has. */
export const NONE: Postings = new Map();
/** Added to the level of a run that is found whole and not in pieces; less than the step between two levels. */
export const WHOLE_RUN_BONUS = 0.25;
/** Records that have a run in pieces are added only where those with the whole run are at most this share of them. */
const RARE = 0.3;

/** Records that are in any of the lists, each with its highest level. */
export function union(all: readonly Postings[]): Postings {
  const highest = new Map<number, number>();
  for (const postings of all)
    for (const [record, level] of postings)
      if (level > (highest.get(record) ?? 0)) highest.set(record, level);
  return highest;
}

/** Records that are in all lists, each with its lowest level. */
export function intersection(all: readonly Postings[]): Postings {
  const [first = NONE, ...others] = [...all].sort((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const [record, level] of first) {
    const levels = others.map((postings) => postings.get(record));
    if (levels.every((other) => other !== undefined))
      found.set(record, Math.min(level, ...(levels as number[])));
  }
  return found;
}

/**
 * Records that have a run of characters or syllables, from the posting lists of its neighbouring pairs: records that
 * have all pairs, and, where these are few, records that have enough of them for each character to be in one. So words
 * that a reader joins are also found where they stand apart.
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

/** The same records at slightly lower levels, for weaker matches: by the beginning of a word, or by sound. */
export function lowered(postings: Postings): Postings {
  return new Map([...postings].map(([record, level]) => [record, level - WHOLE_RUN_BONUS]));
}
