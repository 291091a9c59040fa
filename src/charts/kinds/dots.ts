import { extents, requireOneUnit, type Frame } from '../frame.ts';
import { layRows, roundDomain } from '../layout.ts';
import { axis } from '../marks.ts';
import { top, type Drawing } from '../plot.ts';
import { rowsOfPoints } from '../rows-of-points.ts';

/** Points of one unit, whose distance from nought says nothing. The scale holds all intervals. */
export function dots(frame: Frame): Drawing {
  const { width, rows } = frame;
  requireOneUnit(rows);
  const layout = layRows(rows, { width, thick: 14, top });
  const all = extents(frame);
  const domain = roundDomain(Math.min(...all), Math.max(...all));
  const { unit } = rows[0]!;
  const scale = (width - layout.left - layout.right) / (domain[1] - domain[0]);
  return rowsOfPoints(frame, layout, {
    domain,
    scale,
    ground: axis(layout, frame, domain, unit),
  });
}
