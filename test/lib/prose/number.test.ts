import { describe, expect, test } from 'vitest';
import { claimWordFaults, numberFaults } from '../../../src/lib/prose/number.ts';
import { closed, point, rounded } from '../../../src/lib/quantity/interval.ts';

const people = { unit: '人', per: null };
const known = new Map([
  ['a.part', { ...point('2517'), ...people, value: '2517' }],
  ['a.whole', { ...point('10000'), ...people, value: '10000' }],
  ['a.double', { ...point('20400'), ...people, value: '20400' }],
  ['a.households', { ...point('4000'), unit: '户', per: null, value: '4000' }],
  ['a.money', { ...rounded('11456000000', 6), unit: '元', per: null, value: '11456000000' }],
  ['a.share', { ...closed('58.5', '59.9'), unit: '%', per: null, value: '59.2' }],
  [
    'a.vague',
    { low: null, high: null, low_open: false, high_open: false, ...people, value: '500' },
  ],
  [
    'a.least',
    {
      low: '9000',
      high: null,
      low_open: false,
      high_open: false,
      unit: '元',
      per: '年',
      value: '9000',
    },
  ],
  ['a.mean', { ...rounded('15515', 0), unit: '元', per: null, value: '15515' }],
  ['a.rise', { ...rounded('734', 0), unit: '元', per: null, value: '734' }],
  ['out-about', { ...closed('3500', '4500'), unit: '元', per: null, value: '4000' }],
  ['out-nearly', { ...closed('60', '70'), high_open: true, unit: '%', per: null, value: '70' }],
  ['out-side', { ...point('12550'), unit: '元', per: null, value: '12550' }],
  ['a.faulty', null],
]);

describe('the words of a number', () => {
  test.each([
    ['a.part', '2,517 people'],
    ['a.part', '2517人'],
    ['a.part', 'about 2,500'],
    ['a.part', 'more than 2,500 people'],
    ['a.part', '2500多人'],
    ['a.part / a.whole', '25.2%'],
    ['a.part / a.whole', '25.17%'],
    ['a.part / a.whole', 'a quarter'],
    ['a.part / a.whole', 'just over a quarter'],
    ['a.part / a.whole', '四分之一'],
    ['a.part / a.whole', '两成半'],
    ['a.part / a.whole', '略高于四分之一'],
    ['a.part / a.whole', '不到三分之一'],
    ['a.part / a.whole', 'one in four'],
    ['a.part / a.whole', '25 in 100'],
    ['a.double / a.whole', 'twice'],
    ['a.double / a.whole', 'more than double'],
    ['a.double / a.whole', '2.04倍'],
    ['a.double / a.whole', '两倍多'],
    ['a.whole / a.households', '2.5'],
    ['a.money', '11.456 billion yuan'],
    ['a.money', '11.5 billion'],
    ['a.money', '114.56亿元'],
    ['a.share', '58.5% to 59.9%'],
    ['a.share', '58.5%至59.9%'],
    ['a.share', 'about 59%'],
    ['a.share', '59%'],
    ['a.mean - a.rise', '14,781 yuan'],
    ['a.share', 'nearly 60%'],
    ['a.share', '近六成'],
    ['a.vague', 'about 500'],
    ['a.least', 'at least 9,000 yuan'],
    ['a.least', '9000元以上'],
    ['out-side', '12,550 yuan'],
    ['40000', '4万元'],
    ['(4人/户 - a.whole / a.households) / 10人/户', '15%'],
    ['out-about', 'around 4,000 yuan'],
    ['out-about', '4000元左右'],
    ['out-nearly', 'nearly 70%'],
    ['a.faulty', '99'],
  ])('%s: %s', (of, words) => {
    expect(numberFaults(of, words, known)).toEqual([]);
  });

  test.each([
    ['a.part / a.whole', 'nearly a quarter', 'wrong-words'],
    ['out-about', '4,000 yuan', 'wrong-words'],
    ['out-about', 'nearly 4,000 yuan', 'wrong-words'],
    ['out-about', 'about 4,200 yuan', 'wrong-words'],
    ['2 * out-about', 'about 8,000 yuan', 'wrong-words'],
    ['a.part / a.whole', '25%至26%', 'wrong-words'],
    ['a.part / a.whole', '25.1%', 'wrong-words'],
    ['a.part / a.whole', '近四分之一', 'wrong-words'],
    ['a.part / a.whole', 'less than a fifth', 'wrong-words'],
    ['a.double / a.whole', 'nearly twice', 'wrong-words'],
    ['a.share', '58%', 'wrong-words'],
    ['a.share', '59.2%', 'wrong-words'],
    ['a.least', '9,000 yuan', 'wrong-words'],
    ['a.part', '2,517 households', 'wrong-unit'],
    ['a.part', '25%', 'wrong-unit'],
    ['(4人/户 - a.whole / a.households) / 10', '15%', 'wrong-unit'],
    ['a.part + a.households', '6,517', 'wrong-unit'],
    ['a.part', 'a few', 'no-number'],
    ['a.part', 'forty thousand', 'no-number'],
    ['a.part', '2,517 of forty', 'bare-number'],
    ['a.prat', '2,517', 'unknown-figure'],
    ['a.part +', '2,517', 'malformed-claim'],
  ])('%s: %s is refused', (of, words, code) => {
    expect(numberFaults(of, words, known)).toMatchObject([{ code }]);
  });

  test('the message proposes words that hold', () => {
    expect(numberFaults('a.part / a.whole', 'nearly a quarter', known)[0]).toMatchObject({
      found: '"nearly a quarter" (0.225 to 0.25), where the figures give 0.2517',
      hint: 'write "just over", "about", "at least", "more than" before the number, or another number',
    });
  });
});

describe('the number words of a claim', () => {
  test.each([
    ['a.part > 0.25 * a.whole', 'over a quarter'],
    ['a.double > 2 * a.whole', 'more than twice as many'],
    ['a.double > 2 * a.whole', 'less than half'],
    ['a.share > 55', 'most of them'],
    ['a.double > 2 * a.whole', 'more than twice'],
    ['a.share < 60', 'fewer than three in five'],
    ['12 * a.part > 1.4 * a.double', 'more than 1.4 times'],
    ['a.whole > 3.9 * a.part', 'more than 2.9 times more'],
    ['a.part < a.whole', 'fewer'],
  ])('%s: %s', (that, words) => {
    expect(claimWordFaults(that, words, known)).toEqual([]);
  });

  test.each([
    ['a.part > 0.25 * a.whole', 'nearly a quarter', 'wrong-words'],
    ['a.part > 0.25 * a.whole', 'over half', 'wrong-words'],
    ['a.double > 2 * a.whole', 'more than half', 'wrong-words'],
    ['a.part < a.whole', 'most of', 'wrong-words'],
    ['a.money < 12000000000', 'less than 12%', 'other-number'],
    ['4 - a.whole / a.households < 12', 'less than 12%', 'wrong-unit'],
    ['a.part > 0.25 * a.whole', 'forty times', 'bare-number'],
  ])('%s: %s is refused', (that, words, code) => {
    expect(claimWordFaults(that, words, known)).toMatchObject([{ code }]);
  });
});
