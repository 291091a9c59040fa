import { expect, test } from 'vitest';
import { relatedCharts } from '../../src/site/related.ts';

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
