import * as Plot from '@observablehq/plot';
import { ChartError, requireOneUnit, requirePairs, wideFrom, type Frame } from '../frame.ts';
import { layRows, leading, size, valueWidth } from '../layout.ts';
import { amounts, keyed, labels, rules, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { wrap } from '../wrap.ts';

/** The room for a value behind its bar, in CSS pixels. */
const behind = (rows: readonly Row[]) =>
  Math.ceil(Math.max(...rows.map(({ text }) => valueWidth(text)))) + 16;

/** In each group two amounts of one unit on one scale: the first to the left of nought, the second to the right. */
export function diverging(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  requireOneUnit(rows);
  const pairs = groupsOf(rows);
  requirePairs(pairs);
  const negative = rows.find(({ low, value, openHigh }) => low < 0 || value < 0 || openHigh);
  if (negative)
    throw new ChartError(`${negative.id} is no single value of zero or more with an upper end`);
  const sides = [0, 1].map((side) => pairs.map((pair) => pair[side]!));
  const heads = sides.map(([first]) => first!.label);
  if (sides.some((own, side) => own.some(({ label }) => label !== heads[side])))
    throw new ChartError('all pairs need the same two labels');

  const [leftMost, rightMost] = sides.map((own) => Math.max(...own.map(({ high }) => high)));
  const named = pairs.map(([first]) => ({ ...first!, label: first!.group ?? '', group: null }));
  const { left } = layRows(named, { width, thick: 20, top: 0, value: false });
  const [leftRoom, rightRoom] = sides.map(behind) as [number, number];
  const field = width - left - leftRoom - rightRoom;
  const scale = field / (leftMost! + rightMost!);
  const nought = left + leftRoom + leftMost! * scale;
  const lines = heads.map((head, side) =>
    wrap(head, (side === 0 ? nought : width - nought) - 10, size.label),
  );
  const above = Math.max(...lines.map(({ length }) => length)) * leading.label + 8;
  const layout = layRows(named, {
    width,
    thick: width >= wideFrom ? 20 : 14,
    top: above,
    value: false,
  });
  const mirrored = (row: Row, side: number): Row =>
    side === 1 ? row : { ...row, value: -row.value, low: -row.high, high: -row.low };
  const placed = pairs.flatMap((pair, index) =>
    pair.map((row, side) => ({ ...layout.placed[index]!, ...mirrored(row, side), side })),
  );
  const values = [0, 1].map((side) => {
    const own = placed.filter((row) => row.side === side);
    return Plot.text(
      own,
      keyed(own, {
        x: side === 0 ? 'low' : 'high',
        y: 'y',
        text: 'text',
        dx: side === 0 ? -10 : 10,
        textAnchor: side === 0 ? 'end' : 'start',
        ...valueFont,
        fill: (row: Row) => textPaint(row, frame),
      } as Plot.TextOptions),
    );
  });
  return plot(frame, layout.bottom + 2, {
    left: left + leftRoom,
    right: rightRoom,
    above,
    domain: [-leftMost!, rightMost!],
    marks: [
      ...rules([0], layout, frame),
      ...amounts(placed, frame, scale),
      ...values,
      ...lines.flatMap((own, side) =>
        own.map((text, line) =>
          Plot.text([text], {
            x: () => 0,
            y: () => (line + 0.5) * leading.label,
            text: () => text,
            dx: side === 0 ? -8 : 8,
            textAnchor: side === 0 ? 'end' : 'start',
            fontSize: size.label,
            fill: theme.muted,
          }),
        ),
      ),
      labels({ ...layout, left: left + leftRoom }, frame),
    ],
  });
}
