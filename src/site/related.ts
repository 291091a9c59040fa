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
