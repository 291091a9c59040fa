import { axisHeight } from './axis.ts';
import { ChartError, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { key } from './key.ts';
import { rowsOf } from './rows.ts';
import { linesWidth, margin, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';

const radius = 5.5;
const gap = 7;
const day = 864e5;

/**
 * The days that an ISO date of any precision covers, as days since 1 January 1970. The end is exclusive.
 *
 * @example daysOf('2022') // [18993, 19358]
 */
export function daysOf(iso: string): readonly [from: number, to: number] {
  const [year = 0, month, date] = iso.split('-').map(Number);
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / day;
  if (month === undefined) return [at(year, 0, 1), at(year + 1, 0, 1)];
  if (date === undefined) return [at(year, month - 1, 1), at(year, month, 1)];
  return [at(year, month - 1, date), at(year, month - 1, date + 1)];
}

/**
 * A timeline of results and targets, each at the date for which it holds. A period is a line that ends in a dot. Only
 * time is drawn to scale, so values may be in any unit.
 */
export function timeline(chart: Chart, options: DrawOptions): SvgElement {
  const { width, lang } = options;
  const wide = width >= wideFrom;
  const { series, slug } = chart;
  if (series.length === 0) throw new ChartError(slug, 'no series; add one figure at least');
  const spans = series.map(({ figure }) => {
    if (figure.period_end === null)
      throw new ChartError(
        slug,
        `${figure.id} has no end of its period, so it has no place in time`,
      );
    const [, to] = daysOf(figure.period_end);
    const from = figure.period_start === null ? to : daysOf(figure.period_start)[0];
    return { from: Math.min(from, to - 1), to };
  });
  const yearOf = (days: number) => new Date(days * day).getUTCFullYear();
  const first = yearOf(Math.min(...spans.map(({ from }) => from)));
  const last = yearOf(Math.max(...spans.map(({ to }) => to)) - 1) + 1;
  const {
    rows,
    shapes: labels,
    left,
    bottom,
    runs,
  } = rowsOf(chart, width, { thickness: 16, top: axisHeight, room: wide ? 16 : 12 });
  const start = left + radius + 2;
  const [low] = daysOf(String(first));
  const [high] = daysOf(String(last));
  const at = (days: number) => start + ((days - low) / (high - low)) * (width - radius - 2 - start);

  const shapes: Shape[] = [];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  for (const year of years)
    for (const run of runs) {
      const x = at(daysOf(String(year))[0]);
      shapes.push({
        shape: 'line',
        paint: 'grid',
        mark: null,
        x1: x,
        x2: x,
        y1: run.top,
        y2: run.bottom,
      });
    }
  // Years are named above their middle. Where not all names fit, only every second, fifth, tenth and so on has one.
  const room = linesWidth(['2000'], 'note') + 8;
  const yearWidth = at(daysOf(String(first))[1]) - at(low);
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * yearWidth >= room) ?? 100;
  for (const year of years.slice(0, -1)) {
    const middle = (at(daysOf(String(year))[0]) + at(daysOf(String(year))[1])) / 2;
    if ((year - first) % every === 0 && middle + room / 2 - 4 <= width)
      shapes.push({
        shape: 'text',
        style: 'note',
        lines: [String(year)],
        x: Math.max(middle, room / 2 - 4),
        y: 10,
        anchor: 'middle',
        mark: null,
      });
  }
  shapes.push(...labels);
  for (const { mark, middle } of rows) {
    const one = series[mark]!;
    const { from, to } = spans[mark]!;
    const hollow = one.figure.status === 'target';
    const x = at(to);
    if (to - from > 1)
      shapes.push({
        shape: 'line',
        paint: 'line',
        hollow,
        mark,
        x1: at(from),
        x2: x,
        y1: middle,
        y2: middle,
      });
    shapes.push({ shape: 'dot', paint: 'dot', hollow, mark, x, y: middle, r: radius });
    const label = valueWidth(one);
    const right = x + radius + gap + label <= width;
    // The label stands before the line where there is no room after its end.
    const before = (to - from > 1 ? at(from) : x) - radius - gap;
    if (right) shapes.push(...valueShapes(one, mark, x + radius + gap, middle, 'start', lang));
    else if (before - label >= left)
      shapes.push(...valueShapes(one, mark, before, middle, 'end', lang));
    else throw new ChartError(slug, `${one.figure.id} has too long a value for its place in time`);
  }
  const foot = key(chart, options, bottom, { round: true, intervals: false });
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
