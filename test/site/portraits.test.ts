import { describe, expect, test } from 'vitest';
import { articles, figuresAbout, places, portraitOf } from '../../src/site/data.ts';
import { kindOfPlace, placesWithin, shortName } from '../../src/site/place-words.ts';
import { figuresNaming, figuresToBegin, largeChart } from '../../src/site/portraits.ts';

const place = (id: string) => places().find((one) => one.id === id)!;
const naming = (id: string) => figuresNaming(place(id)).map((figure) => figure.id);

describe('the portrait of a place that an article is about', () => {
  test.each(articles().map((article) => article.place))('%s was chosen', (id) => {
    expect(portraitOf(id)).not.toBeNull();
    const begin = figuresToBegin(id);
    expect(begin.map(({ figure }) => figure.place)).toEqual(Array(4).fill(id));
    expect(begin.some(({ beside }) => beside !== null)).toBe(true);
    expect(largeChart(id)?.dropped).toBeNull();
  });
});

test('other places begin with their first figures', () => {
  expect(figuresToBegin('yuzhong').map(({ figure }) => figure.id)).toEqual([
    'lanzhou.yuzhong.funds',
    'lanzhou.yuzhong.consumption',
  ]);
  expect(figuresToBegin('tianjin')).toEqual([]);
});

describe('figures that name a place', () => {
  test.each([
    ['tianjin', 'lanzhou.eastwest.funds', 'its label'],
    ['shanghai', 'yunnan.shanghai.counties', 'its label'],
    ['gaolan', 'lanzhou.counties.lifted', 'the list of what it counts'],
    ['huanglalao', 'lijiang.pilots.villages', 'the list of what it counts'],
  ])('%s is named by %s, in %s', (id, figure) => {
    expect(naming(id)).toContain(figure);
  });

  test('a name that is part of another word does not count', () => {
    // 龙头 is a village, and in 龙头企业 a leading enterprise.
    expect(naming('longtou')).toEqual(['lijiang.pilots.villages']);
  });

  test('no figure of a place itself is among them', () => {
    for (const { id } of places())
      for (const figure of figuresNaming(place(id))) expect(figure.place).not.toBe(id);
  });

  test.each(places().map(({ id }) => id))('the page of %s has something to say', (id) => {
    const here = [place(id), ...placesWithin(id)];
    expect(here.some((one) => figuresAbout(one.id).length + naming(one.id).length > 0)).toBe(true);
  });
});

test.each([
  ['lanzhou', 'a city', 'Lanzhou', '兰州'],
  ['tianjin', 'a municipality', 'Tianjin', '天津'],
  ['yunnan', 'a province', 'Yunnan', '云南'],
  ['diqing', 'an autonomous prefecture', 'Diqing', '迪庆'],
  ['yulong', 'an autonomous county', 'Yulong', '玉龙'],
  ['gucheng', 'a district', 'Gucheng', '古城'],
  ['kainan', 'a subdistrict', 'Kainan', '开南'],
  ['guifeng', 'a community', 'Guifeng', '贵峰'],
  ['huanglalao', 'a village', 'Huanglalao', '黄腊老'],
  ['china', 'the country', 'China', '中国'],
])('%s is %s', (id, kind, en, zh) => {
  expect(kindOfPlace(place(id), 'en')).toBe(kind);
  expect(shortName(place(id))).toEqual({ en, zh });
});
