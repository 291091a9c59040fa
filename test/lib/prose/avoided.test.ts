import { expect, test } from 'vitest';
import type { Never, Term } from '../../../src/lib/model/glossary.ts';
import { findAvoided } from '../../../src/lib/prose/avoided.ts';

const term = (zh: string, en: string, at: number, never: Term['never']): Term => ({
  id: `term-${at}`,
  term: { en, zh },
  pinyin: '',
  definition: { en: '', zh: '' },
  see: [],
  topic: 'core',
  short: null,
  never,
  source: null,
  at: `data/glossary.csv:${at}`,
});
const words = (...list: string[]): Never[] => list.map((each) => ({ words: each, within: [] }));

const find = findAvoided(
  [
    term('监测名单', 'monitoring list', 2, { en: words('watch list'), zh: words('监控名单') }),
    term('边缘易致贫户', 'marginal household', 3, {
      en: [],
      zh: [{ words: '边缘户', within: ['低保边缘户'] }],
    }),
    term('企业', 'company', 4, {
      en: [{ words: 'enterprise', within: ['leading enterprise'] }],
      zh: [],
    }),
    term('公益性岗位', 'public-welfare post', 5, {
      en: words('welfare post'),
      zh: words('公益岗'),
    }),
    term('第一书记', 'first secretary', 6, { en: words('lead secretary'), zh: [] }),
    term('转移就业', 'work away from the farm', 7, { en: words('sent to jobs'), zh: [] }),
    term('劳务输转', 'labour transfer', 8, { en: words('Sent to jobs'), zh: [] }),
  ],
  ['A watch list for Qingxi'],
);
const found = (text: string) => find(text).map(({ found }) => found);

test.each([
  ['the Watch  list', '"Watch list" for 监测名单'],
  ['two watch lists', '"watch lists" for 监测名单'],
  ['lead secretaries', '"lead secretaries" for 第一书记'],
  ['列入监控名单的户', '"监控名单" for 监测名单'],
  ['边缘户', '"边缘户" for 边缘易致贫户'],
  ['公益岗位', '"公益岗" for 公益性岗位'],
  ['a leading firm, an enterprise', '"enterprise" for 企业'],
  ['workers sent to jobs', '"sent to jobs" for 转移就业, 劳务输转'],
  ['“a watch list”', '"watch list" for 监测名单'],
])('%s', (text, fault) => {
  expect(found(text)).toEqual([fault]);
});

test.each([
  ['part of a longer word', 'watch listing, enterprising'],
  ['part of a word with a hyphen', 'a public-welfare post, the id watch-list-2'],
  ['in longer words that are named', 'Leading enterprises, the leading\nenterprise, 低保边缘户'],
  ['all that quotation marks hold', 'called a “watch list”, 称“边缘户”'],
  ['in a title', 'As A watch list for Qingxi says'],
])('no fault: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('a fault says where it is, what to write and which row rules it out', () => {
  expect(find('on watch lists')).toEqual([
    {
      code: 'avoided-word',
      column: 4,
      found: '"watch lists" for 监测名单',
      expected: '"monitoring list"',
      hint: 'or else narrow what data/glossary.csv:2 rules out',
    },
  ]);
  expect(find('监控名单')[0]?.expected).toBe('"监测名单"');
});

test('no word is avoided where no term names one', () => {
  expect(findAvoided([term('低保', 'dibao', 2, { en: [], zh: [] })], [])('watch list')).toEqual([]);
});
