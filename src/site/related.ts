import { holdersOf } from '../lib/holders.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';

type Compared = Pick<ResolvedChart, 'slug' | 'articles' | 'explainers'> & {
  readonly series: readonly {
    readonly figure: { readonly id: string };
    readonly indicator: { readonly theme: string };
  }[];
};

const shared = (some: readonly string[], others: readonly string[]) =>
  new Set(some.filter((one) => others.includes(one))).size;

/** What a chart may share with another, and how near that brings them. */
const ties: readonly [weight: number, of: (chart: Compared) => readonly string[]][] = [
  [3, ({ series }) => series.map(({ figure }) => `figure ${figure.id}`)],
  [2, ({ explainers }) => explainers.map((slug) => `story ${slug}`)],
  [2, ({ series }) => series.map(({ indicator }) => `theme ${indicator.theme}`)],
];

const tied = new WeakMap<readonly Compared[], ReadonlyMap<string, readonly number[]>>();

/** The charts, by their place in the list, that hold each thing that may be shared; made once a list. */
function tiedIn(all: readonly Compared[]): ReadonlyMap<string, readonly number[]> {
  const known =
    tied.get(all) ?? holdersOf(all.keys(), (at) => ties.flatMap(([, of]) => of(all[at]!)));
  tied.set(all, known);
  return known;
}

/**
 * The charts that a reader of one may want to see next: those that share its figures, stories and
 * themes, then its articles. What shares nothing but the article is no relation. Of equals the
 * earlier in the list comes first.
 *
 * @param most so many at most, one or more
 */
export function relatedCharts<Chart extends Compared>(
  chart: Compared,
  all: readonly Chart[],
  most: number,
): readonly Chart[] {
  const found = tiedIn(all);
  const scores = new Uint32Array(all.length);
  for (const [weight, of] of ties)
    for (const tie of new Set(of(chart)))
      for (const index of found.get(tie) ?? []) scores[index]! += weight;
  const best: { readonly index: number; readonly score: number }[] = [];
  scores.forEach((near, index) => {
    const other = all[index]!;
    if (near === 0 || other.slug === chart.slug) return;
    const score =
      near + other.articles.filter((article) => chart.articles.includes(article)).length;
    if (best.length === most && score <= best[most - 1]!.score) return;
    const place = best.findIndex((one) => one.score < score);
    best.splice(place < 0 ? best.length : place, 0, { index, score });
    best.splice(most);
  });
  return best.map(({ index }) => all[index]!);
}

interface Told {
  readonly slug: string;
  readonly figures: readonly string[];
  readonly charts: readonly string[];
}

/** The stories that share most figures and charts with one, at most so many; where too few do, others in their order. */
export function relatedStories<Story extends Told>(
  story: Told,
  all: readonly Story[],
  most: number,
): readonly Story[] {
  const score = (other: Told) =>
    shared(story.figures, other.figures) + 3 * shared(story.charts, other.charts);
  return all
    .filter(({ slug }) => slug !== story.slug)
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, most);
}
