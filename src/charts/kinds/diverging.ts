import * as Plot from '@observablehq/plot';
import {
  ChartError,
  requireOneUnit,
  requirePairs,
  requireRoom,
  wideFrom,
  type Frame,
} from '../frame.ts';
import { layRows, leading, size, valueWidth } from '../layout.ts';
import { amounts, beyond, keyed, labels, rules, textPaint, valueFont } from '../marks.ts';
import { plot, type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { wrap } from '../wrap.ts';

/** The room for a value behind its bar, in CSS pixels. */
const behind = (rows: readonly Row[]) =>
  Math.ceil(Math.max(...rows.map((row) => valueWidth(row.text) + beyond(row)))) + 16;

/** In each group two amounts of one unit on one scale: the first to the left of nought, the second to the right. */
export function diverging(frame: Frame): Drawing {
  const { width, rows, theme } = frame;
  requireOneUnit(rows);
  const pairs = groupsOf(rows);
  requirePairs(pairs);
  const negative = rows.find(({ low, value }) => low < 0 || value < 0);
  if (negative) throw new ChartError(`${negative.id} may be below zero, so it has no side`);
  const sides = [0, 1].map((side) => pairs.map((pair) => pair[side]!));
  const heads = sides.map(([first]) => first!.label);
  if (sides.some((own, side) => own.some(({ label }) => label !== heads[side])))
    throw new ChartError('all pairs need the same two labels');

  const [leftMost, rightMost] = sides.map((own) => Math.max(...own.map(({ high }) => high)));
  const named = pairs.map(([first]) => ({ ...first!, label: first!.group ?? '', group: null }));
  const [leftRoom, rightRoom] = sides.map(behind) as [number, number];
  const thick = width >= wideFrom ? 20 : 14;
  const laid = (above: number, wide: boolean) =>
    layRows(named, { width, thick, top: above, value: false, wide });
  const fieldBeside = (left: number) => width - left - leftRoom - rightRoom;
  // Labels stand over their bars where they leave these too little room.
  const wide = width >= wideFrom && fieldBeside(laid(0, true).left) >= width / 4;
  const { left } = laid(0, wide);
  const field = fieldBeside(left);
  requireRoom(field);
  const scale = field / (leftMost! + rightMost! || 1);
  const nought = left + leftRoom + leftMost! * scale;
  const lines = heads.map((head, side) =>
    wrap(head, (side === 0 ? nought : width - nought) - 10, size.label),
  );
  const above = Math.max(...lines.map(({ length }) => length)) * leading.label + 8;
  const layout = laid(above, wide);
  const mirrored = (row: Row, side: number): Row =>
    side === 1
      ? row
      : {
          ...row,
          value: -row.value,
          low: -row.high,
          high: -row.low,
          openLow: row.openHigh,
          openHigh: row.openLow,
        };
  const placed = pairs.flatMap((pair, index) =>
    pair.map((row, side) => ({ ...layout.placed[index]!, ...mirrored(row, side), side })),
  );
  const values = [0, 1].map((side) => {
    const own = placed.filter((row) => row.side === side);
    return Plot.text(
      own,
      keyed(own, {
        x: (row: Row) =>
          side === 0 ? row.low - beyond(row) / scale : row.high + beyond(row) / scale,
        y: 'y',
        text: 'text',
        dx: side === 0 ? -10 : 10,
        textAnchor: side === 0 ? 'end' : 'start',
        ...valueFont,
        fill: (row: Row) => textPaint(row, frame),
      } as Plot.TextOptions),
    );
  });
  return plot(frame, layout.bottom, {
    left: left + leftRoom,
    right: rightRoom,
    above,
    domain: leftMost === 0 && rightMost === 0 ? [0, 1] : [-leftMost!, rightMost!],
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
