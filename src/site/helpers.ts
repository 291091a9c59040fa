import { spread } from '../charts/spread.ts';

// The drawing of the story on helpers: fields with a mark for each, on one grid, and shares as the rungs of a ladder.

/** How many marks stand in a full column of a field. */
export const DEEP = 12;

/** How many columns of {@link DEEP} marks a field has. @example columnsFor(25) // 3 */
export const columnsFor = (count: number): number => Math.ceil(count / DEEP);

/**
 * A mark for each of a count, in columns from the left; the last one may be short.
 *
 * @param mark what is drawn from the middle of a cell on, in units of a cell: `h0` is a dot or a square by its line cap
 * @returns the path of all of them
 */
export const marksPath = (count: number, mark: string): string =>
  Array.from(
    { length: count },
    (_, index) => `M${Math.floor(index / DEEP) + 0.5} ${(index % DEEP) + 0.5}${mark}`,
  ).join('');

/** A share, or the two between which it lies, in percent. */
export interface Share {
  readonly low: number;
  readonly high: number;
}

/** Where a share stands on a ladder, in units of the drawing from its top. */
export interface Rung {
  readonly top: number;
  readonly bottom: number;
  /** The middle of its label, which keeps clear of the others. */
  readonly label: number;
}

/** The measures of a ladder, in units of the drawing. */
export interface Ladder {
  readonly height: number;
  /** Units to one percent; nought is at the foot. */
  readonly step: number;
  /** How tall a label is. */
  readonly label: number;
}

/**
 * Places shares on a ladder.
 *
 * @param shares from the highest down
 */
export function rungs(shares: readonly Share[], { height, step, label }: Ladder): Rung[] {
  const at = (share: number) => Math.round(10 * (height - step * share)) / 10;
  const placed = shares.map(({ low, high }) => ({ top: at(high), bottom: at(low) }));
  const labels = spread(
    placed.map(({ top, bottom }) => ({ start: (top + bottom - label) / 2, length: label })),
    0,
    height,
    0,
  );
  if (labels === null) throw new Error(`a ladder of ${height} is too short for its labels`);
  return placed.map((rung, index) => ({ ...rung, label: labels[index]! + label / 2 }));
}
