import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { corrections, explainers } from './data.ts';
import { languages } from './languages.ts';

const short = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** Which state of the data this build shows. */
export interface Edition {
  /** The dataset's version, or where it has none yet, the start of the hash of `figures.csv`. */
  readonly version: string;
  /** ISO date of the last change of data or text. */
  readonly date: string;
}

/** The version and date that pictures, files and citations carry. */
export function edition(): Edition {
  const folder = join(process.cwd(), 'public', 'data');
  const dates = [
    ...languages.flatMap((lang) => explainers(lang).map(({ updated }) => updated)),
    ...corrections().map(({ date }) => date),
  ].toSorted();
  const date = dates.at(-1) ?? '';
  const described = join(folder, 'datapackage.json');
  if (existsSync(described)) {
    const { version } = JSON.parse(readFileSync(described, 'utf8')) as { version?: string };
    if (version !== undefined) return { version, date };
  }
  return { version: short(readFileSync(join(folder, 'figures.csv'))), date };
}

/**
 * The version of the values that one chart shows, eight hexadecimal digits: another one as soon as
 * a value, its precision, its period or the choice of figures changes, and not before. An embed
 * carries it as `?v=`.
 */
export function chartVersion({ series }: Pick<ResolvedChart, 'series'>): string {
  const values = series.map(({ figure }) =>
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
