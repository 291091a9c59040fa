import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import type { ShownValue } from '../../src/lib/model/released-chart.ts';
import type { ReleaseOfCharts } from '../../src/site/releases.ts';
import { chartVersion, shownBy } from '../../src/site/version.ts';

const columns: Omit<ShownValue, 'id' | 'from'> = {
  value: '12450',
  low: '12450',
  high: '12450',
  low_open: false,
  high_open: false,
  unit: '元',
  per: null,
  period_start: null,
  period_end: '2021',
  status: 'reported',
};

/** A chart with these rows. Its labels are the ids of its figures. */
export const chartOf = (rows: readonly (Partial<ShownValue> & { id: string })[]): ResolvedChart =>
  ({
    slug: 'one',
    series: rows.map(({ from = null, ...row }) => ({
      figure: { ...columns, ...row },
      derived: from && { figures: from.map((id) => ({ id })) },
      label: { en: row.id, zh: row.id },
      group: null,
    })),
    benchmarks: [],
    toggle: null,
  }) as unknown as ResolvedChart;

/** A release in which the chart was like this; without it where it is `null`. */
export const releaseOf = (
  version: string,
  chart: ResolvedChart | null,
  pictures: readonly string[] = [],
): ReleaseOfCharts => ({
  version,
  charts: new Map(
    chart ? [['one', { slug: 'one', version: chartVersion(chart), shown: shownBy(chart) }]] : [],
  ),
  pictures: new Set(pictures),
});
