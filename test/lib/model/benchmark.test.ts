import { describe, expect, test } from 'vitest';
import { readBenchmarks } from '../../../src/lib/model/benchmark.ts';
import { isAt, readPublishers } from '../../../src/lib/model/publisher.ts';
import { formatProblem } from '../../../src/lib/problem.ts';
import { tableOf } from './table-of.ts';

const { publishers } = readPublishers(
  tableOf(
    'data/publishers.csv',
    'id,name_en,name_zh,kind,host',
    'bureau,Bureau,统计局,office,stats.example.org',
  ),
);
const read = (...lines: string[]) => {
  const header =
    'id,what_en,what_zh,concept,dimensions,population,place,measure_kind,time_kind,period_start,period_end,period_basis,token,before,after,value,per,hedge,publisher,title,address,page_date,language,unit';
  const { benchmarks, problems } = readBenchmarks(
    tableOf('data/benchmarks.csv', header, ...lines),
    {
      concepts: new Set(['income-per-person']),
      dimensions: new Set(['income=net']),
      groups: new Set(['rural']),
      places: new Set(['china']),
      publisherIds: new Set(['bureau']),
      publishers,
    },
  );
  return { benchmarks, problems: problems.map(formatProblem) };
};
const sound =
  'x,Income,收入,income-per-person,income=net,rural,china,mean,span,2020,2020,sentence,1.07万元,达,，,10700,人/年,,bureau,公报,https://www.stats.example.org/a.html,2021-02-25';

test('the number is read from the token, with the interval of its kind', () => {
  const { benchmarks, problems } = read(sound);
  expect(problems).toEqual([]);
  expect(benchmarks[0]!.quantity).toMatchObject({
    value: '10700',
    unit: '元',
    per: '人/年',
    low: '10650',
    high: '10750',
    high_open: true,
  });
});

test('a word before the token bounds the number', () => {
  const [over] = read(sound.replace('人/年,,bureau', '人/年,超过,bureau')).benchmarks;
  expect(over!.quantity).toMatchObject({ low: '10700', low_open: true, high: null });
  expect(over!.measure.relation).toBe('gt');
});

test('a Traditional token is read, and no two rows have one id', () => {
  const row = sound.replace('1.07万元', '1.07萬元');
  expect(read(row).benchmarks[0]!.quantity.value).toBe('10700');
  expect(read(row, sound).problems).toEqual([expect.stringMatching(/repeated-id/)]);
});

describe('a token of an English page', () => {
  const english = (token: string, value: string, kind: string, unit = '') =>
    read(
      `x,Poor people,贫困人口,,,,china,${kind},instant,,2012,sentence,${token},from,in 2012,${value},,,bureau,A title,https://www.stats.example.org/a.html,2021-02-25,en,${unit}`,
    );

  test('is read with the interval of its kind, and its unit may stand in the row', () => {
    const { benchmarks, problems } = english('8.04 million', '8040000', 'count', '人');
    expect(problems).toEqual([]);
    expect(benchmarks[0]).toMatchObject({
      language: 'en',
      quantity: { value: '8040000', unit: '人', low: '8035000', high: '8044999' },
      measure: { step: '10000', relation: 'eq', word: null },
    });
  });

  test('counts exactly where every digit is printed', () => {
    const [row] = english('79 people', '79', 'count').benchmarks;
    expect(row!.quantity).toMatchObject({ low: '79', high: '79' });
  });

  test('keeps the words that bound it as printed', () => {
    const [row] = english('more than 6.14 million people', '6140000', 'count').benchmarks;
    expect(row!.quantity).toMatchObject({ low: '6140001', high: null });
    expect(row!.measure).toMatchObject({ relation: 'gt', word: 'more than' });
  });
});

test.each([
  ['https://www.stats.example.org/a', true],
  ['http://stats.example.org/', true],
  ['https://stats.example.org.mirror.com/a', false],
  ['https://mystats.example.org/a', false],
])('%s is at stats.example.org: %s', (address, own) => {
  expect(isAt(address, 'stats.example.org')).toBe(own);
});
