/** A point of a drawing. */
interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A hundred dots, of which those that leave stand beside the field of the others. */
export interface Hundred {
  readonly staying: readonly Dot[];
  readonly leaving: readonly Dot[];
}

/** Dots stand in columns of as many, from above; the field of those that stay has as many columns. */
const SIDE = 10;

/**
 * Places a hundred dots in columns. Those that stay fill a square field from its left edge; those that leave begin at
 * the same distance beyond the field, so that drawings with different shares can be compared.
 *
 * @param leaving how many of the hundred leave
 * @param pitch from one dot to the next; the first is half of it from the corner
 * @param gap between the field and those that leave
 */
export function hundred(leaving: number, pitch: number, gap: number): Hundred {
  const dots = (count: number, left: number) =>
    Array.from({ length: count }, (_, index) => ({
      x: left + (Math.floor(index / SIDE) + 0.5) * pitch,
      y: ((index % SIDE) + 0.5) * pitch,
    }));
  return {
    staying: dots(SIDE * SIDE - leaving, 0),
    leaving: dots(leaving, SIDE * pitch + gap),
  };
}

/** How many of a hundred a part is of its whole, to the nearest one. */
export const inHundred = (part: string, whole: string): number =>
  Math.round((100 * Number(part)) / Number(whole));
