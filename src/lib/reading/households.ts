import type { Candidate } from './verdict.ts';

/** Households and persons that a fused token may stand for. */
export interface Split {
  readonly households: number;
  readonly persons: number;
}

/** Most persons to a household that a report is expected to give on average. */
const LARGEST = 8;

/**
 * All ways to cut digits into households and persons, without leading zeros.
 *
 * @example splits('12044').length // 3
 */
export function splits(digits: string): Split[] {
  const found: Split[] = [];
  for (let at = 1; at < digits.length; at++) {
    if (digits.charAt(at) === '0') continue;
    found.push({ households: Number(digits.slice(0, at)), persons: Number(digits.slice(at)) });
  }
  return found;
}

export function readingOf({ households, persons }: Split): string {
  return `${households}户${persons}人`;
}

/** Whether a report may well say so: at least one person to a household, and no more than eight. */
export function isLikely({ households, persons }: Split): boolean {
  return persons >= households && persons <= households * LARGEST;
}

/**
 * All readings of a fused token, each with what speaks against it.
 *
 * @param solution the split that a stated sum leaves, where there is exactly one.
 */
export function splitCandidates(digits: string, solution: Split | null): Candidate[] {
  const whole: Candidate = {
    reading: `${digits}人`,
    hard: solution === null ? null : 'the stated sum would not hold',
    soft: 'a count this long is not printed without 万',
  };
  const cut = splits(digits).map((split): Candidate => {
    const fits =
      solution === null ||
      (split.households === solution.households && split.persons === solution.persons);
    const fewer = split.persons < split.households;
    return {
      reading: readingOf(split),
      hard: fewer ? 'fewer persons than households' : fits ? null : 'the stated sum would not hold',
      soft: isLikely(split) ? null : `more than ${LARGEST} persons to a household`,
    };
  });
  return [...cut, whole];
}

/** Steps after which a system counts as not solved; real ones take a few hundred. */
const PATIENCE = 20_000;

/**
 * All ways to cut a whole and its parts at once so that households and persons both add up.
 *
 * @param whole what the whole may be.
 * @param parts what each part may be, in order; as many of the first ones as make a sum, at least two.
 * @returns whole and parts of each solution, at most two; none where the search would take too long.
 * @example solve([{ households: 3, persons: 7 }], [[{ households: 1, persons: 3 }], [{ households: 2, persons: 4 }]])
 */
export function solve(whole: readonly Split[], parts: readonly (readonly Split[])[]): Split[][] {
  const solutions: Split[][] = [];
  let steps = 0;
  const visit = (target: Split, left: Split, chosen: readonly Split[]): void => {
    steps += 1;
    if (steps > PATIENCE || solutions.length > 1) return;
    if (left.households === 0 && left.persons === 0) {
      if (chosen.length >= 2) solutions.push([target, ...chosen]);
      return;
    }
    for (const split of parts[chosen.length] ?? []) {
      const households = left.households - split.households;
      const persons = left.persons - split.persons;
      if (households < 0 || persons < 0) continue;
      visit(target, { households, persons }, [...chosen, split]);
    }
  };
  for (const target of whole) visit(target, target, []);
  return steps > PATIENCE ? [] : solutions;
}
