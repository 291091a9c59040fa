import { createHash } from 'node:crypto';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { dataPackage } from './data.ts';
import { allSeries } from './toggle.ts';

const short = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** Which state of the data this build shows. */
export interface Edition {
  /** Of the dataset. */
  readonly version: string;
  /** ISO date. */
  readonly date: string;
}

/** The version and date of the dataset, as its description gives them. */
export function edition(): Edition {
  const { version, created } = dataPackage();
  return { version, date: created.slice(0, 'YYYY-MM-DD'.length) };
}

/**
 * The version of the values that one chart shows, eight hexadecimal digits: another one as soon as
 * a value, its precision, its period or the choice of figures changes, and not before. An embed
 * carries it as `?v=`.
 */
export function chartVersion(chart: Pick<ResolvedChart, 'series' | 'toggle'>): string {
  const values = allSeries(chart).map(({ figure }) =>
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
  return short(values.toSorted().join('\n'));
}
