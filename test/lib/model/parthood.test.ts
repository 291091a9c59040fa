import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/lib/model/figure.ts';
import type { Identity, IdentityKind } from '../../../src/lib/model/identity.ts';
import type { SettledJudgement } from '../../../src/lib/model/judgement.ts';
import { parthoods } from '../../../src/lib/model/parthood.ts';
import { figureOf } from '../checks/fixture.ts';

const figures: ReadonlyMap<string, Figure> = new Map(
  ['whole', 'a', 'b', 'c', 'rate'].map((id) => [id, figureOf(id, '5户')]),
).set('other', { ...figureOf('other', '5户'), indicator: 'another' });

const identity = (
  id: string,
  kind: IdentityKind,
  whole: string | null,
  parts: string,
): Identity => ({
  id,
  kind,
  whole,
  parts: parts.split(' '),
  terms: [],
  low: null,
  high: null,
  expected: 'holds',
  note: { en: '', zh: '' },
  grade: null,
  readings: null,
  inDoubt: [],
  source: null,
  at: 'data/identities.csv:2',
});
const judgement = (figure: string, settled: string, question = 'part_of') =>
  ({
    figure,
    question: question as 'part_of',
    first: settled,
    second: settled,
    settled,
    reason: { en: '', zh: '' },
    at: 'data/judgements.csv:2',
  }) satisfies SettledJudgement;
const none = { partOf: null, partition: null, restates: null, ratioOf: null };

const found = (identities: readonly Identity[], judgements: readonly SettledJudgement[] = []) =>
  Object.fromEntries(parthoods(identities, figures, judgements));

const sum = identity('the-sum', 'sum', 'whole', 'a b');
const subset = identity('the-subset', 'subset', 'whole', 'a');

describe('what an identity says of its figures', () => {
  test.each<[string, Identity, object]>([
    [
      'a sum makes its parts a partition',
      sum,
      {
        a: { ...none, partOf: 'whole', partition: 'the-sum' },
        b: { ...none, partOf: 'whole', partition: 'the-sum' },
      },
    ],
    ['a subset makes its part one of an open list', subset, { a: { ...none, partOf: 'whole' } }],
    [
      'an equality of one indicator makes the later a restatement',
      identity('x', 'equal', 'b', 'a'),
      { b: { ...none, restates: 'a' } },
    ],
    [
      'an equality of two indicators makes one too, of the same things',
      identity('x', 'equal', 'other', 'a'),
      { other: { ...none, restates: 'a' } },
    ],
    [
      'a share is a quotient, of a part and its whole',
      identity('x', 'share', 'rate', 'a b'),
      { rate: { ...none, ratioOf: 'a/b' }, a: { ...none, partOf: 'b' } },
    ],
    [
      'a share of two parts is one of their sum',
      identity('x', 'share', 'rate', 'a b c'),
      {
        rate: { ...none, ratioOf: 'a+b/c' },
        a: { ...none, partOf: 'c' },
        b: { ...none, partOf: 'c' },
      },
    ],
    [
      'a gain is a quotient by what was before',
      identity('x', 'gain', 'rate', 'a b'),
      { rate: { ...none, ratioOf: 'a/(b-a)' } },
    ],
    ['a total has no whole', identity('x', 'total', null, 'a b'), {}],
    ['at most is no part', identity('x', 'at-most', 'whole', 'a'), {}],
    ['a difference is no part', identity('x', 'difference', 'whole', 'a b'), {}],
    ['growth is of no figure', identity('x', 'growth', 'rate', 'a b'), {}],
  ])('%s', (_, one, expected) => {
    expect(found([one])).toEqual(expected);
  });
});

// The number is the same and the sides are not.
test('an upper bound is not restated by a lower one of the same number', () => {
  const bounds = new Map([
    ['below', figureOf('below', '5万元以下')],
    ['above', figureOf('above', '5万元以上')],
  ]);
  const equal = identity('x', 'equal', 'above', 'below');
  expect(Object.fromEntries(parthoods([equal], bounds, []))).toEqual({});
});

describe('what more than one says', () => {
  const partition = { ...none, partOf: 'whole', partition: 'the-sum' };

  test.each([
    ['the sum first', [sum, subset]],
    ['the subset first', [subset, sum]],
  ])('a partition goes before an open list: %s', (_, identities) => {
    expect(found(identities).a).toEqual(partition);
  });

  test('a part of two wholes is said to be of the first', () => {
    const later = identity('later', 'subset', 'c', 'a');
    expect(found([subset, later]).a).toEqual({ ...none, partOf: 'whole' });
  });

  test('parthood, restatement and quotient stand side by side', () => {
    const all = found([
      subset,
      identity('x', 'equal', 'a', 'b'),
      identity('y', 'share', 'a', 'b c'),
    ]);
    expect(all.a).toEqual({ partOf: 'whole', partition: null, restates: 'b', ratioOf: 'b/c' });
  });
});

describe('what was settled by reading goes before all of it', () => {
  test.each<[string, Identity[], SettledJudgement[], object | undefined]>([
    ['a part of something else', [subset], [judgement('a', 'c')], { ...none, partOf: 'c' }],
    ['no part', [subset], [judgement('a', '')], none],
    ['a part that no identity names', [], [judgement('a', 'whole')], { ...none, partOf: 'whole' }],
    ['another question', [], [judgement('a', 'output', 'class')], undefined],
    [
      'the rest stays',
      [identity('x', 'share', 'a', 'b c')],
      [judgement('a', 'whole')],
      { ...none, partOf: 'whole', ratioOf: 'b/c' },
    ],
  ])('%s', (_, identities, judgements, expected) => {
    expect(found(identities, judgements).a).toEqual(expected);
  });

  // It would be a part of nothing, and still one of a partition of what it is not.
  test('a part of something else is not in the partition of the sum', () => {
    expect(found([sum], [judgement('a', 'c')]).a).toEqual({ ...none, partOf: 'c' });
  });
});
