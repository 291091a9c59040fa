import { ChartError, extents, requireOneUnit, type Frame } from '../frame.ts';
import { layRows, tickText } from '../layout.ts';
import { numbers, rules } from '../marks.ts';
import { top, type Drawing } from '../plot.ts';
import { rowsOfPoints } from '../rows-of-points.ts';

/** Points of one unit on a logarithmic scale, from a power of ten to another. Nothing on it has a length. */
export function lollipop(frame: Frame): Drawing {
  const { width, rows, lang } = frame;
  requireOneUnit(rows);
  const below = rows.find(({ low, value }) => low <= 0 || value <= 0);
  if (below)
    throw new ChartError(
      `${below.id} is not above zero, so it has no place on a logarithmic scale`,
    );
  const layout = layRows(rows, { width, thick: 14, top });
  const { unit } = rows[0]!;
  const all = extents(frame);
  const first = Math.floor(Math.log10(Math.min(...all)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...all))));
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  const room = width - layout.left - layout.right;
  const text = (power: number) => tickText(power, unit, lang);
  const x = (power: number) => layout.left + (room * (Math.log10(power) - first)) / (last - first);
  return rowsOfPoints(frame, layout, {
    domain: [10 ** first, 10 ** last],
    scale: null,
    ground: [...rules(powers, layout, frame), ...numbers(powers, text, x, layout.left, frame)],
  });
}
