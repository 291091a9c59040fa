import type { ChartDatum, ResolvedChart } from '../lib/model/chart.ts';
import { SHARED } from '../lib/model/colour.ts';

/** The first mark of each place that has a colour for itself in a chart, by the chart's own measure. */
export function placesShown({ series }: ResolvedChart): readonly ChartDatum[] {
  const isFirst = ({ colour }: ChartDatum, index: number) =>
    series.findIndex((one) => one.colour === colour) === index;
  return series.filter((one, index) => one.colour !== SHARED && isFirst(one, index));
}
