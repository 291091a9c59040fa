import { ChartError, requireOneUnit } from './frame.ts';
import type { Row } from './row.ts';

/** A part with the amounts at which its slice begins and ends. */
export interface Slice extends Row {
  readonly x1: number;
  readonly x2: number;
}

/** A whole with its parts. */
export interface Whole {
  readonly whole: Row;
  readonly slices: readonly Slice[];
  /** The sum of the parts. */
  readonly sum: number;
}

/** The relative error that a sum of computed values may have, since these are rounded to eight digits. */
const rounding = 1e-6;

/**
 * The first row of a group as the whole, the others as its parts.
 *
 * @throws ChartError where they cannot be a whole and its parts
 */
export function wholeOf([whole, ...parts]: readonly Row[]): Whole {
  if (whole === undefined) throw new ChartError('no series; add one figure at least');
  requireOneUnit([whole, ...parts]);
  if (parts.length === 0)
    throw new ChartError(`${whole.id} stands alone; the whole comes first, then its parts`);
  const negative = [whole, ...parts].find(({ value }) => value < 0);
  if (negative) throw new ChartError(`${negative.id} is below zero, so it has no slice`);
  const least = parts.reduce((total, { low }) => total + low, 0);
  if (!whole.openHigh && least > whole.high * (1 + rounding))
    throw new ChartError(`the parts come to more than ${whole.id}; are they parts of it?`);
  let sum = 0;
  const slices = parts.map((row) => ({ ...row, x1: sum, x2: (sum += row.value) }));
  return { whole, slices, sum };
}
