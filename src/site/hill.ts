// A hill is a picture of how much is printed about a place: a stroke for each figure, in rings, like hachures. Strokes
// follow the order of the articles from the inside out, and each has the sign of its number.
import { standingOf, type Standing } from '../charts/sign.ts';
import type { Clash } from '../lib/model/site.ts';
import type { Figure } from './data.ts';

/** What a stroke says: what is wrong with the number, or else how it came to be here. */
export type StrokeSign = Exclude<Standing, 'computed'> | Clash;

/** The signs in the order in which they are drawn and explained; the rarest lie on top. */
export const strokeSigns: readonly StrokeSign[] = [
  'confirmed',
  'unconfirmed',
  'target',
  'repaired',
  'reading',
  'impossible',
];

/** The sign of the stroke of a figure, all of which are printed. */
export const strokeSign = (
  figure: Pick<Figure, 'status' | 'reading' | 'confirmed' | 'clash'>,
): StrokeSign => figure.clash ?? (standingOf(figure) as Exclude<Standing, 'computed'>);

/** The measures of a hill, in units of its drawing. */
export interface HillScale {
  /** The inner end of the first ring. */
  readonly start: number;
  /** From one ring to the next. */
  readonly step: number;
  /** The length of a stroke. */
  readonly length: number;
  /** Between neighbours in a ring. */
  readonly gap: number;
}

/** Measures in proportion, so that hills of all sizes look alike. @param unit the distance between neighbours */
export const hillScale = (unit: number): HillScale => ({
  start: unit * 1.75,
  step: unit * 3.05,
  length: unit * 2.4,
  gap: unit,
});

/**
 * How many strokes stand in each ring, from the inside: as many as have room, shared so that the outermost is as dense
 * as the others.
 *
 * @example ringsOf(3, hillScale(4)) // [3]
 */
export function ringsOf(count: number, { start, step, length, gap }: HillScale): readonly number[] {
  const room = (ring: number) => (2 * Math.PI * (start + ring * step + length / 2)) / gap;
  const rooms: number[] = [];
  let sum = 0;
  while (sum < count) {
    const next = room(rooms.length);
    rooms.push(next);
    sum += next;
  }
  const ends = rooms.map((_, ring) =>
    Math.round((count * rooms.slice(0, ring + 1).reduce((all, one) => all + one, 0)) / sum),
  );
  return ends.map((end, ring) => end - (ends[ring - 1] ?? 0));
}

/** How far a hill reaches from its middle. */
export const hillRadius = (count: number, scale: HillScale): number =>
  count === 0 ? 0 : scale.start + (ringsOf(count, scale).length - 1) * scale.step + scale.length;

/** A number of a path with as few characters as say a tenth of a unit. */
const short = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

type Point = readonly [x: number, y: number];
const from = ([x, y]: Point) => `M${short(x)} ${short(y)}`;
const to = (a: Point, b: Point) => {
  const [x, y] = [short(b[0] - a[0]), short(b[1] - a[1])];
  return `l${x}${y.startsWith('-') ? '' : ' '}${y}`;
};

/** A stroke from a point near the middle outwards, in the shape of its sign. */
function stroke(sign: StrokeSign, at: (along: number, aside: number) => Point): string {
  const [inner, outer] = [at(0, 0), at(1, 0)];
  if (sign === 'repaired') {
    // Cut, as the bars of what was put back.
    const [a, b] = [at(0.4, 0), at(0.62, 0)];
    return from(inner) + to(inner, a) + from(b) + to(b, outer);
  }
  if (sign === 'reading') {
    // Outlined, as the notch in a bar.
    const [left, right] = [at(1, 0.17), at(1, -0.17)];
    return from(inner) + to(inner, left) + to(left, right) + 'z';
  }
  return from(inner) + to(inner, outer);
}

/** The strokes of one sign as the data of a path. */
export interface HillPath {
  readonly sign: StrokeSign;
  readonly strokes: number;
  readonly d: string;
}

/**
 * The paths of a hill around a point, one for each sign that occurs.
 *
 * @param signs of the figures, in reading order
 */
export function hillPaths(
  signs: readonly StrokeSign[],
  { x, y }: { readonly x: number; readonly y: number },
  scale: HillScale,
): readonly HillPath[] {
  const strokes = ringsOf(signs.length, scale).flatMap((count, ring) =>
    Array.from({ length: count }, (_, index) => {
      const turn = (2 * Math.PI * (index + (ring % 2) / 2)) / count - Math.PI / 2;
      const begin = scale.start + ring * scale.step;
      // Lengths differ a little, as in an engraving; they mean nothing.
      const length = scale.length * (0.88 + 0.12 * Math.sin(index * 2.4 + ring));
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      return (along: number, aside: number): Point => {
        const [r, w] = [begin + along * length, aside * length];
        return [x + r * cos - w * sin, y + r * sin + w * cos];
      };
    }),
  );
  return strokeSigns.flatMap((sign) => {
    const own = strokes.filter((_, index) => signs[index] === sign);
    return own.length === 0
      ? []
      : [{ sign, strokes: own.length, d: own.map((at) => stroke(sign, at)).join('') }];
  });
}
