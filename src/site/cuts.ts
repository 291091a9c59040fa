/**
 * One way to split a run of digits. In a damaged article the word between a number of households and a number of
 * people is lost, so that both numbers stand as one.
 */
export interface Cut {
  readonly households: string;
  readonly people: string;
}

/**
 * Every way to split the digits into a number of households and a number of people: neither number begins with a
 * zero, and there are at least as many people as households.
 *
 * @example cuts('2937') // [{ households: '2', people: '937' }, { households: '29', people: '37' }]
 */
export function cuts(digits: string): Cut[] {
  return Array.from({ length: digits.length - 1 }, (_, index) => ({
    households: digits.slice(0, index + 1),
    people: digits.slice(index + 1),
  })).filter(
    ({ households, people }) => !people.startsWith('0') && Number(people) >= Number(households),
  );
}

/**
 * Splits several runs of digits so that they add up: every combination of one cut for each run in which the first
 * is the sum of the others, both in households and in people.
 *
 * @param strings the digits of the whole, then those of its parts
 * @returns combinations, each with the cuts in the order of the strings
 */
export function cutsThatAddUp(strings: readonly string[]): Cut[][] {
  const choices = strings
    .map(cuts)
    .reduce<Cut[][]>(
      (chosen, next) => chosen.flatMap((cut) => next.map((one) => [...cut, one])),
      [[]],
    );
  const adds = (of: keyof Cut) => (chosen: readonly Cut[]) =>
    chosen.slice(1).reduce((sum, cut) => sum + Number(cut[of]), 0) === Number(chosen[0]![of]);
  return choices.filter(adds('households')).filter(adds('people'));
}
