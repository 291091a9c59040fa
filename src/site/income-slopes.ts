/** A value of a year, in yuan. */
export interface Income {
  readonly year: number;
  readonly value: number;
}

/** The sides and margins of a drawing, and the span of its scale. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly years: readonly [first: number, last: number];
  /** Yuan at the lower and at the upper edge. */
  readonly scale: readonly [low: number, high: number];
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Where an income stands: years from left to right, yuan upwards.
 *
 * @example placeIn({ width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0, years: [2020, 2022], scale: [0, 10] })({ year: 2021, value: 5 })
 * // { x: 50, y: 50 }
 */
export const placeIn =
  ({ width, height, left, right, top, bottom, years, scale }: Room) =>
  ({ year, value }: Income) => ({
    x: round(left + ((width - left - right) * (year - years[0])) / (years[1] - years[0])),
    y: round(top + ((height - top - bottom) * (scale[1] - value)) / (scale[1] - scale[0])),
  });

/** The path through the incomes of consecutive years. */
export const pathThrough = (incomes: readonly Income[], room: Room): string =>
  incomes
    .map(placeIn(room))
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
