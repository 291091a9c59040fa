/** A count of workers with the interval that its print allows. */
export interface Workers {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A number of workers as squares, of which each stands for the same number of them. */
export interface Squares {
  /** How many squares each kind of work gets; the last is for those whose work is not said. */
  readonly counts: readonly number[];
  /** How many workers are of no kind that is named. */
  readonly unsaid: { readonly low: number; readonly high: number };
}

/**
 * Shares a number of workers out into squares. A kind gets its own number rounded to whole squares; those of no named
 * kind get what is left.
 *
 * @param total all workers
 * @param kinds how many of them are of each kind, exactly
 * @param each how many workers a square stands for
 * @example inSquares({ value: 1000, low: 950, high: 1049 }, [480, 130], 100)
 * // { counts: [5, 1, 4], unsaid: { low: 340, high: 439 } }
 */
export function inSquares(total: Workers, kinds: readonly number[], each: number): Squares {
  const named = kinds.map((workers) => Math.round(workers / each));
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    counts: [...named, Math.round(total.value / each) - sum(named)],
    unsaid: { low: total.low - sum(kinds), high: total.high - sum(kinds) },
  };
}

/** The share that some workers are of all, in percent. */
export const shareOf = (some: number, { low, high }: Workers): { low: number; high: number } => ({
  low: (100 * some) / high,
  high: (100 * some) / low,
});

/** The sizes of a drawing of squares. */
export interface SquareSizes {
  readonly columns: number;
  /** From one square to the next. */
  readonly pitch: number;
  /** The side of a square. */
  readonly side: number;
  /** The height that a label over squares takes. */
  readonly label: number;
}

/** Where the squares of one kind stand, by the left upper corner of each, and where its label begins. */
export interface PlacedKind {
  readonly x: number;
  /** The upper edge of the label. */
  readonly top: number;
  readonly bottom: number;
  readonly squares: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Lays kinds out side by side, as long as they find room in a row, and below one another where they do not.
 *
 * @param counts the squares of each kind
 */
export function laidOut(
  counts: readonly number[],
  { columns, pitch, side, label }: SquareSizes,
): PlacedKind[] {
  let column = 0;
  let top = 0;
  let bottom = 0;
  return counts.map((count) => {
    if (column + count > columns) {
      column = 0;
      top = bottom;
    }
    const first = column;
    const rows = Math.ceil((first + count) / columns);
    column += count;
    bottom = top + label + rows * pitch;
    return {
      x: first * pitch,
      top,
      bottom,
      squares: Array.from({ length: count }, (_, index) => ({
        x: ((first + index) % columns) * pitch,
        y: top + label + Math.floor((first + index) / columns) * pitch + (pitch - side) / 2,
      })),
    };
  });
}

/**
 * The outline around a kind that fills its rows and the next one, which stands below its beginning.
 *
 * @param width of the drawing
 */
export function outlineOf([first, second]: readonly PlacedKind[], width: number, pitch: number) {
  const right = second!.x + second!.squares.length * pitch;
  return `M0 ${first!.top}H${width}V${first!.bottom}H${right}V${second!.bottom}H0Z`;
}
