import { requireOneUnit, wideFrom, type Chart, type DrawOptions, type Series } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent, type Extent } from './extent.ts';
import { intervalLines, openRoom } from './interval.ts';
import { key } from './key.ts';
import { rowsOf } from './rows.ts';
import { margin, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';

/** The gap between the end of a bar and its value, in CSS pixels. */
const gap = 8;

/** A linear scale on which each bar and its value fit between two edges. */
function scale(
  ends: readonly { readonly extent: Extent; readonly room: number }[],
  left: number,
  right: number,
): (value: number) => number {
  const low = Math.min(0, ...ends.map((one) => one.extent.from ?? 0));
  const before = Math.max(0, ...ends.map((one) => ((one.extent.from ?? 0) < 0 ? one.room : 0)));
  const start = left + before;
  const perUnit = ends.map(({ extent: { to, from }, room }) => {
    const length = Math.max(to ?? 0, 0) - low;
    const after = (from ?? 0) < 0 ? 0 : room;
    return length === 0 ? Infinity : (right - start - after) / length;
  });
  const least = Math.min(...perUnit);
  const unit = Number.isFinite(least) ? Math.max(0, least) : 0;
  return (value) => start + (value - low) * unit;
}

/** The extent of a series, and the room that its value needs beyond the end of its bar. */
function endOf(series: Series): { readonly extent: Extent; readonly room: number } {
  const one = extent(series.figure);
  return { extent: one, room: gap + openRoom(one) + valueWidth(series) };
}

/**
 * Draws the bars of a chart in rows, from `top` downwards.
 *
 * @param scaled the series that must fit on the scale; more than the chart's own where several panels share a scale
 */
export function barField(
  chart: Chart,
  { width, lang }: Pick<DrawOptions, 'width' | 'lang'>,
  top: number,
  scaled: readonly Series[] = chart.series,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const wide = width >= wideFrom;
  const thickness = wide ? 20 : 16;
  const {
    rows,
    shapes: labels,
    left,
    bottom,
    runs,
  } = rowsOf(chart, width, {
    thickness,
    top,
    room: wide ? 16 : 14,
  });
  const extents = chart.series.map(({ figure }) => extent(figure));
  const at = scale(scaled.map(endOf), left + 1, width - 1);

  const shapes: Shape[] = [...labels];
  for (const { mark, middle } of rows) {
    const series = chart.series[mark]!;
    const one = extents[mark]!;
    const solid = one.value ?? one.low ?? 0;
    const bar = (paint: 'bar' | 'bar range', a: number, b: number): Shape => ({
      shape: 'rect',
      paint,
      mark,
      hollow: series.figure.status === 'target',
      x: Math.min(at(a), at(b)),
      y: middle - thickness / 2,
      // However small, a value other than zero stays visible.
      width: Math.max(1, Math.abs(at(b) - at(a))),
      height: thickness,
    });
    if (solid !== 0) shapes.push(bar('bar', 0, solid));
    if (one.value === null && one.to !== null && one.to !== solid)
      shapes.push(bar('bar range', solid, one.to));
    shapes.push(...intervalLines(one, at, { across: middle, reach: thickness / 2, mark }));
    const negative = (one.from ?? 0) < 0;
    const room = valueWidth(series);
    // With labels on both sides there may be too little room. A label over a bar is better than one that is cut off.
    const x = negative
      ? Math.max(at(one.from!) - gap, left + room)
      : Math.min(at(Math.max(0, one.to ?? 0)) + gap + openRoom(one), width - room);
    shapes.push(...valueShapes(series, mark, x, middle, negative ? 'end' : 'start', lang));
  }
  for (const { top, bottom: end } of runs)
    shapes.push({
      shape: 'line',
      paint: 'axis',
      mark: null,
      x1: at(0),
      x2: at(0),
      y1: top,
      y2: end,
    });
  return { shapes, bottom };
}

/**
 * A bar chart: amounts of one unit, from zero, with their values at the ends of the bars. A range is solid up to its
 * lower bound and pale up to the upper one. A target is hollow.
 */
export function bars(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { shapes, bottom } = barField(chart, options, margin);
  const foot = key(chart, options, bottom);
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
