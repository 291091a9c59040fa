import type { Lang } from '../lib/language.ts';
import type { Verdict } from '../lib/model/verdict.ts';
import type { Row } from './row.ts';
import type { Theme } from './theme.ts';

/** The verdict on a sum, which `sums` shows under its parts. */
export interface SumVerdict {
  readonly verdict: Verdict;
  readonly usedForRepair: boolean;
}

/** A number from outside of the articles, at which a line stands across the rows of a chart, in one language. */
export interface BenchmarkLine {
  readonly id: string;
  /** For drawing only. */
  readonly value: number;
  /** What stands at its foot: `about 5,800, the line of the country (outside source)`. */
  readonly text: string;
  /** Its accessible name, which begins with what is seen. */
  readonly name: string;
  /** The address of its row among the benchmarks; `null` where there is none. */
  readonly href: string | null;
}

/** All that a kind of chart needs to draw. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly lang: Lang;
  /** Of the drawing, in CSS pixels: 320 or more. */
  readonly width: number;
  readonly theme: Theme;
  /** The document in which elements are made: linkedom's in Node, the page's in the browser. */
  readonly document: Document;
  /** Whether each group of `multiples` has a scale of its own. */
  readonly ownScales?: boolean;
  /** Numbers from outside of the articles, at which lines stand across the rows. */
  readonly benchmarks?: readonly BenchmarkLine[];
  /** For `sums`: the verdict on each group. */
  readonly verdicts?: readonly SumVerdict[];
}

/** Labels stand beside their marks from this width on, and above them below it, in CSS pixels. */
export const wideFrom = 540;

/** The ends of all intervals, and the benchmarks: what a scale has to hold. */
export const extents = ({ rows, benchmarks = [] }: Frame): readonly number[] => [
  ...rows.flatMap(({ low, high }) => [low, high]),
  ...benchmarks.map(({ value }) => value),
];

/** Thrown where a chart cannot be drawn as the kind that it names. The message says what to change. */
export class ChartError extends Error {
  override readonly name = 'ChartError';
}

/**
 * Requires all rows of a chart to have the same unit.
 *
 * @throws ChartError where there is no row, or naming the first with another unit
 */
export function requireOneUnit(rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) throw new ChartError('no series; add one figure at least');
  const other = rows.find(({ unit, per }) => unit !== first.unit || per !== first.per);
  if (other)
    throw new ChartError(
      `${other.id} is in ${other.unit} but ${first.id} in ${first.unit}; one chart has one unit`,
    );
}

/**
 * Requires the field of marks to have some width.
 *
 * @param room its width; @param least the least that will do, both in CSS pixels
 * @throws ChartError where labels and values leave less
 */
export function requireRoom(room: number, least = 40): void {
  if (room < least)
    throw new ChartError('the values leave no room for the marks; use shorter values or labels');
}

/**
 * Requires each group to have two rows.
 *
 * @throws ChartError naming the first group that has another number
 */
export function requirePairs(groups: readonly (readonly Row[])[]): void {
  const wrong = groups.find((group) => group.length !== 2);
  if (wrong)
    throw new ChartError(
      `group "${wrong[0]?.group ?? ''}" has ${wrong.length} figures; each needs two`,
    );
}
