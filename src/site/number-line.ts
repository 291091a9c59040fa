/** An interval of values. An end that is `null` is open; a single value has two equal ends. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Where an interval is drawn on a line, in percent of the line's length from its left end. */
export interface Placed {
  readonly left: number;
  readonly right: number;
}

/**
 * Places intervals on one line. Known ends lie between 20 and 80 percent; an open end is drawn up to the end of the
 * line.
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
