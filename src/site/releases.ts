import type { Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { ReleasedChart } from '../lib/model/released-chart.ts';
import { changelog, chartsIn, once } from './data.ts';
import { file, route } from './routes.ts';
import { chartVersion } from './version.ts';

/** A release of the data, as far as charts go. */
export interface ReleaseOfCharts {
  readonly version: string;
  /** What each chart showed, by its slug. */
  readonly charts: ReadonlyMap<string, ReleasedChart>;
  /** The paths from the site's root of the kept pictures. */
  readonly pictures: ReadonlySet<string>;
}

/** Every release, the newest first. */
export const releases = once((): readonly ReleaseOfCharts[] =>
  changelog()
    .filter(({ files }) => files !== null)
    .map(({ version, pictures }) => ({
      version,
      charts: new Map(chartsIn(version).map((chart) => [chart.slug, chart])),
      pictures: new Set(pictures.map(({ path }) => path)),
    })),
);

/**
 * The newest picture of a chart that keeps its address and its bytes, and whose values are still those of today.
 *
 * @returns its path with the site's base path, and the release that it is of; `null` where no release keeps one
 * @example keptPicture(chart, 'zh') // { path: '/zh/charts/lanzhou-work.2.1.0.png', version: '2.1.0' }
 */
export function keptPicture(
  chart: Pick<ResolvedChart, 'slug' | 'series' | 'benchmarks' | 'toggle'>,
  lang: Lang,
  all = releases(),
): { readonly path: string; readonly version: string } | null {
  const now = chartVersion(chart);
  for (const { version, charts, pictures } of all) {
    const path = route(lang, `/charts/${chart.slug}.${version}.png`);
    if (charts.get(chart.slug)?.version === now && pictures.has(path.slice(file('/').length)))
      return { path, version };
  }
  return null;
}
