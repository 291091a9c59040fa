import * as Plot from '@observablehq/plot';
import { requireOneUnit, requirePairs, requireRoom, wideFrom, type Frame } from '../frame.ts';
import { leading, size, valueWidth, widest } from '../layout.ts';
import { keyed, notches, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { spread } from '../spread.ts';
import { wrap } from '../wrap.ts';

/** In each group an earlier and a later amount, joined by a line; its name behind or under the later one. */
export function slope(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  requireOneUnit(rows);
  const pairs = groupsOf(rows);
  requirePairs(pairs);
  const values = Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + 16;
  const names = pairs.map(([first]) =>
    wrap(first!.group ?? '', Math.floor(width * 0.42), size.label),
  );
  const left = values;
  const named = Math.ceil(widest(names.flat(), size.label)) + 14;
  const isBeside = width - left - values - named >= width / 5;
  const right = isBeside ? values + named : Math.max(values, named);
  requireRoom(width - left - right);
  // The two labels over the ends reach a little into the field.
  const reach = 14;
  const heads = [left, right].map((room, side) =>
    wrap(pairs[0]![side]!.label, room + reach, size.note),
  );
  const head = Math.max(...heads.map(({ length }) => length)) * leading.note + 13;
  const heightOf = ({
    lines,
    side,
  }: {
    readonly lines: readonly string[];
    readonly side: number;
  }) =>
    side === 0
      ? leading.value
      : isBeside
        ? Math.max(leading.value, lines.length * leading.label)
        : leading.value + lines.length * leading.label;
  const needed = names.reduce((sum, lines) => sum + heightOf({ lines, side: 1 }) + 4, 0);
  const tall = Math.max(width >= wideFrom ? 240 : 200, pairs.length * 64, needed);
  const base = head + 14 + tall;
  const all = rows.flatMap(({ low, high }) => [low, high]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const up = (value: number) => base - ((value - low) / (high - low || 1)) * tall;
  const ends = [0, 1].map((side) => {
    const own = pairs
      .map((pair, index) => ({ ...pair[side]!, lines: names[index]!, side }))
      .sort((a, b) => b.value - a.value);
    const starts = spread(
      own.map((row) => ({
        start: up(row.value) - (isBeside ? heightOf(row) : leading.value) / 2,
        length: heightOf(row),
      })),
      head,
      base + 30,
      4,
    )!;
    return own.map((row, index) => ({
      ...row,
      // The middle of the value.
      at: starts[index]! + (isBeside ? heightOf(row) : leading.value) / 2,
    }));
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
      y: isBeside
        ? at + (line - (lines.length - 1) / 2) * leading.label
        : at + leading.value / 2 + (line + 0.5) * leading.label,
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
      ...heads.flatMap((lines, side) =>
        lines.map((text, line) =>
          Plot.text([text], {
            x: () => side,
            y: () => 6 + (line + 0.5) * leading.note,
            text: () => text,
            textAnchor: side === 0 ? 'end' : 'start',
            dx: side === 0 ? reach : -reach,
            fontSize: size.note,
            fill: theme.muted,
          }),
        ),
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
          dx: isBeside ? values : 12,
          textAnchor: 'start',
          fontSize: size.label,
          fill: theme.ink,
        } as Plot.TextOptions),
      ),
    ],
  });
}
