import * as Plot from '@observablehq/plot';
import { nice } from 'd3';
import { ChartError, requireOneUnit, requireRoom, wideFrom, type Frame } from '../frame.ts';
import { leading, size, steps, tickText, valueWidth, widest } from '../layout.ts';
import { keyed, notches, slashes, square, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import type { Row } from '../row.ts';
import { spread } from '../spread.ts';
import { wrap } from '../wrap.ts';

/** Room above the field, in CSS pixels. */
const above = 20;

/**
 * Quotients upwards from nought, over their divisors on a logarithmic scale. Labels stand in a column at the right, in
 * the order of the points, so that the lines that lead to them do not cross.
 */
export function scatter(frame: Frame): Drawing {
  const { width, rows, theme, lang } = frame;
  requireOneUnit(rows);
  const wrong = rows.find(({ over, value }) => over === null || over <= 0 || value < 0);
  if (wrong)
    throw new ChartError(
      `${wrong.id} is no quotient of a figure over a figure above zero, as every point of a scatter is`,
    );
  const wide = width >= wideFrom;
  const column = Math.floor(width * (wide ? 0.4 : 0.5));
  const data = rows
    .map((row) => ({ ...row, over: row.over!, texts: wrap(row.label, column, size.label) }))
    .sort((a, b) => b.value - a.value);
  const heights = data.map(({ texts }) => leading.value + texts.length * leading.label);
  const needed = heights.reduce((sum, height) => sum + height + 8, 0) * 1.04;
  const tall = Math.max(wide ? 380 : 320, needed);
  const [, high] = nice(0, Math.max(...rows.map((row) => row.high)) || 1, 5) as [number, number];
  const base = above + tall;
  const up = (value: number) => base - (value / high) * tall;
  const starts = spread(
    data.map(({ value }, index) => ({ start: up(value) - 11, length: heights[index]! })),
    4,
    base + 6,
    8,
  )!;
  const named = Math.ceil(
    Math.max(
      ...rows.map(({ text }) => valueWidth(text)),
      widest(
        data.flatMap(({ texts }) => texts),
        size.label,
      ),
    ),
  );
  const number = (step: number) => tickText(step, '', lang);
  const all = steps([0, high], tall, number);
  const integers = all.filter(Number.isInteger);
  const upwards = integers.length > 1 ? integers : all;
  const powers = data.map(({ over }) => Math.log10(over));
  const first = Math.floor(Math.min(...powers));
  const last = Math.max(first + 1, Math.ceil(Math.max(...powers) - 1e-9));
  const [least, most] = [10 ** first, 10 ** last];
  const decades = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  // The numbers at both ends of the scale across stand in the margins by half their widths.
  const numbered = widest(decades.map(number), size.note);
  const left = Math.ceil(Math.max(22, widest(upwards.map(number), size.note) + 10, numbered / 2));
  const right = Math.ceil(Math.max(named + (wide ? 44 : 26), numbered / 2));
  const room = width - left - right;
  requireRoom(room, 80);
  const every = Math.max(wide ? 1 : 2, Math.ceil(((last - first) * (numbered + 8)) / room));
  const shown = decades.filter((_, index) => index % every === 0);
  const lead = wide ? 34 : 20;
  const placed = data.map((row, index) => ({
    ...row,
    y: up(row.value),
    top: 0,
    bottom: 0,
    lines: [],
    start: starts[index]!,
  }));
  type Point = (typeof placed)[number];
  const lines = placed.flatMap(({ id, start, texts }) =>
    texts.map((text, line) => ({
      id,
      text,
      y: start + leading.value + (line + 0.5) * leading.label + 1,
    })),
  );
  const cut = placed.filter(({ repaired }) => repaired);
  const whole = placed.filter(({ repaired }) => !repaired);
  const color = ({ paint }: Row) => theme[paint];
  const label = { frameAnchor: 'right', dx: lead, textAnchor: 'start' } as const;
  const leader = { stroke: theme.muted, strokeWidth: 0.75 } as const;
  return plot(frame, base + 28, {
    left,
    right,
    above,
    domain: [least, most],
    x: { type: 'log' },
    marks: [
      Plot.ruleY(
        upwards.filter((step) => step > 0),
        { y: (step: number) => up(step), stroke: theme.rule },
      ),
      Plot.ruleX(shown, { stroke: theme.rule, y1: () => above, y2: () => base }),
      Plot.ruleY([base], { stroke: theme.ink, strokeWidth: 1.5, y: (y: number) => y }),
      Plot.text(upwards, {
        y: (step: number) => up(step),
        text: number,
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        fontSize: size.note,
        fill: theme.muted,
      }),
      Plot.text(shown, {
        x: (power: number) => power,
        y: () => base + 16,
        text: number,
        fontSize: size.note,
        fill: theme.muted,
      }),
      // From the point to the edge of the field, then aslant to the label.
      Plot.link(
        placed,
        keyed(placed, {
          x1: 'over',
          x2: () => most,
          y1: 'y',
          y2: 'y',
          ...leader,
        } as Plot.LinkOptions),
      ),
      Plot.link(
        placed,
        keyed(placed, {
          x1: () => most,
          x2: () => most * (most / least) ** ((lead - 5) / room),
          y1: 'y',
          y2: ({ start }: Point) => start + leading.value / 2,
          ...leader,
        } as Plot.LinkOptions),
      ),
      Plot.dot(
        whole,
        keyed(whole, {
          x: 'over',
          y: 'y',
          r: 6,
          fill: color,
          stroke: theme.paper,
        } as Plot.DotOptions),
      ),
      square(cut, 'over', { fill: color }),
      slashes(cut, frame, 'over'),
      notches(placed, frame, { x: 'over', y: ({ y }) => y + 12 }),
      Plot.text(
        placed,
        keyed(placed, {
          text: 'text',
          y: ({ start }: Point) => start + leading.value / 2,
          ...label,
          ...valueFont,
          fill: (row: Row) => textPaint(row, frame),
        } as Plot.TextOptions),
      ),
      Plot.text(
        lines,
        keyed(lines, {
          text: 'text',
          y: 'y',
          ...label,
          fontSize: size.label,
          fill: theme.ink,
        } as Plot.TextOptions),
      ),
    ],
  });
}
