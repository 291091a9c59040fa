import * as Plot from '@observablehq/plot';
import { benchmarkLines } from './benchmark-line.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './layout.ts';

/** The room above the first row, for the numbers of the scale, in CSS pixels. */
export const top = 26;

/** A drawing by Plot, not yet {@link finish}ed. */
export type Drawing = Element;

/**
 * Calls Plot with our margins, without its axes, and with y in CSS pixels, because rows differ in height. Where the chart
 * has benchmarks, their lines stand under the marks and their words below them.
 *
 * @param bottom where the marks end; @param above the margin over the field of marks
 * @param x more options of the scale across; @param runs the stretches without words, for benchmarks
 */
export function plot(
  {
    width,
    document,
    theme,
    benchmarks = [],
  }: Pick<Frame, 'width' | 'document' | 'theme' | 'benchmarks'>,
  bottom: number,
  {
    left,
    right,
    domain,
    x,
    above = top,
    runs = [],
    marks,
  }: {
    readonly left: number;
    readonly right: number;
    readonly domain?: readonly number[];
    readonly x?: Plot.ScaleOptions;
    readonly above?: number;
    readonly runs?: Layout['runs'];
    readonly marks: readonly Plot.Markish[];
  },
): Drawing {
  const [low, high] = (domain ?? [0, 1]).map(x?.type === 'log' ? Math.log10 : Number);
  const across = (value: number) =>
    left +
    (((x?.type === 'log' ? Math.log10(value) : value) - low!) / (high! - low!)) *
      (width - left - right);
  const lines = benchmarkLines(benchmarks, { width, bottom, runs, x: across }, theme);
  return Plot.plot({
    document,
    width,
    height: Math.ceil(lines.bottom),
    marginTop: above,
    marginBottom: 0,
    marginLeft: left,
    marginRight: right,
    x: { axis: null, ...(domain ? { domain: [...domain] } : {}), ...x },
    y: { axis: null, type: 'identity' },
    marks: [...lines.marks, ...marks],
  });
}
