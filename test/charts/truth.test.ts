import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { rowFrom, type RowSource } from '../../src/charts/row.ts';
import { untruths } from '../../src/charts/truth.ts';
import type { ChartKind } from '../../src/lib/model/chart.ts';
import { figure, source } from './cases.ts';

type Some = Partial<RowSource['figure']> & { readonly group?: string | null };

/** A drawing of figures, and what the record has of them. */
function drawn(kind: ChartKind, some: readonly Some[], ownScales = false) {
  const figures = some.map(({ group = null, ...one }) => ({ ...figure(one), group }));
  const rows = figures.map(({ group, ...one }) =>
    rowFrom(source({ figure: one, label: one.id, number: one.value ?? 'some', group }), 'en'),
  );
  const drawing = drawRows(kind, rows, {
    lang: 'en',
    width: 720,
    document: nodeDocument,
    slug: 'some',
    title: 'Some',
    ownScales,
  });
  const bar = (id: string) =>
    drawing.querySelector(`[data-figure="${id}"] [data-bar]`) as SVGElement;
  /** Changes a number of the bar of a figure. */
  const change = (id: string, name: string, by: (old: number) => number) =>
    bar(id).setAttribute(name, String(by(Number(bar(id).getAttribute(name)))));
  return { drawing, told: { kind, ownScales, figures }, bar, change };
}

/** `yunnan-posts` as the record has it. */
const posts = [
  { id: 'yunnan.posts.count', value: '135600', unit: '个', group: 'Posts' },
  { id: 'yunnan.posts.people', value: '272900', unit: '人', group: 'People' },
  { id: 'yunnan.posts.employed', value: '395400', unit: '人', group: 'People' },
  { id: 'yunnan.rangers.people', value: '170400', unit: '人', group: 'People' },
];

describe('posts and people, which are compared', () => {
  test('are true on one scale', () => {
    const { drawing, told } = drawn('multiples', posts);
    expect(untruths(drawing, told)).toEqual([]);
  });

  test('are untrue in panels with scales of their own, as they once were drawn', () => {
    const { drawing, told } = drawn('multiples', posts, true);
    expect(untruths(drawing, told)).toEqual([]);
    const found = untruths(drawing, { ...told, ownScales: false });
    expect(found.join('\n')).toMatch(
      /^yunnan\.posts\.count: 135600 is \d+\.\d px, .* by the scale of the axis/m,
    );
  });
});

const kinds: readonly (readonly [ChartKind, readonly Some[]])[] = [
  [
    'bars',
    [
      { id: 'a.a', value: '30' },
      { id: 'a.b', value: '-70' },
    ],
  ],
  [
    'bars',
    [
      { id: 'a.a', value: '50', low: '40', high: '60' },
      { id: 'a.b', value: '90', low: '90', high: null },
      { id: 'a.c', value: '-70', low: '-80', high: '-30' },
    ],
  ],
  [
    'bars',
    [
      { id: 'a.a', value: '80' },
      { id: 'a.b', value: '70', status: 'target' },
    ],
  ],
  [
    'diverging',
    [
      { id: 'a.a', value: '30', group: 'a' },
      { id: 'a.b', value: '70', low: '65', high: '75', group: 'a' },
    ],
  ],
  [
    'parts',
    [
      { id: 'a.whole', value: '100' },
      { id: 'a.a', value: '40' },
      { id: 'a.b', value: '50' },
    ],
  ],
  [
    'sums',
    [
      { id: 'a.a', value: '100', group: 'a' },
      { id: 'a.b', value: '40', group: 'a' },
      { id: 'a.c', value: '1', group: 'b', unit: '元' },
      { id: 'a.d', value: '1', group: 'b', unit: '元' },
    ],
  ],
];

test.each(kinds)('%s of %j are true', (kind, some) => {
  const { drawing, told } = drawn(kind, some);
  expect(untruths(drawing, told)).toEqual([]);
});

test.each(kinds)('%s of %j are untrue where any bar is shorter or longer', (kind, some) => {
  const { drawing, told, change } = drawn(kind, some);
  const drawnIds = [...drawing.querySelectorAll('a')]
    .filter((link) => link.querySelector('[data-bar]'))
    .map((link) => link.getAttribute('data-figure')!);
  for (const id of drawnIds)
    for (const by of [0.96, 1.04]) {
      change(id, 'width', (width) => width * by);
      expect(untruths(drawing, told), id).not.toEqual([]);
      change(id, 'width', (width) => width / by);
    }
  expect(untruths(drawing, told)).toEqual([]);
});

test('a bar that does not begin at nought is untrue', () => {
  const { drawing, told, change } = drawn('bars', kinds[0]![1]);
  change('a.a', 'x', (x) => x + 2);
  expect(untruths(drawing, told)).not.toEqual([]);
});

test('a soft end of another length than the interval is untrue', () => {
  const { drawing, told } = drawn('bars', kinds[1]![1]);
  const soft = drawing.querySelector('[data-figure="a.a"] rect[fill^="url("]')!;
  soft.setAttribute('width', String(Number(soft.getAttribute('width')) * 1.04));
  expect(untruths(drawing, told)).toEqual([expect.stringContaining('the soft end of a.a: 60 is ')]);
});

test('an area is measured by what one square stands for', () => {
  const { drawing, told, bar } = drawn('waffle', [
    { id: 'a.whole', value: '532' },
    { id: 'a.a', value: '322' },
    { id: 'a.b', value: '210' },
  ]);
  expect(untruths(drawing, told)).toEqual([]);
  const path = bar('a.a').getAttribute('d')!;
  bar('a.a').setAttribute(
    'd',
    path.replace(/[\d.]+(?=,)/g, (x) => String(Number(x) * 0.96)),
  );
  expect(untruths(drawing, told)).toEqual([expect.stringMatching(/^a\.a: 322 is .*each square/)]);
});

test('a figure without a bar, and a bar without a figure, are named', () => {
  const { drawing, told, bar } = drawn('bars', kinds[0]![1]);
  bar('a.a').closest('[data-figure]')!.setAttribute('data-figure', 'a.other');
  expect(untruths(drawing, told)).toEqual(['a.other is no figure of the chart', 'a.a has no bar']);
});

test('points have no lengths', () => {
  const { drawing, told } = drawn('dots', kinds[0]![1]);
  expect(untruths(drawing, told)).toEqual([]);
});
