import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relatedCharts, relatedStories } from '../../src/site/related.ts';

const chart = (slug: string, figures: string, theme: string, article: string, story = '') => ({
  slug,
  articles: [article],
  explainers: story === '' ? [] : [story],
  series: figures.split(' ').map((id) => ({ figure: { id }, indicator: { theme } })),
});
const one = chart('one', 'a b', 'income', 'lanzhou', 'story');
const all = [
  one,
  chart('same-article', 'c', 'health', 'lanzhou'),
  chart('same-theme', 'd', 'income', 'shanxi'),
  chart('same-figures', 'a b', 'health', 'lanzhou'),
  chart('same-story', 'e', 'income', 'lanzhou', 'story'),
  chart('stranger', 'f', 'water', 'yunnan'),
];

test('the nearest come first, the article alone is not enough, nor is a chart its own relation', () => {
  expect(relatedCharts(one, all, 9).map(({ slug }) => slug)).toEqual([
    'same-figures',
    'same-story',
    'same-theme',
  ]);
  expect(relatedCharts(one, all, 1)).toHaveLength(1);
});

test('looking at the rarest ties first finds what comparing with all would', () => {
  const some = (letters: string, maxLength: number) =>
    fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength });
  const one = fc
    .tuple(some('abcdefghijkl', 4), some('xy', 1), some('pq', 2), some('stu', 2))
    .map(([figures, [theme], articles, explainers]) => ({
      articles,
      explainers,
      series: figures.map((id) => ({ figure: { id }, indicator: { theme: theme! } })),
    }));
  const both = (some: readonly string[], others: readonly string[]) =>
    some.filter((each) => others.includes(each)).length;
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (charts, most) => {
        const all = charts.map((each, at) => ({ ...each, slug: String(at) }));
        const [first, ...others] = all;
        const figures = ({ series }: (typeof all)[0]) => series.map(({ figure }) => figure.id);
        const theme = ({ series }: (typeof all)[0]) => series[0]!.indicator.theme;
        const expected = others
          .map((other) => ({
            other,
            near:
              3 * both(figures(first!), figures(other)) +
              2 * both(first!.explainers, other.explainers) +
              2 * Number(theme(first!) === theme(other)),
          }))
          .filter(({ near }) => near > 0)
          .map(({ other, near }) => ({ other, near: near + both(first!.articles, other.articles) }))
          .toSorted((a, b) => b.near - a.near)
          .slice(0, most)
          .map(({ other }) => other);
        expect(relatedCharts(first!, all, most)).toEqual(expected);
      },
    ),
  );
});

test('stories are near by the figures and charts that they share', () => {
  const story = (slug: string, figures: string, charts: string) => ({
    slug,
    figures: figures.split(' '),
    charts: [charts],
  });
  const told = [
    story('one', 'a b', 'x'),
    story('stranger', 'c', 'y'),
    story('same-figure', 'b', 'y'),
    story('same-chart', 'd', 'x'),
  ];
  const near = relatedStories(told[0]!, told, 2).map(({ slug }) => slug);
  expect(near).toEqual(['same-chart', 'same-figure']);
});
