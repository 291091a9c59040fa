import * as Plot from '@observablehq/plot';
import { nice } from 'd3';
import { ChartError, requireOneUnit, requirePairs, type Frame } from '../frame.ts';
import { layRows, leading, size, valueWidth, type Placed } from '../layout.ts';
import { axis, keyed, labels, notches, textPaint, valueFont } from '../marks.ts';
import { plot, top, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { wrap } from '../wrap.ts';

/** An upright stroke, in the key. */
const strokeSymbol = {
  draw(context: CanvasPath) {
    context.moveTo(0, -6);
    context.lineTo(0, 6);
  },
};

/** In each group two amounts on one row, joined: the first is a stroke, the second a dot. */
export function dumbbell(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  requireOneUnit(rows);
  const pairs = groupsOf(rows);
  requirePairs(pairs);
  const names = [0, 1].map((side) => pairs[0]![side]!.label);
  if (pairs.some((pair) => pair.some(({ label }, side) => label !== names[side])))
    throw new ChartError('all pairs need the same two labels');

  // Which end is which is said once, over the scale.
  const key = names.flatMap((name, side) =>
    wrap(name, width - 22, size.note).map((text, line) => ({ text, side, line })),
  );
  const above = key.length * leading.note + 10 + top;
  const layout = layRows(
    pairs.map(([first]) => ({ ...first!, label: first!.group ?? '', group: null })),
    { width, thick: 14, top: above, value: false },
  );
  const ends = pairs.flatMap((pair, index) =>
    pair.map((row, side) => ({ ...layout.placed[index]!, ...row, side })),
  );
  const least = Math.min(...rows.map(({ low }) => low));
  const most = Math.max(...rows.map(({ high }) => high));
  // A scale that begins at nought, unless all values are far from it.
  const from = least > most / 2 ? least : Math.min(0, least);
  const domain = nice(from, most, 6) as [number, number];
  const room = Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + 14;
  // The value before the lesser end stands clear of the labels.
  const left = layout.left + (layout.wide ? 0 : room - 6);
  const framed = { ...layout, left, right: room + 4, runs: layout.wide ? layout.runs : [] };
  const isLesser = ({ group, side, value }: (typeof ends)[number]) =>
    ends.every(
      (other) =>
        other.group !== group ||
        value < other.value ||
        (value === other.value && side <= other.side),
    );
  const values = [true, false].map((before) => {
    const own = ends.filter((row) => isLesser(row) === before);
    return Plot.text(
      own,
      keyed(own, {
        x: 'value',
        y: 'y',
        text: 'text',
        dx: before ? -11 : 11,
        textAnchor: before ? 'end' : 'start',
        ...valueFont,
        stroke: theme.paper,
        strokeWidth: 5,
        fill: (row: Row) => textPaint(row, frame),
      } as Plot.TextOptions),
    );
  });
  const color = ({ paint }: Row) => theme[paint];
  const strokes = ends.filter(({ side }) => side === 0);
  const dots = ends.filter(({ side }) => side === 1);
  const middle = (index: number) => (index + 0.5) * leading.note;
  const stroke = { stroke: color, strokeWidth: 4 } as const;
  return plot(frame, layout.bottom + 2, {
    ...framed,
    above,
    domain,
    marks: [
      ...axis(framed, frame, domain, rows[0]!.unit),
      Plot.link(pairs, {
        x1: ([first]) => first!.value,
        x2: ([, second]) => second!.value,
        y1: ([first]) => layout.placed[pairs.findIndex(([one]) => one === first)]!.y,
        y2: ([first]) => layout.placed[pairs.findIndex(([one]) => one === first)]!.y,
        stroke: theme.muted,
        strokeWidth: 2,
      }),
      Plot.ruleX(
        strokes,
        keyed(strokes, {
          x: 'value',
          y1: ({ y }: Placed) => y - 8,
          y2: ({ y }: Placed) => y + 8,
          ...stroke,
        } as Plot.RuleXOptions),
      ),
      Plot.dot(
        dots,
        keyed(dots, { x: 'value', y: 'y', r: 6.5, fill: color, stroke: 'none' } as Plot.DotOptions),
      ),
      notches(ends, frame, { x: 'value', y: ({ y }) => y + 13 }),
      ...values,
      ...key.flatMap(({ text, side, line }, index) => [
        ...(line > 0
          ? []
          : [
              Plot.dot([0], {
                frameAnchor: 'left',
                dx: 6 - left,
                y: () => middle(index),
                ...(side === 0
                  ? { symbol: strokeSymbol, r: 6, stroke: theme.muted, strokeWidth: 4 }
                  : { r: 5, fill: theme.muted }),
              } as unknown as Plot.DotOptions),
            ]),
        Plot.text([text], {
          frameAnchor: 'left',
          dx: 18 - left,
          y: () => middle(index),
          text: () => text,
          textAnchor: 'start',
          fontSize: size.note,
          fill: theme.muted,
        }),
      ]),
      labels({ ...layout, left }, frame),
    ],
  });
}
