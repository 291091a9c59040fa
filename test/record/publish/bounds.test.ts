import { describe, expect, test } from 'vitest';
import { boundsRows } from '../../../src/record/publish/bounds.ts';
import type { FigureRow } from '../../../src/lib/model/published.ts';
import { relationOf, relations } from '../../../src/lib/model/measure.ts';
import { preparedRecord } from './prepared.ts';

const rows = boundsRows();

describe('the rules of intervals are published with an example each', () => {
  test.each([
    ['count', '1294户', 'eq', 'exact', '1294', '1294'],
    ['count-rounded', '4.43万户', 'eq', 'print', '44250', '44349'],
    ['quotient', '77%', 'eq', 'print', '76.5', '77.5'],
    ['full-share', '100%', 'eq', 'print', '99.5', '100'],
    ['amount', '1470亩', 'eq', 'print', '1469.5', '1470.5'],
    ['set', '5580元', 'eq', 'exact', '5580', '5580'],
    ['at-least', '60%以上', 'ge', 'word', '60', null],
    ['more-than', '超过50%', 'gt', 'word', '50', null],
    ['at-most', '5万元以下', 'le', 'word', '0', '50000'],
    ['less-than', '不足300人', 'lt', 'word', '0', '299'],
    ['remainder', '7500多亿元', 'more', 'convention', '750000000000', '760000000000'],
    ['nearly', '近5亿元', 'near', 'convention', '400000000', '500000000'],
    ['about', '约500万人', 'about', 'convention', '4500000', '5500000'],
    ['several', '数十人', 'some', 'word', '20', '99'],
    ['range', '800—1500元', 'range', 'word', '800', '1500'],
    ['change', '734元', 'eq', 'print', '733.5', '734.5'],
  ])('%s: %s', (rule, example, relation, bounds_by, example_low, example_high) => {
    expect(rows.find((row) => row.rule === rule)).toMatchObject({
      example,
      relation,
      bounds_by,
      example_low,
      example_high,
    });
  });

  test('and no other', () => {
    expect(rows).toHaveLength(16);
    expect(new Set(rows.map(({ rule }) => rule)).size).toBe(rows.length);
    for (const { reason_en, reason_zh, interval } of rows)
      expect([reason_en, reason_zh, interval]).not.toContain('');
  });
});

test('the words of a rule state its relation', () => {
  for (const { words, relation } of rows)
    for (const word of words.split(' ').filter((each) => each !== ''))
      expect([word, relationOf(word)]).toEqual([word, relation]);
});

test('every relation has a rule', () => {
  const ruled = new Set(rows.map(({ relation }) => relation));
  expect(relations.filter((relation) => !ruled.has(relation))).toEqual([]);
});

test('every hedge word of the record is among the words of a rule', () => {
  const words = new Set(rows.flatMap((row) => row.words.split(' ')));
  const printed = preparedRecord()
    .rows<FigureRow>('figures')
    .flatMap(({ relation_word }) => relation_word ?? []);
  expect(printed.length).toBeGreaterThan(20);
  expect(printed.filter((word) => !words.has(word))).toEqual([]);
});

test('an end rests in every figure of the record on what the rule of its relation says', () => {
  const bases = Map.groupBy(rows, ({ relation }) => relation);
  for (const { id, relation, bounds_by, value } of preparedRecord().rows<FigureRow>('figures')) {
    if (relation === 'range' || value === null) continue;
    const allowed = bases.get(relation)!.map((row) => row.bounds_by);
    expect(allowed, id).toContain(bounds_by);
  }
});
