import { describe, expect, test } from 'vitest';
import {
  benchmarkPeriod,
  benchmarksBeside,
  differencesInWords,
  pageTitle,
  ratesOf,
  rateValue,
} from '../../src/site/benchmarks.ts';
import { benchmarks, byId, everyFigure } from '../../src/site/data.ts';

const figure = (id: string) => byId(everyFigure(), id);
const beside = (id: string) =>
  Object.fromEntries(benchmarksBeside(figure(id)).map((each) => [each.row.id, each]));

/** What a figure’s page says of a benchmark beside it. */
const said = (id: string, benchmark: string, lang: 'en' | 'zh' = 'en') =>
  differencesInWords(figure(id), beside(id)[benchmark]!, lang);

describe('what differs is said', () => {
  test('of place and date, in both languages', () => {
    expect(said('diqing.income', 'yunnan-lifted-income-2022')).toBe(
      'Not the same: the place; the time.',
    );
    expect(said('diqing.income', 'yunnan-lifted-income-2022', 'zh')).toBe('不同之处：地点；时间。');
  });

  test('of a date within the year', () => {
    expect(beside('diqing.monitored.people')['yunnan-risk-people-2022']!.differs).toContain('time');
  });

  test('of disposable income of residents and what people lifted out earn', () => {
    expect(said('lijiang.income.wage-share', 'yunnan-wage-share-2022')).toBe(
      'Not the same: what is measured (here disposable income, there measure not stated); who is counted (here “Rural residents”, there “Lifted out of poverty, and monitored”); the place; the time.',
    );
  });

  test('of a year and a running total', () => {
    expect(said('diqing.microcredit.year.amount', 'cn-microcredit-2021-2023')).toContain(
      '(here during 2021, there running total, 2021 to 2023)',
    );
  });

  test('of funds of all kinds and special funds', () => {
    expect(said('yunnan.funds.poverty', 'cn-funds-special-total')).toContain(
      'there special poverty relief funds',
    );
  });

  test('of a target and a result', () => {
    expect(said('lijiang.poor.counties', 'yunnan-counties')).toBe(
      'Not the same: a target here, a result there; the place.',
    );
  });
});

test('those that measure by the same definition come first', () => {
  for (const each of everyFigure()) {
    const byAnother = benchmarksBeside(each).map(({ differs }) => differs.includes('dimensions'));
    expect(byAnother).toEqual(byAnother.toSorted());
  }
  expect(
    everyFigure().some((each) =>
      benchmarksBeside(each).some(({ differs }) => differs.includes('dimensions')),
    ),
  ).toBe(true);
});

test('nothing stands beside a goal, which is not compared with results', () => {
  expect(beside('lijiang.income.goal')).toEqual({});
});

test('nor villages beside counties', () => {
  expect(Object.keys(beside('lijiang.poor.counties'))).toEqual([
    'yunnan-counties',
    'cn-counties-hat',
  ]);
});

test('what stands beside a figure is of its concept and unit, and of its place or one around it', () => {
  for (const each of everyFigure())
    for (const { row, differs } of benchmarksBeside(each)) {
      expect([row.concept, row.unit, row.per]).toEqual([each.concept, each.unit, each.per]);
      if (!differs.includes('place')) expect(row.place).toBe(each.place);
    }
});

test('a line holds from its first day on', () => {
  const line = byId(benchmarks(), 'lanzhou-dibao-rural-raise');
  expect(benchmarkPeriod(line, 'en')).toBe('from 1 January 2021');
  expect(benchmarkPeriod(line, 'zh')).toBe('2021年1月1日起');
});

test('a title of ours is told from one of the page', () => {
  expect(pageTitle(byId(benchmarks(), 'yunnan-lifted-income-2022'))).toMatchObject({
    isOurs: true,
  });
  expect(pageTitle(byId(benchmarks(), 'cn-lifted-income-2022'))).toMatchObject({ isOurs: false });
});

test('a rate is written with the digits that it bears, from its figure and from its base', () => {
  const [rate] = ratesOf({ figure: 'lanzhou.work.transferred' });
  expect(rateValue(rate!, 'en')).toBe('19.6%');
  expect(ratesOf({ benchmark: rate!.benchmark })).toContainEqual(rate);
  expect(ratesOf({ figure: 'diqing.income' })).toEqual([]);
});
