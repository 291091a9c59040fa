import { expect, test } from 'vitest';
import { answered, monthsBetween } from '../../../src/lib/compare/answer.ts';
import type { ComparedFigure } from '../../../src/lib/compare/compared-figure.ts';
import type { Way } from '../../../src/lib/model/comparability.ts';
import { figure, recordOf, share } from './record.ts';

const mean = { what: { measureKind: 'mean' } } as const;
const rule = { what: { measureKind: 'rule', period: 'rule' } } as const;

test.each<[string, ComparedFigure[], Way, bars: string[], doubts: string[], ours?: 'ours']>([
  [
    'shares of one kind',
    [figure('a', 'a', { divided: share() }), figure('b', 'b', { divided: share() })],
    'share',
    [],
    [],
    'ours',
  ],
  [
    'shares of different wholes',
    [figure('a', 'a', { divided: share() }), figure('b', 'b', { divided: share(null, 'others') })],
    'share',
    ['wholes'],
    [],
    'ours',
  ],
  ['averages of one day', [figure('a', 'a', mean), figure('b', 'b', mean)], 'value', [], []],
  [
    'averages of two days',
    [figure('a', 'a', mean), figure('b', 'b', { ...mean, end: '2023-11' })],
    'value',
    [],
    ['dates'],
  ],
  [
    'an average without a date',
    [figure('a', 'a', mean), figure('b', 'b', { ...mean, end: null })],
    'value',
    [],
    ['undated'],
  ],
  [
    'a line and an average of lines',
    [figure('a', 'a', { what: { ...mean.what, period: 'rule' } }), figure('b', 'b', rule)],
    'value',
    [],
    ['line'],
  ],
  [
    'a target',
    [figure('a', 'a', mean), figure('b', 'b', { what: { ...mean.what, target: true } })],
    'value',
    [],
    ['target'],
  ],
  [
    'a goal that is a limit',
    [
      figure('a', 'a', mean),
      figure('b', 'b', { what: { measureKind: 'threshold', target: true } }),
    ],
    'value',
    [],
    ['target', 'each'],
  ],
  [
    'a place within another',
    [figure('a', 'a', mean), figure('p', 'p', mean)],
    'value',
    [],
    ['inside'],
  ],
  [
    'places of different levels',
    [figure('a', 'a', mean), figure('c', 'c', { what: { ...mean.what, level: 'province' } })],
    'value',
    [],
    ['level'],
  ],
  [
    'other people',
    [figure('a', 'a', mean), figure('b', 'b', { what: { ...mean.what, population: 'others' } })],
    'value',
    [],
    ['groups'],
  ],
  [
    'a number in doubt',
    [figure('a', 'a', mean), figure('b', 'b', { ...mean, doubtful: true })],
    'value',
    [],
    ['doubtful'],
  ],
  [
    'a state and a running total',
    [figure('a', 'a', mean), figure('b', 'b', { what: { ...mean.what, period: 'since' } })],
    'value',
    [],
    ['time'],
  ],
  [
    'flows of a year and of five',
    [
      figure('a', 'a', { what: { ...mean.what, period: 'period', length: 12 } }),
      figure('b', 'b', { what: { ...mean.what, period: 'since', length: 60 } }),
    ],
    'value',
    [],
    ['length'],
  ],
  [
    'a year, and a year but for days',
    [
      figure('a', 'a', { what: { ...mean.what, period: 'period', length: 12 } }),
      figure('b', 'b', { what: { ...mean.what, period: 'year to date', length: 12 } }),
    ],
    'value',
    [],
    [],
  ],
  [
    'definitions that differ',
    [
      figure('a', 'a', { what: { ...mean.what, dimensions: ['income=net'] } }),
      figure('b', 'b', { what: { ...mean.what, dimensions: ['income=disposable'] } }),
    ],
    'value',
    [],
    ['dimensions'],
  ],
  [
    'different things of one concept',
    [
      figure('a', 'a', { what: { ...mean.what, dimensions: ['source=wages'] } }),
      figure('b', 'b', { what: { ...mean.what, dimensions: ['source=business'] } }),
    ],
    'value',
    ['things'],
    [],
  ],
  ['totals of two places', [figure('a', 'a'), figure('b', 'b')], 'value', ['size'], []],
  ['totals of one place', [figure('a', 'a'), figure('b', 'a')], 'value', [], []],
  [
    'a part and its whole',
    [figure('a', 'a', { partOf: 'b' }), figure('b', 'a')],
    'value',
    ['part'],
    [],
  ],
  [
    'a part of a part and the whole',
    [figure('a', 'a', { partOf: 'm' }), figure('b', 'a')],
    'value',
    ['part'],
    [],
  ],
  [
    'meetings, which do not grow with a place',
    [
      figure('a', 'a', { what: { counted: 'meeting' } }),
      figure('b', 'b', { what: { counted: 'meeting' } }),
    ],
    'value',
    [],
    ['own-acts'],
  ],
  [
    'posts and people',
    [figure('a', 'a', { what: { concept: 'posts' } }), figure('b', 'b')],
    'value',
    ['concept'],
    ['*'],
  ],
  [
    'a printed average per household, and one that we divide',
    [
      figure('a', 'a', { ...mean, unit: '人', per: '户' }),
      figure('b', 'b', {
        unit: '人',
        divided: { household: { ...share().share!, unit: '人', per: '户' } },
        what: { measureKind: 'count' },
      }),
    ],
    'household',
    [],
    [],
    'ours',
  ],
  [
    'shares that the article prints, too',
    [figure('a', 'a', { divided: share('50%') }), figure('b', 'b', { divided: share('50%') })],
    'share',
    [],
    [],
  ],
  [
    'running totals whose start is not said',
    [
      figure('a', 'a', { what: { ...mean.what, period: 'ever' } }),
      figure('b', 'b', { what: { ...mean.what, period: 'ever' } }),
    ],
    'value',
    [],
    ['begun'],
  ],
  [
    'people on a list',
    [
      figure('a', 'a', { what: { ...mean.what, population: 'monitored' } }),
      figure('b', 'b', { what: { ...mean.what, population: 'monitored' } }),
    ],
    'value',
    [],
    ['declared'],
  ],
  [
    'a least and a most',
    [figure('a', 'a', { ...mean, high: null }), figure('b', 'b', { ...mean, low: null })],
    'value',
    ['limits'],
    [],
  ],
  [
    'meetings of two kinds',
    [
      figure('a', 'a', { what: { counted: 'meeting', item: 'party' } }),
      figure('b', 'b', { what: { counted: 'meeting' } }),
    ],
    'value',
    ['items'],
    ['own-acts'],
  ],
  [
    'documents by two measure words',
    [
      figure('a', 'a', { unit: '份', what: { counted: 'document' } }),
      figure('b', 'b', { unit: '个', what: { counted: 'document' } }),
    ],
    'value',
    [],
    ['own-acts'],
  ],
  [
    'different units',
    [figure('a', 'a', { ...mean, unit: '元' }), figure('b', 'b', mean)],
    'value',
    ['unit'],
    [],
  ],
  [
    'a level and a change',
    [figure('a', 'a', mean), figure('b', 'b', { what: { measureKind: 'growth' } })],
    'value',
    ['kind'],
    [],
  ],
  [
    'indicators named as not to be compared',
    [figure('a', 'a', { what: { ...mean.what, notWith: ['households'] } }), figure('b', 'b', mean)],
    'value',
    ['barred'],
    [],
  ],
  [
    'the same, divided',
    [
      figure('a', 'a', { what: { notWith: ['households'] }, divided: share() }),
      figure('b', 'b', { divided: share() }),
    ],
    'share',
    [],
    [],
    'ours',
  ],
])('%s', (_, figures, way, bars, doubts, ours) => {
  const middle = figure('m', 'a', { partOf: 'b' });
  const found = answered(figures, way, recordOf(...figures, middle));
  expect(found.bars.map(({ code }) => code)).toEqual(bars);
  if (doubts[0] !== '*') expect(found.doubts.map(({ code }) => code)).toEqual(doubts);
  expect(found.ours !== null).toBe(ours !== undefined);
  const isUnranked = doubts.some((code) => code === 'declared' || code === 'own-acts');
  const possible = isUnranked ? 'unranked' : doubts.length > 0 ? 'doubts' : 'yes';
  expect(found.answer).toBe(bars.length > 0 ? 'no' : possible);
});

test.each([
  ['2022-01', '2023-12-15', 23],
  ['2021', '2021-12-31', 0],
  ['2023', '2020', 36],
])('%s and %s lie %i months apart', (one, other, months) => {
  expect(monthsBetween(one, other)).toBe(months);
});
