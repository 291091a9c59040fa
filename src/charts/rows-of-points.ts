import * as Plot from '@observablehq/plot';
import { requireRoom, type Frame } from './frame.ts';
import type { Layout } from './layout.ts';
import { points, words } from './marks.ts';
import { plot, type Drawing } from './plot.ts';

/**
 * Points in rows, on a dotted line each, with their labels and values.
 *
 * @param scale pixels a unit; `null` for a logarithmic scale
 */
export function rowsOfPoints(
  frame: Frame,
  layout: Layout,
  {
    domain,
    scale,
    ground,
  }: {
    readonly domain: readonly [number, number];
    readonly scale: number | null;
    readonly ground: readonly Plot.Markish[];
  },
): Drawing {
  requireRoom(frame.width - layout.left - layout.right);
  return plot(frame, layout.bottom, {
    ...layout,
    domain,
    x: scale === null ? { type: 'log' } : {},
    marks: [
      ...ground,
      Plot.ruleY(layout.placed, { y: 'y', stroke: frame.theme.rule, strokeDasharray: '1 4' }),
      ...points(layout.placed, frame, scale),
      ...words(layout, frame),
    ],
  });
}
