import { expect, test } from 'vitest';
import { chartsByTheme } from '../../src/site/charts-by-theme.ts';

const chart = (slug: string, ...themes: string[]) => ({
  slug,
  series: themes.map((theme) => ({ indicator: { theme } })),
});

test('a chart is listed once, under the theme that most of its values have', () => {
  const charts = [chart('a', 'work', 'income', 'income'), chart('b', 'work', 'income')];
  const themes = [{ id: 'income' }, { id: 'housing' }, { id: 'work' }];
  expect(chartsByTheme(charts, themes)).toEqual([
    { theme: 'income', charts: [charts[0]] },
    { theme: 'work', charts: [charts[1]] },
  ]);
});
