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

type Places = ReadonlySet<number>;
const tied = new WeakMap<readonly Compared[], ReadonlyMap<string, Places>>();

/** The charts, by their place in the list, that hold each thing that may be shared; made once a list. */
function tiedIn(all: readonly Compared[]): ReadonlyMap<string, Places> {
  const known = tied.get(all);
  if (known !== undefined) return known;
  const holders = holdersOf(all.keys(), (at) => ties.flatMap(([, of]) => of(all[at]!)));
  const made = new Map([...holders].map(([tie, places]) => [tie, new Set(places)]));
  tied.set(all, made);
  return made;
}

/**
 * The charts that a reader of one may want to see next: those that share its figures, stories and
 * themes, then its articles. What shares nothing but the article is no relation. Of equals the
 * earlier in the list comes first.
 *
 * What few charts share is looked at first: as soon as enough are nearer than all that is left could
 * bring another, none is added, so that the thousands that share but a theme are not gone through.
 *
 * @param most so many at most, one or more
 */
export function relatedCharts<Chart extends Compared>(
  chart: Compared,
  all: readonly Chart[],
  most: number,
): readonly Chart[] {
  const holders = tiedIn(all);
  const rarestFirst = ties
    .flatMap(([weight, of]) =>
      [...new Set(of(chart))].map((tie) => ({ weight, places: holders.get(tie) ?? new Set() })),
    )
    .toSorted((a, b) => a.places.size - b.places.size);
  let left = rarestFirst.reduce((sum, { weight }) => sum + weight, chart.articles.length);
  const scores = new Map<number, number>();
  for (const { weight, places } of rarestFirst) {
    const last = [...scores.values()].toSorted((a, b) => b - a)[most - 1] ?? 0;
    const added = last > left ? [...scores.keys()].filter((place) => places.has(place)) : places;
    for (const place of added)
      if (all[place]!.slug !== chart.slug) scores.set(place, (scores.get(place) ?? 0) + weight);
    left -= weight;
  }
  return [...scores]
    .map(([place, score]) => ({
      place,
      score: score + shared(all[place]!.articles, chart.articles),
    }))
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most)
    .map(({ place }) => all[place]!);
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
