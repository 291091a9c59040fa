import { describe, expect, test } from 'vitest';
import { articles } from '../../src/site/data.ts';
import { periodInWords, titleInWords, unitInWords } from '../../src/site/wording.ts';

type Period = Parameters<typeof periodInWords>[0];
const period = (kind: string, start: string | null, end: string | null) =>
  ({ period_kind: kind, period_start: start, period_end: end }) as Period;

test.each([
  ['span', null, null, 'time not stated', '时间未写明'],
  ['instant', null, '2023-12-15', 'as of 15 December 2023', '截至2023年12月15日'],
  ['instant', '2022-06', null, 'as of June 2022', '截至2022年6月'],
  ['span', '2021', '2021', 'during 2021', '2021年内'],
  ['span', '2016', '2020', '2016 to 2020', '2016年至2020年'],
  ['span', '2020', '2021-03', '2020 to March 2021', '2020年至2021年3月'],
  ['span', '2023-01', '2023-11', 'January to November 2023', '2023年1月至11月'],
  ['span', null, '2020', 'up to 2020', '至2020年'],
  ['span', '2016', null, 'from 2016', '2016年起'],
  ['cumulative', '2021', '2021', 'running total, 2021', '2021年累计'],
  ['cumulative', null, '2022-01', 'running total up to January 2022', '截至2022年1月累计'],
  [
    'cumulative',
    '2023-01-01',
    '2023-12-15',
    'running total, 1 January to 15 December 2023',
    '2023年1月1日至12月15日累计',
  ],
])('a period that is %s, %s to %s, is %s and %s', (kind, start, end, en, zh) => {
  expect(periodInWords(period(kind, start, end), 'en')).toBe(en);
  expect(periodInWords(period(kind, start, end), 'zh')).toBe(zh);
});

describe('titles', () => {
  test.each(articles())(
    'the Chinese title of $id is within 《》, unless it is in brackets',
    (article) => {
      expect(titleInWords(article, 'en')).toBe(article.title_en);
      expect(titleInWords(article, 'zh')).toMatch(/^(?:《[^《》]+》|［[^［］]+］)$/);
    },
  );
});

test.each([
  ['户', null, 'households', '户'],
  ['元', '人/月', 'yuan per person per month', '元/人/月'],
  ['%', null, '%', '%'],
])('the unit %s with rate %s is %s and %s', (unit, per, en, zh) => {
  expect(unitInWords({ unit, per }, 'en')).toBe(en);
  expect(unitInWords({ unit, per }, 'zh')).toBe(zh);
});
