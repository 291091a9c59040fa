import { expect, test } from 'vitest';
import { derive, showDerived, termsOf } from '../../../src/lib/prose/derived.ts';
import { parseAmount } from '../../../src/lib/prose/claim.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';
import type { Quantity } from '../../../src/lib/quantity/quantity.ts';

const quantity = (token: string): Quantity => readQuantities(token)![0]!.quantity;
const quantities: [string, Quantity | null][] = [
  ['a.households', quantity('4590户')],
  ['a.loans', quantity('22680.30万元')],
  ['a.removed', quantity('771户')],
  ['a.rural', quantity('43.56万人')],
  ['a.outside', quantity('5.9万人')],
  ['a.pupils', quantity('8000余人')],
  ['a.poor', quantity('2529人')],
  ['a.rate', quantity('99.6%')],
  ['a.workers', quantity('3.48万人')],
  ['a.away', quantity('0.22万人')],
  ['a.faulty', null],
  ['b.households', quantity('1013户')],
  ['a.each', quantity('每人每月66元')],
  ['a.about', quantity('约500元')],
  ['a.least', quantity('9000元以上')],
  ['a.rest', quantity('0.4%')],
  ['a.tiny', quantity('0.00123吨')],
];
const known = new Map(
  quantities.map(([id, one]) => [id, one && { ...one, article: id.slice(0, 1) }]),
);

test.each([
  [
    'a.loans / a.households',
    '元/户',
    '49412.418',
    '49412.407',
    '49412.43',
    'about 49,400 yuan per household',
    '每户约4.94万元',
  ],
  [
    'a.removed / a.households',
    '%',
    '16.797386',
    '16.797386',
    '16.797386',
    'about 16.8%',
    '约16.8%',
  ],
  ['a.households - a.removed', '户', '3819', '3819', '3819', '3,819 households', '3819户'],
  ['a.rural - a.outside', '人', '376600', '376051', '377149', 'about 377,000 people', '约37.7万人'],
  ['a.outside / a.rural', '%', '13.544536', '13.428241', '13.660659', 'about 13.5%', '约13.5%'],
  ['a.workers - a.away', '人', '32600', '32501', '32699', '32,600 people', '3.26万人'],
  ['100 - a.rate', '%', '0.4', '0.35', '0.45', '0.4%', '0.4%'],
  ['a.removed + 29', '户', '800', '800', '800', '800 households', '800户'],
  ['5000 - a.removed', '户', '4229', '4229', '4229', '4,229 households', '4229户'],
  [
    'a.loans / a.households * a.removed',
    '元',
    '38096975',
    '38096966',
    '38096983',
    'about 38.1 million yuan',
    '约3810万元',
  ],
  [
    'a.households / a.removed - 1',
    '%',
    '495.33074',
    '495.33074',
    '495.33074',
    'about 495%',
    '约495%',
  ],
  [
    'a.each * 12',
    '元/人/月',
    '792',
    '792',
    '792',
    '792 yuan per person per month',
    '每人每月792元',
  ],
  ['a.tiny / 3', '吨', '0.00041', '0.00040833333', '0.00041166667', '0.00041 tonnes', '0.00041吨'],
  ['a.about * 2', '元', '1000', null, null, 'about 1,000 yuan', '约1000元'],
  ['a.least - 1000', '元', '8000', '8000', null, 'at least 8,000 yuan', '8000元以上'],
  ['a.removed - a.households', '户', '-3819', '-3819', '-3819', '-3,819 households', '-3819户'],
  ['a.rate + a.rest', '%', '100', '99.9', '100.1', '100%', '100%'],
  ['a.rural / 10', '人', '43560', '43555', '43564.9', 'about 43,600 people', '约4.36万人'],
  ['a.pupils - a.poor', '人', null, '5471', '6470', '5,471–6,470 people', '5471—6470人'],
])('%s is in %s', (expression, unit, value, low, high, en, zh) => {
  const derived = derive(expression, unit, known);
  if ('faults' in derived) throw new Error(JSON.stringify(derived.faults));
  expect(derived.quantity).toMatchObject({ value, low, high });
  const shown = showDerived(derived.quantity);
  expect([shown.en.full, shown.zh.full]).toEqual([en, zh]);
});

test.each([
  ['a.loans / a.households', '元/人', 'wrong-unit', 'is in 元/户'],
  ['a.loans + a.households', '元', 'wrong-unit', 'adds what has different units'],
  ['a.households', '%', 'wrong-unit', 'is in 户'],
  ['a.households / b.households', '%', 'mixed-articles', 'a and b'],
  ['2 * 3', '%', 'mixed-articles', 'no article'],
  ['a.loans * a.households', '元', 'wrong-unit', 'is in 元·户'],
  ['1 / a.households', '%', 'wrong-unit', 'is in 1/户'],
  ['a.loans / a.households / a.poor', '元', 'wrong-unit', 'is in 元/户/人'],
  ['a.households / a.removed', '户', 'wrong-unit', 'is in 1'],
  ['a.each / a.households', '元', 'wrong-unit', 'is in 元/人/月/户'],
  ['a.loan / a.households', '元/户', 'unknown-figure', '"a.loan"'],
  ['a.loans /', '元', 'malformed-claim', 'ends'],
])('%s in %s is refused', (expression, unit, code, found) => {
  const derived = derive(expression, unit, known);
  if (!('faults' in derived)) throw new Error('no fault');
  expect(derived.faults[0]).toMatchObject({ code, found: expect.stringContaining(found) });
});

test('a faulty figure is reported where it is typed, not again', () => {
  expect(derive('a.faulty / a.households', '%', known)).toEqual({ faults: [] });
});

test.each([
  ['a.rural - ( a.outside - a.poor )', 'a.rural − (a.outside − a.poor)'],
  ['a.rural - a.outside - a.poor', 'a.rural − a.outside − a.poor'],
  ['( a.rural - a.outside ) - a.poor', 'a.rural − a.outside − a.poor'],
  ['a.rural / ( a.outside * 2 )', 'a.rural ÷ (a.outside × 2)'],
  ['a.rural / a.outside * 2', 'a.rural ÷ a.outside × 2'],
  ['a.rural + a.outside * 2', 'a.rural + a.outside × 2'],
  ['2 * ( a.rural + a.outside )', '2 × (a.rural + a.outside)'],
])('%s is written %s', (expression, written) => {
  const amount = parseAmount(expression);
  if ('fault' in amount) throw new Error('no amount');
  const terms = termsOf(amount).map((term) => (typeof term === 'string' ? term : term.figure));
  expect(terms.join('')).toBe(written);
});

test('terms keep the brackets that they need', () => {
  const amount = parseAmount('(a.rural - a.outside) / a.rural');
  if ('fault' in amount) throw new Error('no amount');
  expect(termsOf(amount)).toEqual([
    '(',
    { figure: 'a.rural' },
    ' − ',
    { figure: 'a.outside' },
    ')',
    ' ÷ ',
    { figure: 'a.rural' },
  ]);
});
