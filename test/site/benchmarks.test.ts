import { describe, expect, test } from 'vitest';
import { benchmarksBeside, differencesInWords } from '../../src/site/benchmarks.ts';
import { byId, everyFigure } from '../../src/site/data.ts';

const beside = (id: string) =>
  Object.fromEntries(benchmarksBeside(byId(everyFigure(), id)).map((each) => [each.row.id, each]));

describe('beside net income of people lifted out', () => {
  test('stands that of the province, with what differs', () => {
    const { 'yunnan-lifted-income-2022': province } = beside('diqing.income');
    expect(province!.differs).toEqual(['place', 'year']);
    expect(differencesInWords(province!, 'en')).toBe('Not the same: the place, the year.');
    expect(differencesInWords(province!, 'zh')).toBe('不同之处：地点、年份。');
  });

  test('disposable income of residents is said to measure something else', () => {
    for (const { row, differs } of Object.values(beside('diqing.income')))
      expect(differs.includes('dimensions')).toBe(!row.dimensions.includes('income=net'));
  });
});

test('nothing stands beside a goal, which is not compared with results', () => {
  expect(beside('lijiang.income.goal')).toEqual({});
});

test('what stands beside a figure is of its concept and unit, and of its place or one around it', () => {
  for (const figure of everyFigure())
    for (const { row, differs } of benchmarksBeside(figure)) {
      expect([row.concept, row.unit, row.per]).toEqual([figure.concept, figure.unit, figure.per]);
      if (!differs.includes('place')) expect(row.place).toBe(figure.place);
    }
});
