import * as Plot from '@observablehq/plot';
import {
  ChartError,
  extents,
  requireOneUnit,
  requirePairs,
  requireRoom,
  wideFrom,
  type Frame,
} from '../frame.ts';
import { layRows, leading, roundDomain, size, valueWidth, type Placed } from '../layout.ts';
import { axis, keyed, labels, notches, textPaint, valueFont } from '../marks.ts';
import { plot, top, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { wrap } from '../wrap.ts';

/** From an end to the value before or behind it, in CSS pixels. */
const before = 11;

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
  const least = Math.min(...extents(frame));
  const most = Math.max(...extents(frame));
  // A scale that begins at nought, unless all values are far from it.
  const domain = roundDomain(least > most / 2 ? least : Math.min(0, least), most);
  const right = Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + 18;
  const lesser = pairs.map(([first, second]) => (first!.value <= second!.value ? first! : second!));
  const named = pairs.map(([first]) => ({ ...first!, label: first!.group ?? '', group: null }));
  const laid = (wide: boolean) => {
    const layout = layRows(named, { width, thick: 14, top: above, value: false, wide });
    // The value before the lesser end stands clear of the labels.
    const free = wide ? layout.left - 8 : 2;
    const lefts = lesser.map(({ value, text }) => {
      const share = (value - domain[0]) / (domain[1] - domain[0]);
      return (free + before + valueWidth(text) - share * (width - right)) / (1 - share || 1e-9);
    });
    return { layout, left: Math.ceil(Math.max(layout.left, ...lefts)) };
  };
  // Labels stand over their rows where they leave the field too little room.
  const beside = width >= wideFrom ? laid(true) : null;
  const { layout, left } =
    beside !== null && width - beside.left - right >= width / 4 ? beside : laid(false);
  requireRoom(width - left - right);
  const ends = pairs.flatMap((pair, index) =>
    pair.map((row, side) => ({ ...layout.placed[index]!, ...row, side })),
  );
  const framed = { ...layout, left, right, runs: layout.wide ? layout.runs : [] };
  const values = [true, false].map((isBefore) => {
    const own = ends.filter(({ id }) => lesser.some((row) => row.id === id) === isBefore);
    return Plot.text(
      own,
      keyed(own, {
        x: 'value',
        y: 'y',
        text: 'text',
        dx: isBefore ? -before : before,
        textAnchor: isBefore ? 'end' : 'start',
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
  return plot(frame, layout.bottom, {
    ...framed,
    runs: layout.runs,
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
