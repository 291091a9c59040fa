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

test('charts come in the order of their scores, without those that share only an article and the chart itself', () => {
  expect(relatedCharts(one, all, 9).map(({ slug }) => slug)).toEqual([
    'same-figures',
    'same-story',
    'same-theme',
  ]);
  expect(relatedCharts(one, all, 1)).toHaveLength(1);
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
