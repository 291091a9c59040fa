import { createHash } from 'node:crypto';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { dataPackage } from './data.ts';
import { allBenchmarks, allSeries } from './toggle.ts';

/** The first eight hexadecimal digits of a SHA-256. */
const shortHash = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** The version of the data that this build shows. */
export interface Edition {
  /** The version of the dataset, by semantic versioning. */
  readonly version: string;
  /** ISO date. */
  readonly date: string;
}

/** The version and date of the dataset, from `datapackage.json`. */
export function edition(): Edition {
  const { version, created } = dataPackage();
  return { version, date: created.slice(0, 'YYYY-MM-DD'.length) };
}

/**
 * The version of the values that a chart shows: a hash of eight hexadecimal digits. It changes when a value, its
 * precision, its unit, period or status, or the choice of figures or benchmarks changes, and not otherwise. An embed's address
 * holds it as `?v=`, and the embed tells the reader when the values have changed since.
 */
export function chartVersion(
  chart: Pick<ResolvedChart, 'series' | 'benchmarks' | 'toggle'>,
): string {
  const shown = [
    ...allSeries(chart).map(({ figure }) => figure),
    ...allBenchmarks(chart).map(({ row }) => ({ ...row, status: 'benchmark' })),
  ];
  const values = shown.map((figure) =>
    [
      figure.id,
      figure.value,
      figure.low,
      figure.high,
      figure.low_open,
      figure.high_open,
      figure.unit,
      figure.per,
      figure.period_start,
      figure.period_end,
      figure.status,
    ].join('\t'),
  );
  return shortHash(values.toSorted().join('\n'));
}
