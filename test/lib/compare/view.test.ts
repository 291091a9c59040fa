import { describe, expect, test } from 'vitest';
import {
  lacking,
  plainView,
  searchOf,
  viewOf,
  type ComparedView,
} from '../../../src/lib/compare/view.ts';
import { ways } from '../../../src/lib/model/comparability.ts';
import { figure, recordOf, share } from './record.ts';

const record = recordOf(
  figure('a.all', 'a'),
  figure('a.part', 'a', { partOf: 'a.all', divided: share() }),
  figure('b.part', 'b', { divided: share() }),
  figure('c.mean', 'c', { unit: '元', what: { indicator: 'mean', measureKind: 'mean' } }),
);
const plain: ComparedView = { figures: ['a.part', 'b.part'], way: 'share' };

test('the plain view is the one with the fewest doubts', () => {
  expect(plainView('listed', record)).toEqual(plain);
  expect(plainView('listed', record, ['b', 'a'])).toEqual({
    figures: ['b.part', 'a.part'],
    way: 'share',
  });
  expect(plainView('listed', recordOf(figure('a', 'a')))).toBeNull();
});

describe('a view and its address', () => {
  const ids = Object.keys(record.figures);
  const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b]));
  test.each(pairs)('say the same of %s and %s', (...figures) => {
    const all = figures.map((id) => record.figures[id]!);
    for (const way of ways.filter((way) => lacking(all, way).length === 0)) {
      const view = { figures, way };
      expect(viewOf(searchOf(view), record, plain)).toEqual({ view, ignored: [] });
    }
  });
});

test.each<[string, search: string, ComparedView, ignored: string[]]>([
  ['nothing', '', plain, []],
  ['one figure, to which the best other is added', '?figure=a.part', plain, []],
  ['an unknown figure', '?figure=odd', plain, ['figure=odd']],
  ['a figure twice', '?figure=a.part&figure=a.part', plain, ['figure=a.part']],
  [
    'a way that is not lawful',
    '?figure=a.all&figure=b.part&as=share',
    { figures: ['a.all', 'b.part'], way: 'value' },
    ['as=share'],
  ],
  ['an unknown way', '?figure=a.part&as=odd', plain, ['as=odd']],
  ['two ways', '?figure=a.part&as=share&as=value', plain, ['as=value']],
  ['a name of its own', '?utm_source=x&odd=1', plain, ['odd=1']],
  [
    'an indicator of the page for exploring',
    '?indicator=households&place=b&place=a&kind=bars&scale=log',
    { figures: ['b.part', 'a.part'], way: 'share' },
    [],
  ],
  [
    'values per person, which are not lawful here',
    '?indicator=households&per=person',
    plain,
    ['as=person'],
  ],
  ['an unknown indicator', '?indicator=odd', plain, ['indicator=odd']],
  ['a concept', '?concept=listed', plain, []],
])('an address with %s', (_, search, view, ignored) => {
  expect(viewOf(search, record, plain)).toEqual({ view, ignored });
});
