import { figuresById, figuresIn, type Figure } from './data.ts';

/** A damaged token in which a number of households and a number of people stand as one, and the figures read from it. */
export interface RunTogether {
  readonly households: Figure;
  readonly people: Figure;
  readonly digits: string;
}

/** The token of a figure for people. @param id of that figure */
export function runTogether(id: string): RunTogether {
  const people = figuresById().get(id);
  const households = figuresIn(people?.article ?? '').find(
    ({ start, part }) => start === people?.start && part === 0,
  );
  if (people === undefined || households === undefined) {
    throw new Error(`no figures for households and people: ${id}`);
  }
  return { households, people, digits: people.token.replace(/\D/g, '') };
}

/** The tokens of the story of the ten digits: a whole with its parts, a part of that whole, and one that stands alone. */
export const tenDigits = {
  sum: ['lijiang.dibao.people', 'lijiang.dibao.urban.people', 'lijiang.dibao.rural.people'],
  part: 'lijiang.dibao.lifted.people',
  alone: 'lijiang.tekun.people',
} as const;

/** The digits of the whole, then those of its parts. */
export function stringsThatAddUp(): [whole: string, ...parts: string[]] {
  const [whole, ...parts] = tenDigits.sum.map((id) => runTogether(id).digits);
  return [whole!, ...parts];
}
