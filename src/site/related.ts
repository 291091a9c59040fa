import type { ResolvedChart } from '../lib/model/chart.ts';

type Compared = Pick<ResolvedChart, 'slug' | 'articles' | 'explainers'> & {
  readonly series: readonly {
    readonly figure: { readonly id: string };
    readonly indicator: { readonly theme: string };
  }[];
};

const shared = <Item>(some: readonly Item[], others: readonly Item[]) =>
  new Set(some.filter((one) => others.includes(one))).size;

/**
 * The charts that a reader of one may want to see next: those that share its figures, stories and
 * themes, then its articles. What shares nothing but the article is no relation.
 *
 * @param most so many at most
 */
export function relatedCharts<Chart extends Compared>(
  chart: Compared,
  all: readonly Chart[],
  most: number,
): readonly Chart[] {
  const figures = ({ series }: Compared) => series.map(({ figure }) => figure.id);
  const themes = ({ series }: Compared) => series.map(({ indicator }) => indicator.theme);
  return all
    .filter(({ slug }) => slug !== chart.slug)
    .map((other) => {
      const near =
        3 * shared(figures(chart), figures(other)) +
        2 * shared(chart.explainers, other.explainers) +
        2 * shared(themes(chart), themes(other));
      return { other, score: near === 0 ? 0 : near + shared(chart.articles, other.articles) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other);
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
