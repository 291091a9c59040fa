import type { Lang } from '../lib/language.ts';
import type { FigureRow } from '../lib/model/published.ts';
import type { Clash } from '../lib/model/site.ts';
import type { Verdict } from '../lib/model/verdict.ts';

/** The columns of `figures.json` that a chart uses. */
export type ChartFigure = Pick<
  FigureRow,
  | 'id'
  | 'value'
  | 'low'
  | 'high'
  | 'low_open'
  | 'high_open'
  | 'unit'
  | 'per'
  | 'period_start'
  | 'period_end'
  | 'status'
  | 'reading'
>;

/** One mark of a chart, in one language. */
export interface Series {
  readonly figure: ChartFigure;
  /** The name of its colour, a class. */
  readonly colour: string;
  /** What the mark is: `Sudden serious hardship`. Wrapped as needed. */
  readonly label: string;
  /**
   * The value as drawn beside the mark, in one line: `671`, `6,200`, 4.43万. The unit may be in the subtitle instead.
   */
  readonly valueText: string;
  /** The value with its unit, for tooltips and announcements: `671 households`. */
  readonly fullText: string;
  /**
   * Neighbouring series with the same group belong together; `null` for none. A group is a heading in `bars` and
   * `dots`, a whole (which comes first) with its parts in `parts`, a pair in `slope`, and a panel in `multiples`.
   */
  readonly group: string | null;
  /** The doubt about the figure, in words; `null` where there is none. The drawing shows a sign for it. */
  readonly doubt: string | null;
  /** What a contradiction does to it. The drawing shows a sign for it instead of that of a doubt. */
  readonly clash: Clash | null;
  /** The interval in words, for tooltips; `null` where the value is exact or nothing is known. */
  readonly interval: string | null;
  /** How it was computed, in words; `null` where it is printed. The drawing shows a sign for it. */
  readonly formula: string | null;
  /** The two figures of which it is the quotient; `null` where it is not a quotient. */
  readonly ratio: { readonly of: ChartFigure; readonly over: ChartFigure } | null;
  /** The period in words; `null` where unknown. */
  readonly period: string | null;
  /** The source in words; `null` to leave it out. */
  readonly source: string | null;
  /** The address that the mark links to, the figure's page; `null` for no link. */
  readonly href: string | null;
}

/** A chart with all its words in one language, ready to be drawn. */
export interface Chart {
  /** Unique on a page, of letters, digits and hyphens. Ids in the drawing begin with it. */
  readonly slug: string;
  /** The accessible name. */
  readonly title: string;
  /** The accessible description: a sentence that says what the chart shows. */
  readonly description: string;
  readonly series: readonly Series[];
  /** For `sums` only: the verdict of the check of each group, in the order of the groups. */
  readonly verdicts?: readonly { readonly verdict: Verdict; readonly usedForRepair: boolean }[];
}

/** How a chart is drawn. */
export interface DrawOptions {
  /**
   * The drawing's width in CSS pixels, 320 or more. From {@link wideFrom} on, labels stand beside their marks,
   * otherwise above them.
   */
  readonly width: number;
  readonly lang: Lang;
}

/** The least width of the wide layout in CSS pixels, inclusive. */
export const wideFrom = 540;

/** Thrown where a chart cannot be drawn as the kind that it names. The message says what to change. */
export class ChartError extends Error {
  readonly found: string;
  /** @param slug of the chart; @param found what is wrong and what to do */
  constructor(slug: string, found: string) {
    super(`chart ${slug}: ${found}`);
    this.found = found;
    this.name = 'ChartError';
  }
}

/**
 * Splits series into runs of neighbours that share a group, in order.
 *
 * @returns the indices of the series in each run

 * @example sections(series) // [{ group: 'Households', series: [0, 1] }, { group: null, series: [2] }]
 */
export function sections(
  series: readonly Series[],
): { readonly group: string | null; readonly series: readonly number[] }[] {
  const found: { group: string | null; series: number[] }[] = [];
  series.forEach(({ group }, index) => {
    const last = found.at(-1);
    if (last && last.group === group) last.series.push(index);
    else found.push({ group, series: [index] });
  });
  return found;
}

/**
 * Requires all series of a chart to have the same unit.
 *
 * @throws ChartError where there is no series, or naming the first with another unit
 */
export function requireOneUnit(chart: Chart): void {
  const first = chart.series[0];
  if (!first) throw new ChartError(chart.slug, 'no series; add one figure at least');
  const other = chart.series.find(({ figure }) => figure.unit !== first.figure.unit);
  if (other)
    throw new ChartError(
      chart.slug,
      `${other.figure.id} is in ${other.figure.unit} but ${first.figure.id} in ${first.figure.unit}; one chart has one unit`,
    );
}
