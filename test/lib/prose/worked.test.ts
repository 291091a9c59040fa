import { expect, test } from 'vitest';
import { figuresOfSum, worked } from '../../../src/lib/prose/worked.ts';
import { closed, point } from '../../../src/lib/quantity/interval.ts';

const known = new Map([
  ['a.part', { ...point('34244'), unit: '人', per: null, value: '34244' }],
  ['a.whole', { ...point('80618'), unit: '人', per: null, value: '80618' }],
  ['a.money', { ...closed('226802950', '226803050'), unit: '元', per: null, value: '226803000' }],
  ['a.households', { ...point('4590'), unit: '户', per: null, value: '4590' }],
  ['a.share', { ...closed('58.5', '59.9'), unit: '%', per: null, value: '59.2' }],
  ['out-side', { ...point('12550'), unit: '元', per: '人/年', value: '12550' }],
]);
const resultOf = (expression: string, words: string, kind: 'number' | 'claim' = 'number') =>
  worked({ kind, expression, words }, known).result;

test.each([
  ['a.part / a.whole', '42.5%', '42.477%', '42.477%'],
  ['a.part / a.whole', 'two fifths', '0.4248', '0.4248'],
  ['a.whole - a.part', '46,374', '46,374 people', '46374人'],
  ['a.money / a.households', '49,412 yuan', '49,412 yuan per household', '49412元/户'],
  ['a.money', '227 million', '226,803,000 yuan', '2.26803亿元'],
  ['a.share', '59%', '59.2% (rounding allows 58.5 to 59.9)', '59.2%（舍入可容许58.5至59.9）'],
  ['out-side', '12,550 yuan', '12,550 yuan per person per year', '12550元/人/年'],
])('%s: %s', (expression, words, en, zh) => {
  expect(resultOf(expression, words)).toEqual({ en, zh });
});

test('a claim shows both sides', () => {
  const sum = { kind: 'claim', expression: 'a.part > 0.4 * a.whole', words: 'more' } as const;
  expect(worked(sum, known)).toMatchObject({
    terms: [{ id: 'a.part' }, ' > ', { en: '0.4', zh: '0.4' }, ' × ', { id: 'a.whole' }],
    result: { en: '34,244 > 32,247 people' },
  });
  expect(figuresOfSum(sum)).toEqual(['a.part', 'a.whole']);
});

test('a number with a unit is written as each language does', () => {
  const { terms } = worked(
    { kind: 'number', expression: '50000元/户 - a.money / a.households', words: '588' },
    known,
  );
  expect(terms[0]).toEqual({ en: '50,000 yuan per household', zh: '50000元/户' });
});
