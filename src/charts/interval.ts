import type { Extent } from './extent.ts';
import type { Line } from './shape.ts';

const cap = 4.5;
const stub = 12;
/** Narrower than this, in CSS pixels, the two ends of a bracket cannot be told apart. */
const narrow = 6;

/**
 * The thin bracket over what the printed digits allow, on a haze of the ground so that it shows on
 * its mark. One too narrow to see is a stroke that stands out on both sides of the mark. An end that
 * is open or unknown runs out in dots. Nothing where a value is exact.
 *
 * @param at where a number stands along the scale, in CSS pixels
 * @param across the middle of the mark on the other axis
 * @param reach half of the mark's thickness
 * @param upright the scale runs up the page, not along it
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

/** The room that an open upper end takes beyond the last number, in CSS pixels. */
export function openRoom({ value, high, exact }: Extent): number {
  return !exact && high === null && value !== null ? stub : 0;
}
