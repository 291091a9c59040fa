import type { FigureRow } from './published.ts';

/** A value that a chart shows, without what only its drawing needs. */
export interface ShownValue extends Pick<
  FigureRow,
  | 'value'
  | 'low'
  | 'high'
  | 'low_open'
  | 'high_open'
  | 'unit'
  | 'per'
  | 'period_start'
  | 'period_end'
> {
  /** Of the figure or the benchmark; of a computed value, the chart's slug with a number behind it. */
  readonly id: string;
  readonly status: FigureRow['status'] | 'benchmark';
  /** Ids of the figures that it was computed from, without a repetition: none for a count; `null` where it is printed. */
  readonly from: readonly string[] | null;
}

/** What a chart showed in a release: a row of the release's `charts.json`. */
export interface ReleasedChart {
  readonly slug: string;
  /** The version of its values, as an embed's address holds it. */
  readonly version: string;
  readonly shown: readonly ShownValue[];
}
