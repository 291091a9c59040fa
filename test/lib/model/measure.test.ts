import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  measureKinds,
  measured,
  printedInterval,
  relationOf,
  relations,
} from '../../../src/lib/model/measure.ts';
import type { MeasureKind } from '../../../src/lib/model/measure.ts';
import { within } from '../../../src/lib/quantity/arithmetic.ts';
import { add, compare, multiply, shift, subtract } from '../../../src/lib/quantity/decimal.ts';
import { contains } from '../../../src/lib/quantity/interval.ts';
import type { Interval } from '../../../src/lib/quantity/interval.ts';
import { readQuantities } from '../../../src/lib/quantity/parse.ts';

interface Row {
  readonly token: string;
  readonly kind: MeasureKind;
  /** A hedge word outside of the token. */
  readonly hedge: string;
  readonly relation: string;
  readonly word: string;
  readonly step: string;
  readonly print: string;
  readonly interval: string;
  readonly by: string;
  readonly why: string;
}

const rows = Papa.parse<Row>(readFileSync(new URL('measures.csv', import.meta.url), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

function read(token: string, kind: MeasureKind, hedge: string | null = null) {
  const [one, ...more] = readQuantities(token)!;
  expect(more).toEqual([]);
  const quantity = { ...one!.quantity, unit: one!.quantity.unit! };
  return measured({ quantity, place: one!.place }, { kind, hedge, boundRole: null });
}

function written({ low, high, low_open, high_open }: Interval): string {
  const from = low === null ? '(…' : `${low_open ? '(' : '['}${low}`;
  const to = high === null ? '…)' : `${high}${high_open ? ')' : ']'}`;
  return `${from}, ${to}`;
}

describe('what a number measures and how it is hedged decides its interval', () => {
  test.each(rows)('$token as a $kind $hedge is $interval: $why', (row) => {
    const { quantity, measure } = read(row.token, row.kind, row.hedge || null);
    expect({
      relation: measure.relation,
      word: measure.word ?? '',
      step: measure.step ?? '',
      print: measure.print === null ? '' : written(measure.print),
      interval: written(quantity),
      by: measure.boundsBy,
    }).toEqual({
      relation: row.relation,
      word: row.word,
      step: row.step,
      print: row.print,
      interval: row.interval,
      by: row.by,
    });
    expect(measure.kind).toBe(row.kind);
    expect(measure.hedge).toBe(row.hedge || null);
  });

  test('every kind and every relation is tried', () => {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(measureKinds));
    expect(new Set(rows.map(({ relation }) => relation))).toEqual(new Set(relations));
  });
});

test('a number that an ambiguous repair leaves unknown has no interval and no step', () => {
  const quantity = { ...read('1户', 'count').quantity, value: null, low: null, high: null };
  const unknown = measured(
    { quantity, place: null },
    { kind: 'count', hedge: null, boundRole: null },
  );
  expect(written(unknown.quantity)).toBe('(…, …)');
  expect(unknown.measure).toMatchObject({ step: null, print: null });
});

test.each([
  ['不低于', 'ge'],
  ['以上', 'ge'],
  ['超过', 'gt'],
  ['以内', 'le'],
  ['不足', 'lt'],
  ['约', 'about'],
  ['左右', 'about'],
  ['近', 'near'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['差不多', 'near'],
  ['余', 'more'],
  ['多', 'more'],
  ['来', 'more'],
  ['数', 'some'],
  ['几', 'some'],
  ['range', 'range'],
  ['全部', null],
  ['据不完全统计', null],
  ['', null],
])('the word %s states the relation %s', (word, relation) => {
  expect(relationOf(word)).toBe(relation);
});

/** Units in which numbers of each kind are printed. */
const UNITS: { readonly [kind in MeasureKind]: readonly string[] } = {
  count: ['户', '人次', '所', '县'],
  money: ['元'],
  share: ['%'],
  ratio: ['项', '倍'],
  growth: ['%'],
  change: ['户', '元', '个百分点'],
  mean: ['元', '人'],
  measure: ['亩', '公里'],
  rule: ['元', '类', '岁'],
  threshold: ['元', '%'],
};
const isWhole = (kind: MeasureKind, unit: string) =>
  kind === 'count' || (kind === 'change' && unit === '户');

/** A value whose last printed digit has the power of ten `place`, of a kind that can have it. */
const printed = fc
  .constantFrom(...measureKinds)
  .chain((kind) => fc.record({ kind: fc.constant(kind), unit: fc.constantFrom(...UNITS[kind]) }))
  .chain(({ kind, unit }) => {
    const percent = kind === 'share';
    return fc.record({
      kind: fc.constant(kind),
      unit: fc.constant(unit),
      place: fc.integer({ min: isWhole(kind, unit) ? 0 : -3, max: percent ? 0 : 6 }),
      digits: fc.integer({ min: 0, max: percent ? 100 : 99999 }),
    });
  })
  .map(({ place, digits, ...rest }) => ({
    ...rest,
    value: shift(String(digits), place),
    step: shift('1', place),
  }));

describe('for every number that can be printed', () => {
  test.each(['', '约'])('the interval contains the value: %s', (word) => {
    fc.assert(
      fc.property(printed, ({ kind, unit, value }) => {
        fc.pre(kind !== 'ratio' || unit !== '倍');
        const { quantity, measure } = read(`${word}${value}${unit}`, kind);
        expect(measure.relation).toBe(word === '' ? 'eq' : 'about');
        expect(quantity.value).toBe(value);
        expect(contains(quantity, value)).toBe(true);
        expect(contains(measure.print!, value)).toBe(true);
      }),
    );
  });

  test('only counts, changes of counts, rules and thresholds have no width', () => {
    fc.assert(
      fc.property(printed, ({ kind, unit, value, step }) => {
        const { low, high } = printedInterval(value, step, kind, unit);
        const exact = low !== null && low === high;
        const set = kind === 'rule' || kind === 'threshold';
        expect(exact).toBe(set || (isWhole(kind, unit) && step === '1'));
      }),
    );
  });

  test('a wider step never narrows', () => {
    fc.assert(
      fc.property(printed, ({ kind, unit, value, step }) => {
        const wider = printedInterval(value, shift(step, 1), kind, unit);
        expect(within(printedInterval(value, step, kind, unit), wider)).toBe(true);
      }),
    );
  });

  test('nothing that is whole has an end that is not, and every end belongs to it', () => {
    fc.assert(
      fc.property(printed, ({ kind, unit, value, step }) => {
        fc.pre(isWhole(kind, unit));
        const { low, high, low_open, high_open } = printedInterval(value, step, kind, unit);
        expect([low_open, high_open]).toEqual([false, false]);
        for (const end of [low!, high!]) expect(end).toMatch(/^-?\d+$/);
      }),
    );
  });
});

describe('the interval undoes rounding half up', () => {
  test('whole things: each lies in the interval of what it is rounded to, and of nothing beside it', () => {
    const things = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(things, fc.integer({ min: 1, max: 6 }), (things, power) => {
        const size = 10 ** power;
        const [value, step] = [String(Math.floor(things / size + 0.5) * size), String(size)];
        const at = (value: string) => printedInterval(value, step, 'count', '户');
        expect(contains(at(value), String(things))).toBe(true);
        expect(contains(at(add(value, step)), String(things))).toBe(false);
        expect(contains(at(subtract(value, step)), String(things))).toBe(false);
      }),
    );
  });

  test('money: no number lies in two intervals, and none between them', () => {
    const hundredths = fc.integer({ min: 0, max: 10 ** 8 });
    fc.assert(
      fc.property(hundredths, (hundredths) => {
        const amount = shift(String(hundredths), -2);
        const value = String(Math.floor((hundredths + 50) / 100));
        const at = (value: string) => printedInterval(value, '1', 'money', '元');
        expect(contains(at(value), amount)).toBe(true);
        expect(contains(at(add(value, '1')), amount)).toBe(false);
        expect(contains(at(subtract(value, '1')), amount)).toBe(false);
      }),
    );
  });
});

describe('words that mean more allow less', () => {
  const count = fc.integer({ min: 1, max: 99999 });
  const of = (token: string) => read(token, 'money').quantity;
  test.each([
    ['余, 超过, 以上', '0余元', '超过', '0元', '0元以上'],
    ['近, 不足, 以下', null, '不足', '元', '元以下'],
  ])('%s', (_, behind, word, unit, inclusive) => {
    fc.assert(
      fc.property(count, (n) => {
        const least = of(behind === null ? `近${n}元` : `${n}${behind}`);
        const less = of(`${word}${n}${unit}`);
        expect(within(least, less)).toBe(true);
        expect(within(less, of(`${n}${inclusive}`))).toBe(true);
      }),
    );
  });

  test('a remainder and nearly meet in no number, and about is half of each', () => {
    fc.assert(
      fc.property(count, (n) => {
        const [more, near, about] = [of(`${n}0余元`), of(`近${n}0元`), of(`约${n}0元`)];
        expect(near.high).toBe(more.low);
        expect([near.high_open, more.low_open]).toEqual([true, true]);
        const width = ({ low, high }: Interval) => subtract(high!, low!);
        expect(compare(width(about), width(more))).toBe(0);
        expect(compare(multiply(subtract(more.high!, about.high!), '2'), width(more))).toBe(0);
      }),
    );
  });
});
