/** A value or a stretch of values; an end that is `null` is open. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a stretch lies on a line, in percent of its length. */
export interface Placed {
  readonly left: number;
  readonly right: number;
}

/**
 * Places intervals on one line, with a fifth of the room free on either side; an open end runs to
 * the line's own.
 *
 * @example numberLine([{ low: 10, high: 20 }, { low: 15, high: 15 }])
 * // [{ left: 20, right: 80 }, { left: 50, right: 50 }]
 */
export function numberLine(intervals: readonly Interval[]): Placed[] {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const at = (end: number) =>
    most === least ? 50 : Math.round((20 + (60 * (end - least)) / (most - least)) * 100) / 100;
  return intervals.map(({ low, high }) => ({
    left: low === null ? 0 : at(low),
    right: high === null ? 100 : at(high),
  }));
}
