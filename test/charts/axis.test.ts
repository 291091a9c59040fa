import { expect, test } from 'vitest';
import { niceDomain, tickText } from '../../src/charts/axis.ts';

test.each([
  [[97.96, 100], '%', [97.5, 100]],
  [[20, 94.52], '%', [0, 100]],
  [[100], '%', [98, 100]],
  [[-12.5, 6.4], '%', [-15, 10]],
  [[5319, 5658], '元', [5300, 5700]],
  [[120, 5658], '元', [0, 6000]],
  [[0], '户', [-1, 1]],
  [[], '户', [0, 1]],
])('a scale for %j %s runs over %j', (values, unit, domain) => {
  expect(
    niceDomain(
      values.map((value) => ({ from: value, to: value })),
      unit,
      5,
    ),
  ).toEqual(domain);
});

test.each([
  [97.5, '%', 'en', '97.5%'],
  [20000, '户', 'en', '20,000'],
  [2000, '户', 'zh', '2000'],
  [20000, '户', 'zh', '2万'],
  [150000000, '元', 'zh', '1.5亿'],
  [-5, '%', 'en', '−5%'],
] as const)('%d %s in %s is %s', (value, unit, lang, text) => {
  expect(tickText(value, unit, lang)).toBe(text);
});
