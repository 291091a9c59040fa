import { bundles } from '../bundles.ts';
import { requireOneUnit, type Frame } from '../frame.ts';
import type { Drawing } from '../plot.ts';

/** Wholes of one unit and their parts, on one scale. */
export function stacked(frame: Frame): Drawing {
  requireOneUnit(frame.rows);
  return bundles(frame);
}
