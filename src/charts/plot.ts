import * as Plot from '@observablehq/plot';
import type { Frame } from './frame.ts';

/** The room above the first row, for the numbers of the scale, in CSS pixels. */
export const top = 26;

/** A drawing by Plot, not yet {@link finish}ed. */
export type Drawing = Element;

/**
 * Calls Plot with our margins, without its axes, and with y in CSS pixels, because rows differ in height.
 *
 * @param height of the drawing; @param above the margin over the field of marks
 * @param x more options of the scale across
 */
export function plot(
  { width, document }: Pick<Frame, 'width' | 'document'>,
  height: number,
  {
    left,
    right,
    domain,
    x,
    above = top,
    marks,
  }: {
    readonly left: number;
    readonly right: number;
    readonly domain?: readonly number[];
    readonly x?: Plot.ScaleOptions;
    readonly above?: number;
    readonly marks: readonly Plot.Markish[];
  },
): Drawing {
  return Plot.plot({
    document,
    width,
    height: Math.ceil(height),
    marginTop: above,
    marginBottom: 0,
    marginLeft: left,
    marginRight: right,
    x: { axis: null, ...(domain ? { domain: [...domain] } : {}), ...x },
    y: { axis: null, type: 'identity' },
    marks: [...marks],
  });
}
