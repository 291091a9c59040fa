import type { ResolvedChart } from '../lib/model/chart.ts';

/** What of a chart is compared. */
type ComparedChart = Pick<ResolvedChart, 'slug' | 'articles' | 'explainers'> & {
  readonly series: readonly {
    readonly figure: { readonly id: string };
    readonly indicator: { readonly theme: string };
  }[];
};

/** How many different values two lists have in common. */
const shared = (some: readonly string[], others: readonly string[]) =>
  new Set(some.filter((one) => others.includes(one))).size;

const figuresOf = ({ series }: ComparedChart) => series.map(({ figure }) => figure.id);
const themesOf = ({ series }: ComparedChart) => series.map(({ indicator }) => indicator.theme);

/** How near two charts are: by shared figures, stories and themes, then articles; 0 where they share but an article. */
function nearness(one: ComparedChart, other: ComparedChart): number {
  const near =
    3 * shared(figuresOf(one), figuresOf(other)) +
    2 * shared(one.explainers, other.explainers) +
    2 * shared(themesOf(one), themesOf(other));
  return near === 0 ? 0 : near + shared(one.articles, other.articles);
}

/** The charts that a reader of one may want to see next, at most so many: the nearest, of equals the earlier in the list. */
export function relatedCharts<Chart extends ComparedChart>(
  chart: ComparedChart,
  all: readonly Chart[],
  most: number,
): readonly Chart[] {
  return all
    .filter(({ slug }) => slug !== chart.slug)
    .map((other) => ({ other, near: nearness(chart, other) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ other }) => other);
}

/** What of a story is compared. */
interface ComparedStory {
  readonly slug: string;
  readonly figures: readonly string[];
  readonly charts: readonly string[];
}

/**
 * The stories that share the most figures and charts with one story, best first. Where too few share any, the list is
 * filled with others in their order.
 *
 * @param most how many to return at most
 */
export function relatedStories<Story extends ComparedStory>(
  story: ComparedStory,
  all: readonly Story[],
  most: number,
): readonly Story[] {
  const score = (other: ComparedStory) =>
    shared(story.figures, other.figures) + 3 * shared(story.charts, other.charts);
  return all
    .filter(({ slug }) => slug !== story.slug)
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, most);
}
