/** A rectangle of a drawing, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A rectangle as the `d` of a path. Firefox’s reader view gives each element `height: auto`, by which a `rect` has none.
 *
 * @example boxPath({ x: 1, y: 2, width: 30, height: 4 }) // 'M1,2h30v4h-30z'
 */
export const boxPath = ({ x, y, width, height }: Box): string =>
  `M${x},${y}h${width}v${height}h${-width}z`;

/** The rectangle that a path is; `null` for other elements. */
export function boxOf(element: Element): Box | null {
  const found = /^M([-\d.]+),([-\d.]+)h([\d.]+)v([\d.]+)h[-\d.]+z$/.exec(
    element.getAttribute('d') ?? '',
  );
  if (!found) return null;
  const [x, y, width, height] = found.slice(1).map(Number) as [number, number, number, number];
  return { x, y, width, height };
}
