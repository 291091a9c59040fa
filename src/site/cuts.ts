/**
 * One way to split a run of digits. In a damaged article the word between a number of households and a number of
 * people is lost, so that both numbers stand as one.
 */
export interface Cut {
  readonly households: string;
  readonly people: string;
}

/** What is counted on either side of a cut. */
const COUNTED = ['households', 'people'] as const satisfies readonly (keyof Cut)[];

/** Every way to split the digits: one for each gap between two of them. */
export function allCuts(digits: string): Cut[] {
  return Array.from({ length: digits.length - 1 }, (_, index) => ({
    households: digits.slice(0, index + 1),
    people: digits.slice(index + 1),
  }));
}

/** What is wrong with a cut before anything is added up: a number that begins with a zero, households without people. */
export type CutFault = 'zero' | 'empty';

/** The fault of a cut; `null` where it has none. @example faultOf({ households: '12', people: '03' }) // 'zero' */
export function faultOf({ households, people }: Cut): CutFault | null {
  if (people.startsWith('0')) return 'zero';
  return Number(people) < Number(households) ? 'empty' : null;
}

/**
 * Every way to split the digits that has no {@link faultOf fault}.
 *
 * @example cuts('2937') // [{ households: '2', people: '937' }, { households: '29', people: '37' }]
 */
export function cuts(digits: string): Cut[] {
  return allCuts(digits).filter((cut) => faultOf(cut) === null);
}

/** A whole and what its parts make. */
export interface Beam {
  readonly whole: number;
  readonly parts: number;
}

/** One cut of each of several runs of digits, and whether they add up. */
export interface Balance {
  /** The cut of the whole, then those of its parts. */
  readonly cuts: readonly Cut[];
  readonly households: Beam;
  readonly people: Beam;
}

export const isLevel = ({ whole, parts }: Beam): boolean => whole === parts;

/** Whether a balance is level in households and in people. */
export const addsUp = (balance: Balance): boolean => COUNTED.every((of) => isLevel(balance[of]));

/** Every choice of one cut for each run of digits. @param choices cuts of the whole, then of each part */
export function balances(choices: readonly (readonly Cut[])[]): Balance[] {
  return choices
    .reduce<Cut[][]>(
      (chosen, next) => chosen.flatMap((before) => next.map((one) => [...before, one])),
      [[]],
    )
    .map((chosen) => {
      const beam = (of: keyof Cut): Beam => ({
        whole: Number(chosen[0]![of]),
        parts: chosen.slice(1).reduce((sum, cut) => sum + Number(cut[of]), 0),
      });
      return { cuts: chosen, households: beam('households'), people: beam('people') };
    });
}

/**
 * Splits several runs of digits so that they add up: every combination of one cut for each run in which the first
 * is the sum of the others, both in households and in people.
 *
 * @param strings the digits of the whole, then those of its parts
 */
export function cutsThatAddUp(strings: readonly string[]): (readonly Cut[])[] {
  return balances(strings.map(cuts))
    .filter(addsUp)
    .map((balance) => balance.cuts);
}

/**
 * For each cut of a whole the cuts of its parts whose households come closest to it, and of several those whose people
 * do.
 *
 * @param strings the digits of the whole, then those of its parts
 */
export function nearestBalances([whole, ...parts]: readonly [string, ...string[]]): Balance[] {
  const off = ({ whole, parts }: Beam) => Math.abs(parts - whole);
  return allCuts(whole).map((cut) =>
    balances([[cut], ...parts.map(allCuts)]).reduce((best, one) =>
      (off(one.households) - off(best.households) || off(one.people) - off(best.people)) < 0
        ? one
        : best,
    ),
  );
}

/**
 * How far a beam leans, in degrees: to the right where the parts are heavier. Each tenfold difference adds as much,
 * and whatever is not level can be seen not to be.
 */
export function tilt({ whole, parts }: Beam): number {
  if (whole === parts) return 0;
  const ratio = Math.log10(parts / whole);
  return Math.sign(ratio) * Math.min(18, Math.round(3 + 7 * Math.abs(ratio)));
}
