import * as Plot from '@observablehq/plot';
import { ChartError, requireOneUnit, requireRoom, type Frame } from '../frame.ts';
import { layRows, roundDomain, tickText, type Layout } from '../layout.ts';
import { axis, numbers, points, rules, words } from '../marks.ts';
import { plot, top, type Drawing } from '../plot.ts';

/** Points of one unit, whose distance from nought says nothing. The scale holds all intervals. */
export function dots(frame: Frame): Drawing {
  const { width, rows } = frame;
  requireOneUnit(rows);
  const layout = layRows(rows, { width, thick: 14, top });
  const all = rows.flatMap(({ low, high }) => [low, high]);
  const domain = roundDomain(Math.min(...all), Math.max(...all));
  const { unit } = rows[0]!;
  const scale = (width - layout.left - layout.right) / (domain[1] - domain[0]);
  return rowsOfPoints(frame, layout, {
    domain,
    scale,
    ground: axis(layout, frame, domain, unit),
  });
}

/** Points of one unit on a logarithmic scale, from a power of ten to another. Nothing on it has a length. */
export function lollipop(frame: Frame): Drawing {
  const { width, rows, lang } = frame;
  requireOneUnit(rows);
  const below = rows.find(({ low, value }) => low <= 0 || value <= 0);
  if (below)
    throw new ChartError(
      `${below.id} is not above zero, so it has no place on a logarithmic scale`,
    );
  const layout = layRows(rows, { width, thick: 14, top });
  const { unit } = rows[0]!;
  const all = rows.flatMap(({ low, high }) => [low, high]);
  const first = Math.floor(Math.log10(Math.min(...all)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...all))));
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  const room = width - layout.left - layout.right;
  const text = (power: number) => tickText(power, unit, lang);
  const x = (power: number) => layout.left + (room * (Math.log10(power) - first)) / (last - first);
  return rowsOfPoints(frame, layout, {
    domain: [10 ** first, 10 ** last],
    scale: null,
    ground: [...rules(powers, layout, frame), ...numbers(powers, text, x, layout.left, frame)],
  });
}

/** @param scale pixels a unit; `null` for a logarithmic scale */
function rowsOfPoints(
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
