import { untrueLengths } from './truth/lengths.ts';
import { hasPositions, untruePositions } from './truth/positions.ts';
import type { Told } from './truth/told.ts';

/**
 * What is untrue in a finished drawing, in words: lengths, areas and positions that do not say the numbers of the
 * published record. Amounts are never read from the marks, but from the record and from the numbers at the axes.
 */
export const untruths = (drawing: Element, told: Told): readonly string[] =>
  hasPositions(told) ? untruePositions(drawing, told) : untrueLengths(drawing, told);
