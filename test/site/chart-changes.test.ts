import { expect, test } from 'vitest';
import type { ResolvedChart } from '../../src/lib/model/chart.ts';
import { chartChanges } from '../../src/site/chart-changes.ts';
import { chartVersion } from '../../src/site/version.ts';
import { chartOf, releaseOf } from './released-charts.ts';

const now = chartOf([
  { id: 'a', value: '12440', low: '12440', high: '12440' },
  { id: 'b' },
  { id: 'one.3', value: '3', low: '3', high: '3', from: ['a', 'b'] },
]);
/** What an embed of 1.0.0 says, the chart having been like this. */
const told = (chart: ResolvedChart, lang: 'en' | 'zh' = 'en', second: ResolvedChart = now) =>
  chartChanges(
    now,
    lang,
    [releaseOf('2.0.0', second), releaseOf('1.0.0', chart)],
    '2.0.1-dev',
  ).find(({ release }) => release === '1.0.0')?.texts;
const like = (changes: Record<string, object>) =>
  chartOf(
    now.series.map(({ figure, derived }) => ({
      ...figure,
      from: derived && derived.figures.map(({ id }) => id),
      ...changes[figure.id],
    })),
  );

test.each([
  ['nothing', {}, undefined, undefined],
  [
    'a value',
    { a: { value: '12450', low: '12450', high: '12450' } },
    'a: 12,450 yuan → 12,440 yuan (2.0.0)',
    'a：12450元 → 12440元（2.0.0）',
  ],
  [
    'an interval',
    { b: { low: '12445', high: '12455', high_open: true } },
    'b: 12,450 yuan (12,445–12,455 → exact) (2.0.0)',
    'b：12450元（12445–12455 → 准确值）（2.0.0）',
  ],
  [
    'an interval without an end',
    { b: { high: null } },
    'b: at least 12,450 yuan → exactly 12,450 yuan (2.0.0)',
    'b：不小于12450（元） → 恰为12450元（2.0.0）',
  ],
  [
    'a unit',
    { b: { unit: '户' } },
    'b: 12,450 households → 12,450 yuan (2.0.0)',
    'b：12450户 → 12450元（2.0.0）',
  ],
  [
    'a period and a status',
    { b: { period_end: '2022-01', status: 'target' } },
    'b: end: January 2022 → end: 2021, status: target, not a result → status: reported result (2.0.0)',
    'b：截止：2022年1月 → 截止：2021年，状态：目标，并非结果 → 状态：所报告的结果（2.0.0）',
  ],
  [
    'a computed value',
    { 'one.3': { value: '4' } },
    'one.3: 4 yuan → 3 yuan (2.0.0)',
    'one.3：4元 → 3元（2.0.0）',
  ],
  [
    'the unit of a computed value, which is another value then',
    { 'one.3': { unit: '户' } },
    'it shows other figures than it did (2.0.0)',
    '所列数字有增减（2.0.0）',
  ],
  [
    'the figures that a value is computed from, so that it is another value',
    { 'one.3': { from: ['a', 'c'], value: '4' } },
    'it shows other figures than it did (2.0.0)',
    '所列数字有增减（2.0.0）',
  ],
])('an embed tells of %s', (_, changes, en, zh) => {
  expect(told(like(changes))).toEqual(en && [en]);
  expect(told(like(changes), 'zh')).toEqual(zh && [zh]);
});

test('each change is told with the version that brought it', () => {
  const first = like({ a: { value: '1' }, b: { value: '2' } });
  const second = like({ b: { value: '3' } });
  expect(told(first, 'en', second)).toEqual([
    'a: 1 yuan → 12,440 yuan (2.0.0)',
    'b: 2 yuan → 12,450 yuan (2.0.1-dev)',
  ]);
  expect(
    chartChanges(now, 'en', [releaseOf('2.0.0', second), releaseOf('1.0.0', first)], '2.0.1-dev'),
  ).toEqual([
    {
      version: chartVersion(second),
      release: '2.0.0',
      texts: ['b: 3 yuan → 12,450 yuan (2.0.1-dev)'],
    },
    expect.objectContaining({ version: chartVersion(first), release: '1.0.0' }),
  ]);
});

test('a state that two releases share is named once, by the later', () => {
  const before = like({ a: { value: '1' } });
  const all = [
    releaseOf('3.0.0', now),
    releaseOf('2.0.0', before),
    releaseOf('1.1.0', null),
    releaseOf('1.0.0', before),
  ];
  expect(chartChanges(now, 'en', all, '3.0.0')).toEqual([
    {
      version: chartVersion(before),
      release: '2.0.0',
      texts: ['a: 1 yuan → 12,440 yuan (3.0.0)'],
    },
  ]);
});

test('at most three changes are told in words', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const rows = (value: string, count: number) =>
    chartOf(ids.slice(0, count).map((id) => ({ id, value })));
  const texts = (count: number) =>
    chartChanges(rows('2', count), 'en', [releaseOf('1.0.0', rows('1', count))], '1.0.1-dev')[0]!
      .texts;
  expect(texts(3)).toHaveLength(3);
  expect(texts(4).at(-1)).toBe('and 1 more');
  expect(texts(5)).toEqual([
    ...['a', 'b', 'c'].map((id) => `${id}: 1 yuan → 2 yuan (1.0.1-dev)`),
    'and 2 more',
  ]);
});
