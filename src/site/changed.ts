import type { ResolvedChart } from '../lib/model/chart.ts';
import { changelog, corrections, explainers, once } from './data.ts';
import type { Lang } from '../lib/language.ts';
import { releases } from './releases.ts';
import { chartVersion, edition } from './version.ts';

// When what a page shows was last changed: ISO dates from the releases of the data, the stories and the corrections, never
// from the clock, so that two builds of one commit are the same.

const latest = (dates: readonly string[]): string => dates.toSorted().at(-1)!;

/** The date of a version of the data; that of this build’s edition where it is not released yet. */
const dateOf = (version: string): string =>
  changelog().find((entry) => entry.version === version)?.date ?? edition().date;

/** The date of each figure that a later version than the first has changed. */
const changes = once(
  () =>
    new Map(
      changelog()
        .toReversed()
        .flatMap(({ version, changes }) =>
          changes.map(({ figure }) => [figure, dateOf(version)] as const),
        ),
    ),
);

/** The day on which anything about a figure was last changed, or that of the first version. */
export const figureChanged = (id: string): string =>
  changes().get(id) ?? dateOf(changelog().at(-1)!.version);

/** The day since which a chart has shown the values that it shows. */
export function chartChanged(chart: ResolvedChart, all = releases()): string {
  const now = chartVersion(chart);
  const other = all.findIndex(({ charts }) => charts.get(chart.slug)?.version !== now);
  const same = other === -1 ? all : all.slice(0, other);
  return same.length === 0 ? edition().date : dateOf(same.at(-1)!.version);
}

/** The day of the latest story of a language, or of its latest change of words. */
export const storiesChanged = (lang: Lang): string =>
  latest(explainers(lang).map(({ updated }) => updated));

/** The day of the latest correction, or of the edition of the data that is listed with the corrections. */
export const correctionsChanged = (): string =>
  latest([edition().date, ...corrections().map(({ date }) => date)]);
