/** Digits that ran a count of households and one of people together, cut in two. */
export interface Cut {
  readonly households: string;
  readonly people: string;
}

/**
 * Every way of cutting the digits in two that can be households and their people: no number begins
 * with a nought, and no household is without anybody.
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
 * The choices of one cut for each string in which the first is the sum of the others, for
 * households and for people.
 *
 * @param strings the whole, then its parts
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
