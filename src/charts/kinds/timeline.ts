import * as Plot from '@observablehq/plot';
import { ChartError, requireRoom, type Frame } from '../frame.ts';
import { layRows } from '../layout.ts';
import { keyed, numbers, points, rules, words } from '../marks.ts';
import { plot, top, type Drawing } from '../plot.ts';
import type { Row } from '../row.ts';

/** The end of an ISO date of any precision, exclusive, in milliseconds since 1970. */
export function endOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

/** Figures of any unit, each at the end of its period, with a line over its period. */
export function timeline(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  if (rows.length === 0) throw new ChartError('no series; add one figure at least');
  const undated = rows.find(({ to }) => to === null);
  if (undated)
    throw new ChartError(`${undated.id} has no end of its period, so it has no place in time`);
  const layout = layRows(rows, { width, thick: 14, top });
  const timed = layout.placed.map((row) => ({
    ...row,
    since: row.from === null ? null : Date.parse(row.from),
    until: endOf(row.to!),
    // Its interval is one of amounts, not of time.
    low: 0,
    high: 0,
  }));
  const years = timed
    .flatMap(({ since, until }) => [until - 1, ...(since === null ? [] : [since])])
    .map((time) => new Date(time).getUTCFullYear());
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 2;
  const starts = Array.from({ length: count }, (_, index) => Date.UTC(first + index, 0, 1));
  const room = width - layout.left - layout.right;
  requireRoom(room);
  const domain = [starts[0]!, starts[count - 1]!] as const;
  const x = (time: number) => layout.left + ((time - domain[0]) / (domain[1] - domain[0])) * room;
  const spans = timed.filter(({ since, until }) => since !== null && x(until) - x(since) > 10);
  return plot(frame, layout.bottom, {
    ...layout,
    domain,
    marks: [
      ...rules(starts, layout, frame),
      ...numbers(starts, (time) => String(new Date(time).getUTCFullYear()), x, layout.left, frame),
      Plot.ruleY(
        spans,
        keyed(spans, {
          x1: 'since',
          x2: 'until',
          y: 'y',
          stroke: ({ paint }: Row) => theme[paint],
          strokeWidth: 1.5,
        } as Plot.RuleYOptions),
      ),
      ...points(timed, frame, null, 'until'),
      ...words(layout, frame),
    ],
  });
}
