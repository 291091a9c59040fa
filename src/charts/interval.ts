import type { Extent } from './extent.ts';
import type { Line } from './shape.ts';

/** Half the length of the strokes at the ends of a bracket, in CSS pixels. */
const cap = 4.5;
/** The length of the dotted line at an open end, in CSS pixels. */
const stub = 12;
/** A bracket narrower than this, in CSS pixels, is drawn as a single stroke. */
const narrow = 6;

/**
 * The bracket that shows the interval of a value over its mark. A line in the background's colour lies under it, so
 * that it stands out on the mark. A very narrow bracket is a stroke that is longer than the mark is thick. An open or
 * unknown end is a dotted line. An exact value has no bracket.
 *
 * @param at maps a number to its position along the scale, in CSS pixels
 * @param across the middle of the mark on the other axis
 * @param reach half of the mark's thickness
 * @param upright whether the scale is vertical
 */
export function intervalLines(
  { value, low, high, exact }: Extent,
  at: (value: number) => number,
  {
    across,
    reach,
    mark,
    upright = false,
  }: {
    readonly across: number;
    readonly reach: number;
    readonly mark: number;
    readonly upright?: boolean;
  },
): readonly Line[] {
  const centre = value ?? low ?? high;
  if (exact || centre === null) return [];
  const line = (paint: Line['paint'], a: number, b: number, half = 0): Line => ({
    shape: 'line',
    paint,
    mark,
    ...(upright
      ? { x1: across - half, x2: across + half, y1: a, y2: b }
      : { x1: a, x2: b, y1: across - half, y2: across + half }),
  });
  const away = upright ? -stub : stub;
  const start = at(low ?? centre);
  const end = at(high ?? centre);
  const half = Math.abs(end - start) < narrow ? reach + 3 : cap;
  const lines: Line[] = [];
  if (half === cap) lines.push(line('halo', start, end), line('interval', start, end));
  if (low !== null) lines.push(line('interval', start, start, half));
  if (high !== null) lines.push(line('interval', end, end, half));
  if (low === null) lines.push(line('open', start, start - away));
  if (high === null) lines.push(line('open', end, end + away));
  return lines;
}

/** The length of the dotted line at the upper end of an interval, in CSS pixels; 0 where that end is not open. */
export function openRoom({ value, high, exact }: Extent): number {
  return !exact && high === null && value !== null ? stub : 0;
}
