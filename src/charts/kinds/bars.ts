import { extents, requireOneUnit, requireRoom, wideFrom, type Frame } from '../frame.ts';
import { layRows, valueWidth } from '../layout.ts';
import { amounts, axis, beyond, words } from '../marks.ts';
import { plot, top, type Drawing } from '../plot.ts';

/** The scale of bars: from nought, or from the least below it, to the greatest; to 100 for large shares. */
function domainOf(frame: Frame): readonly [number, number] {
  const most = Math.max(0, ...extents(frame));
  const least = Math.min(0, ...extents(frame));
  const isShare = frame.rows[0]!.unit === '%' && most <= 100;
  return [least, isShare && most > 60 ? 100 : most || (least < 0 ? 0 : 1)];
}

/** Amounts of one unit from nought, all on one scale, whatever their groups. */
export function bars(frame: Frame): Drawing {
  requireOneUnit(frame.rows);
  return barsOnOneScale(frame);
}

/** Bars on one scale, whose units may differ where all are counts. */
export function barsOnOneScale(frame: Frame): Drawing {
  const { width, rows } = frame;
  const thick = width >= wideFrom ? 20 : 14;
  const rowed = layRows(rows, { width, thick, top, value: false });
  const domain = domainOf(frame);
  const reach = domain[1] - domain[0];
  // As long as the bars can be with every value behind its bar, or right of nought.
  const left = rowed.left + Math.max(0, ...rows.filter(({ value }) => value < 0).map(beyond));
  const room = width - left;
  const scale = Math.min(
    (room - 22) / reach,
    ...rows.map((row) => {
      const behind = valueWidth(row.text, 19) + 14 + (row.value < 0 ? 0 : beyond(row));
      return (room - behind) / Math.max(Math.max(row.high, row.value, 0) - domain[0], reach / 1e6);
    }),
  );
  requireRoom(scale * reach);
  const layout = { ...rowed, left, right: room - scale * reach };
  return plot(frame, layout.bottom, {
    ...layout,
    domain,
    marks: [
      ...axis(layout, frame, domain, rows[0]!.unit),
      ...amounts(layout.placed, frame, scale),
      ...words(layout, frame, scale),
    ],
  });
}
