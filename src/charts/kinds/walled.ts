import * as Plot from '@observablehq/plot';
import type { Frame } from '../frame.ts';
import { plot, type Drawing } from '../plot.ts';
import { barsOnOneScale } from './bars.ts';

/** The thickness of a wall, in CSS pixels. */
const thick = 6;

/** A bar in a panel and on a scale of its own for each row, with a wall between the panels: nothing compares across. */
export function walled(frame: Frame): readonly Drawing[] {
  const { theme } = frame;
  const wall = () =>
    plot({ ...frame, benchmarks: [] }, thick, {
      left: 0,
      right: 0,
      above: 0,
      marks: [Plot.ruleY([thick / 2], { stroke: theme.ink, strokeWidth: thick })],
    });
  return frame.rows.flatMap((row, index) => [
    ...(index > 0 ? [wall()] : []),
    barsOnOneScale({ ...frame, rows: [row] }),
  ]);
}
