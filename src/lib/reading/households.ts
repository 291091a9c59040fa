import type { Candidate } from './numeral.ts';

/** One way to cut a fused token: a number of households and one of persons. */
export interface Split {
  readonly households: number;
  readonly persons: number;
}

/** The greatest average number of persons to a household that is likely in a report. */
const MOST_PER_HOUSEHOLD = 8;

/** The two ways to print a number: without commas, or in groups of three throughout. */
const PLAIN = /^[1-9]\d*$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})*$/;

/**
 * All ways to cut printed digits into households and persons, without leading zeros. Where the digits
 * contain a comma, both numbers must be in groups of three.
 *
 * @example splits('12044').length // 3
 * @example splits('8562,913') // 856 and 2,913; 85 and 62,913; 8 and 562,913
 */
export function splits(digits: string): Split[] {
  const form = digits.includes(',') ? GROUPED : PLAIN;
  const found: Split[] = [];
  for (let at = 1; at < digits.length; at++) {
    const [left, right] = [digits.slice(0, at), digits.slice(at)];
    if (!form.test(left) || !form.test(right)) continue;
    found.push({ households: numberOf(left), persons: numberOf(right) });
  }
  return found;
}

/** The number that digits with or without commas print. @example numberOf('2,913') // 2913 */
export function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** Whether digits contain commas that do not make groups of three. */
export function isMisgrouped(digits: string): boolean {
  return digits.includes(',') && !GROUPED.test(digits);
}

function readingOf({ households, persons }: Split): string {
  return `${households}户${persons}人`;
}

/** Whether a split is likely in a report: at least one person to a household, and at most eight. */
export function isLikely({ households, persons }: Split): boolean {
  return persons >= households && persons <= households * MOST_PER_HOUSEHOLD;
}

/**
 * All readings of a fused token: every split, and the digits as a single number of persons, each with
 * what speaks against it.
 *
 * @param solution the only split for which a stated sum holds; `null` where there is no such sum.
 * @param sure whether the sum is a proof, and not perhaps an accident.
 * @param most households and persons of the whole that the count is part of; `null` where unknown.
 */
export function splitCandidates(
  digits: string,
  solution: Split | null,
  sure = false,
  most: Split | null = null,
): Candidate[] {
  const sum = 'the stated sum would not hold';
  const more = 'more than the whole that it is part of';
  const whole: Candidate = {
    reading: `${digits}人`,
    hard: isMisgrouped(digits)
      ? 'not in groups of three'
      : solution !== null && sure
        ? sum
        : most !== null && numberOf(digits) > most.persons
          ? more
          : null,
    soft:
      solution !== null
        ? sum
        : digits.length >= 7
          ? 'a count this long is not printed without 万'
          : 'counted by household',
  };
  const cut = splits(digits).map((split): Candidate => {
    const fits = solution === null || split.households === solution.households;
    const fewer = split.persons < split.households;
    const exceeds =
      most !== null && (split.households > most.households || split.persons > most.persons);
    return {
      reading: readingOf(split),
      hard: fewer ? 'fewer persons than households' : exceeds ? more : fits ? null : sum,
      soft: isLikely(split) ? null : `more than ${MOST_PER_HOUSEHOLD} persons to a household`,
    };
  });
  return [...cut, whole];
}

/** After so many steps the search gives up; those in real texts take a few hundred. */
const MOST_STEPS = 20_000;

/**
 * Looks for ways to cut a whole and its parts so that households and persons both add up, by depth-first
 * search. A branch ends where what is left is more than the parts behind can make.
 *
 * @param whole the splits that the whole allows.
 * @param parts the splits that each part allows, in text order. A solution takes at least the first two
 * parts, and may leave out later ones.
 * @param alone index of the part that counts persons only, which has no households among its splits: all parts
 * are taken then, and the households that are left must be likely for its persons.
 * @returns each solution as the whole followed by its parts. The search stops at the second solution; none
 * are returned where it would take too long.
 * @example solve([{ households: 3, persons: 7 }], [[{ households: 1, persons: 3 }], [{ households: 2, persons: 4 }]])
 */
export function solve(
  whole: readonly Split[],
  parts: readonly (readonly Split[])[],
  alone: number | null = null,
): Split[][] {
  const solutions: Split[][] = [];
  const reach = [{ households: 0, persons: 0 }];
  for (const part of [...parts].reverse()) {
    const { households, persons } = reach[0]!;
    reach.unshift({
      households: households + Math.max(0, ...part.map((one) => one.households)),
      persons: persons + Math.max(0, ...part.map((one) => one.persons)),
    });
  }
  let steps = 0;
  const visit = (target: Split, left: Split, chosen: readonly Split[]): void => {
    steps += 1;
    if (steps > MOST_STEPS || solutions.length > 1) return;
    if (alone !== null && chosen.length === parts.length) {
      const { persons } = chosen[alone]!;
      if (left.persons === 0 && isLikely({ households: left.households, persons }))
        solutions.push([target, ...chosen]);
      return;
    }
    if (left.households === 0 && left.persons === 0) {
      if (chosen.length >= 2 && alone === null) solutions.push([target, ...chosen]);
      return;
    }
    const most = reach[chosen.length]!;
    if (left.persons > most.persons || (alone === null && left.households > most.households))
      return;
    for (const split of parts[chosen.length] ?? []) {
      const households = left.households - split.households;
      const persons = left.persons - split.persons;
      if (households < 0 || persons < 0) continue;
      visit(target, { households, persons }, [...chosen, split]);
    }
  };
  for (const target of whole) visit(target, target, []);
  return steps > MOST_STEPS ? [] : solutions;
}
