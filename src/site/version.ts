import { createHash } from 'node:crypto';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { ShownValue } from '../lib/model/released-chart.ts';
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

/** What {@link chartVersion} and {@link shownBy} need of a chart. */
type Showing = Pick<ResolvedChart, 'series' | 'benchmarks' | 'toggle'>;

type Columns = Omit<ShownValue, 'from'>;

/** The columns of a row that a chart shows, in the order in which {@link chartVersion} hashes them. */
function columnsOf(row: Columns): Columns {
  const { id, value, low, high, low_open, high_open, unit, per, period_start, period_end } = row;
  return {
    id,
    value,
    low,
    high,
    low_open,
    high_open,
    unit,
    per,
    period_start,
    period_end,
    status: row.status,
  };
}

/** The values that a chart shows, of both its measures, benchmarks last. */
export const shownBy = (chart: Showing): ShownValue[] => [
  ...allSeries(chart).map(({ figure, derived }) => ({
    ...columnsOf(figure),
    from: derived && [...new Set(derived.figures.map(({ id }) => id))],
  })),
  ...allBenchmarks(chart).map(({ row }) => ({
    ...columnsOf({ ...row, status: 'benchmark' }),
    from: null,
  })),
];

/**
 * The version of the values that a chart shows: a hash of eight hexadecimal digits. It changes when a value, its
 * precision, its unit, period or status, or the choice of figures or benchmarks changes, and not otherwise. An embed's address
 * holds it as `?v=`, and the embed tells the reader when the values have changed since.
 */
export function chartVersion(chart: Showing): string {
  const values = shownBy(chart).map(({ from: _, ...columns }) => Object.values(columns).join('\t'));
  return shortHash(values.sort().join('\n'));
}
