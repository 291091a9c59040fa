import type { Lang } from '../lib/language.ts';
import type { FigureRow } from '../lib/model/published.ts';
import type { Verdict } from '../lib/model/verdict.ts';

/** What a chart needs of a row of `figures.json`. */
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
  /** Drawn beside the mark, in one line: `671`, `6,200`, 4.43万. The unit may stand in the subtitle. */
  readonly valueText: string;
  /** The value with its unit, for tooltips and announcements: `671 households`. */
  readonly fullText: string;
  /**
   * Neighbours with the same group stand together under it. A heading, as in `bars` and `dots`; one
   * whole, which comes first, and its parts, as in `parts`; one pair, as in `slope`; one panel of
   * `multiples`. `null` for none.
   */
  readonly group: string | null;
  /** What is in doubt, in words; `null` where nothing is. Shown as a sign in the drawing. */
  readonly doubt: string | null;
  /** A check contradicts it: shown as a sign, which takes the place of that of a doubt. */
  readonly contradicted: boolean;
  /** The interval in words, for tooltips; `null` where the value is exact or nothing is known. */
  readonly interval: string | null;
  /** How it was computed, in words; `null` where it is printed. Shown as a sign in the drawing. */
  readonly formula: string | null;
  /** The two figures whose quotient it is; `null` where it is none. */
  readonly ratio: { readonly of: ChartFigure; readonly over: ChartFigure } | null;
  /** The period in words; `null` where unknown. */
  readonly period: string | null;
  /** The source in words; `null` to leave it out. */
  readonly source: string | null;
  /** Where the mark leads: the figure's page. `null` for nowhere. */
  readonly href: string | null;
}

/** A chart with all its words in one language, ready to be drawn. */
export interface Chart {
  /** Unique on a page, letters, digits and hyphens: ids in the drawing start with it. */
  readonly slug: string;
  /** The accessible name. */
  readonly title: string;
  /** The accessible description: a sentence that says what is to be seen. */
  readonly description: string;
  readonly series: readonly Series[];
  /** `sums` only: what the check of each group found, in the order of the groups. */
  readonly verdicts?: readonly { readonly verdict: Verdict; readonly usedForRepair: boolean }[];
}

/** How to draw. */
export interface DrawOptions {
  /** Of the drawing, in CSS pixels, 320 or more. From {@link wideFrom} on labels stand beside their marks, below it above them. */
  readonly width: number;
  readonly lang: Lang;
}

/** The width in CSS pixels at which the wide layout starts, inclusive. */
export const wideFrom = 540;

/** A chart that cannot be drawn as the kind it says it is. The message says what to change. */
export class ChartError extends Error {
  readonly found: string;
  /** @param slug of the chart; @param found what is wrong, and what to do */
  constructor(slug: string, found: string) {
    super(`chart ${slug}: ${found}`);
    this.found = found;
    this.name = 'ChartError';
  }
}

/**
 * Neighbours that share a group, in order.
 *
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

/** Fails where the marks of a chart are not in one unit, naming the first that differs. */
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
