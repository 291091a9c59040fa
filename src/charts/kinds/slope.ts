import * as Plot from '@observablehq/plot';
import { ChartError, requireOneUnit, requirePairs, wideFrom, type Frame } from '../frame.ts';
import { leading, size, valueWidth, widest } from '../layout.ts';
import { keyed, notches, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { spread } from '../spread.ts';
import { wrap } from '../wrap.ts';

/** In each group an earlier and a later amount, joined by a line; its name behind the later one. */
export function slope(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  requireOneUnit(rows);
  const pairs = groupsOf(rows);
  requirePairs(pairs);
  const values = Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + 16;
  const names = pairs.map(([first]) =>
    wrap(first!.group ?? '', Math.floor(width * 0.42), size.label),
  );
  const right = values + Math.ceil(widest(names.flat(), size.label)) + 14;
  const left = values;
  const tall = Math.max(width >= wideFrom ? 240 : 200, pairs.length * 64);
  const [base, head] = [44 + tall, 30];
  const all = rows.flatMap(({ low, high }) => [low, high]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const up = (value: number) => base - ((value - low) / (high - low || 1)) * tall;
  const ends = [0, 1].map((side) => {
    const own = pairs
      .map((pair, index) => ({ ...pair[side]!, lines: names[index]!, side }))
      .toSorted((a, b) => b.value - a.value);
    const heights = own.map(({ lines }) =>
      Math.max(leading.value, side === 1 ? lines.length * leading.label : 0),
    );
    const starts = spread(
      own.map(({ value }, index) => ({
        start: up(value) - heights[index]! / 2,
        length: heights[index]!,
      })),
      head,
      base + head,
      4,
    );
    if (starts === null) throw new ChartError('too many groups for their names to have room');
    return own.map((row, index) => ({ ...row, at: starts[index]! + heights[index]! / 2 }));
  });
  const texts = ends.map((own, side) =>
    Plot.text(
      own,
      keyed(own, {
        x: 'side',
        y: 'at',
        text: 'text',
        dx: side === 0 ? -12 : 12,
        textAnchor: side === 0 ? 'end' : 'start',
        ...valueFont,
        fill: (row: Row) => textPaint(row, frame),
      } as Plot.TextOptions),
    ),
  );
  const lines = ends[1]!.flatMap(({ id, lines, at }) =>
    lines.map((text, line) => ({
      id,
      text,
      y: at + (line - (lines.length - 1) / 2) * leading.label,
    })),
  );
  const dots = ends.flat();
  return plot(frame, base + 34, {
    left,
    right,
    above: head,
    domain: [0, 1],
    marks: [
      Plot.ruleX([0, 1], { stroke: theme.rule, y1: () => head, y2: () => base + 14 }),
      ...rows.slice(0, 2).map(({ label }, side) =>
        Plot.text([label], {
          x: () => side,
          y: () => 14,
          text: () => label,
          textAnchor: side === 0 ? 'middle' : 'start',
          dx: side === 0 ? 0 : -14,
          fontSize: size.note,
          fill: theme.muted,
        }),
      ),
      Plot.link(pairs, {
        x1: () => 0,
        x2: () => 1,
        y1: ([first]) => up(first!.value),
        y2: ([, second]) => up(second!.value),
        stroke: theme.muted,
        strokeWidth: 2,
      }),
      Plot.dot(
        dots,
        keyed(dots, {
          x: 'side',
          y: ({ value }: Row) => up(value),
          r: 5.5,
          fill: ({ paint }: Row) => theme[paint],
          stroke: theme.paper,
        } as Plot.DotOptions),
      ),
      notches(dots, frame, { x: 'side', y: ({ value }) => up(value) + 12 }),
      ...texts,
      Plot.text(
        lines,
        keyed(lines, {
          x: () => 1,
          y: 'y',
          text: 'text',
          dx: values,
          textAnchor: 'start',
          fontSize: size.label,
          fill: theme.ink,
        } as Plot.TextOptions),
      ),
    ],
  });
}
