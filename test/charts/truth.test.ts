import { boxOf } from '../../src/charts/box.ts';
import { numberOf } from '../../src/charts/truth/told.ts';
import { setNumber } from './set-number.ts';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { rowFrom, type RowSource } from '../../src/charts/row.ts';
import { untruths } from '../../src/charts/truth.ts';
import type { ChartKind } from '../../src/lib/model/chart.ts';
import { figure, source } from './cases.ts';

type Some = Partial<RowSource['figure']> & {
  readonly group?: string | null;
  readonly over?: string | null;
};

/** A drawing of figures, and what the record has of them. */
function drawn(
  kind: ChartKind,
  some: readonly Some[],
  {
    ownScales = false,
    isComputed = false,
    label = (id: string) => id,
  }: { ownScales?: boolean; isComputed?: boolean; label?: (id: string) => string } = {},
) {
  const figures = some.map(({ group = null, over = null, ...one }) => ({
    ...figure(one),
    group,
    over,
  }));
  const rows = figures.map(({ group, over, ...one }) =>
    rowFrom(
      source({
        figure: one,
        label: label(one.id),
        isComputed,
        number: one.value ?? 'some',
        group,
        over,
      }),
      'en',
    ),
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
    setNumber(bar(id), name, by(numberOf(bar(id), name)));
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
    const { drawing, told } = drawn('multiples', posts, { ownScales: true });
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
  const soft = drawing.querySelector('[data-figure="a.a"] [fill^="url("]')!;
  setNumber(soft, 'width', numberOf(soft, 'width') * 1.04);
  expect(untruths(drawing, told)).toEqual([expect.stringContaining('the soft end of a.a: 60 is ')]);
});

describe('the interval of a whole', () => {
  const whole = { id: 'a.whole', value: '100', low: '95', high: '105' };
  const parts = [
    { id: 'a.a', value: '40' },
    { id: 'a.b', value: '50', low: '45', high: '55' },
  ];
  /** A drawing whose sheet is as wide as the most that the whole may be. */
  const soft = (kind: ChartKind) => {
    const { drawing, told } = drawn(kind, [whole, ...parts]);
    const end = drawing.querySelector('[data-figure="a.whole"] [fill^="url("]')!;
    const edge = (name: string) => numberOf(end, name);
    return { drawing, told, end, from: edge('x'), to: edge('x') + edge('width') };
  };

  test.each(['parts', 'stacked', 'sums'] as const)('is a soft end in %s', (kind) => {
    const { drawing, told, from, to } = soft(kind);
    expect(from).toBeCloseTo((720 * 95) / 105, 1);
    expect(to).toBeCloseTo(720, 1);
    expect(untruths(drawing, told)).toEqual([]);
  });

  test.each(['parts', 'stacked', 'sums'] as const)('is untrue in %s where it is off', (kind) => {
    const { drawing, told, end } = soft(kind);
    setNumber(end, 'width', numberOf(end, 'width') * 0.96);
    expect(untruths(drawing, told)).toEqual([
      expect.stringContaining('the soft end of a.whole: 105 is '),
    ]);
  });

  test('begins behind its parts where these come to more than the least of it', () => {
    const { drawing, told } = drawn('parts', [{ ...whole, low: '80' }, ...parts]);
    const end = drawing.querySelector('[data-figure="a.whole"] [fill^="url("]')!;
    expect(numberOf(end, 'x')).toBeCloseTo((720 * 90) / 105, 1);
    expect(untruths(drawing, told)).toEqual([]);
  });

  test('is said in words where its parts leave nothing of it to be drawn', () => {
    const { drawing, told } = drawn('parts', [whole, { id: 'a.a', value: '100' }]);
    expect(drawing.querySelector('[fill^="url("]')).toBeNull();
    expect(drawing.textContent).toContain('a.whole (95 to 105)');
    expect(untruths(drawing, told)).toEqual([]);
  });

  test('is neither drawn nor said where it is thinner than 3 pixels', () => {
    const thin = { ...whole, low: '99.9', high: '100.1' };
    const { drawing } = drawn('sums', [thin, ...parts]);
    expect(drawing.querySelector('[fill^="url("]')).toBeNull();
    expect(drawing.textContent).not.toContain('99.9');
  });
});

test('the interval of a slice is said in words, since the next begins at the value', () => {
  const { drawing, told } = drawn('parts', [
    { id: 'a.whole', value: '100' },
    { id: 'a.a', value: '40', low: '38', high: '42' },
    { id: 'a.b', value: '50', low: '49.95', high: '50.05' },
  ]);
  expect(drawing.querySelector('[fill^="url("]')).toBeNull();
  expect(drawing.textContent).toContain('a.a (38 to 42)');
  expect(drawing.textContent).not.toContain('49.95');
  expect(untruths(drawing, told)).toEqual([]);
});

test('bars of nought are true', () => {
  const { drawing, told } = drawn('bars', [{ id: 'a.a', value: '0' }]);
  expect(untruths(drawing, told)).toEqual([]);
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

describe('marks on a scale', () => {
  const kinds: readonly (readonly [ChartKind, readonly Some[]])[] = [
    [
      'dots',
      [
        { id: 'a.a', value: '30', low: '20', high: '35' },
        { id: 'a.b', value: '-70' },
        { id: 'a.c', value: '10', status: 'target' },
        { id: 'a.d', value: '55', reading: 'repaired' },
      ],
    ],
    [
      'lollipop',
      [
        { id: 'a.a', value: '3', low: '2', high: '5' },
        { id: 'a.b', value: '70000' },
        { id: 'a.c', value: '1200', status: 'target' },
      ],
    ],
    [
      'dumbbell',
      [
        { id: 'a.a', value: '30', group: 'a' },
        { id: 'a.b', value: '70', group: 'a' },
      ],
    ],
    [
      'slope',
      [
        { id: 'a.a', value: '30', group: 'a' },
        { id: 'a.b', value: '70', group: 'a' },
        { id: 'a.c', value: '50', group: 'b' },
        { id: 'a.d', value: '40', group: 'b' },
      ],
    ],
    [
      'scatter',
      [
        { id: 'a.a', value: '2', over: '300' },
        { id: 'a.b', value: '4.5', over: '20000' },
        { id: 'a.c', value: '3.1', over: '4000', reading: 'repaired' },
      ],
    ],
    [
      'scatter',
      [
        { id: 'a.a', value: '0.2', over: '300' },
        { id: 'a.b', value: '0.9', over: '20000' },
      ],
    ],
    [
      'timeline',
      [
        { id: 'a.a', period_end: '2019-06' },
        { id: 'a.b', period_end: '2022-12-31', unit: '%' },
        { id: 'a.c', period_end: '2024', status: 'target' },
      ],
    ],
  ];
  // Labels that are alike for all pairs.
  const marked = (kind: ChartKind, some: readonly Some[]) =>
    drawn(kind, some, {
      label: (id) => (kind === 'dumbbell' && 'bd'.includes(id.at(-1)!) ? '2' : '1'),
    });
  const marks = (drawing: Element) =>
    [
      ...drawing.querySelectorAll(
        '[data-figure] circle, [data-figure] path[d$="z"]:not([fill="none"]), [data-figure] line[stroke-width="4"]',
      ),
    ].map((mark) => ({ mark, id: mark.closest('[data-figure]')!.getAttribute('data-figure')! }));
  /** Moves a mark by a share of the way from the edge of the sheet. */
  const moved = (mark: Element, axis: 'x' | 'y', by: number) => {
    const old = mark.cloneNode(true) as Element;
    for (const name of ['', '1', '2'].map((end) => `${axis}${end}`).concat(`c${axis}`))
      if (mark.hasAttribute(name) || (boxOf(mark) && name === axis))
        setNumber(mark, name, numberOf(mark, name) * by);
    return () => {
      for (const { name, value } of [...old.attributes]) mark.setAttribute(name, value);
    };
  };

  test.each(kinds)('are true in %s of %j', (kind, some) => {
    const { drawing, told } = marked(kind, some);
    expect(untruths(drawing, told)).toEqual([]);
    expect(marks(drawing).map(({ id }) => id)).toEqual(some.map(({ id }) => id));
  });

  test.each(kinds)('are untrue in %s of %j where any stands elsewhere', (kind, some) => {
    const { drawing, told } = marked(kind, some);
    const axes = kind === 'scatter' || kind === 'slope' ? (['x', 'y'] as const) : (['x'] as const);
    for (const { mark, id } of marks(drawing))
      for (const axis of axes)
        for (const by of [0.96, 1.04]) {
          const back = moved(mark, axis, by);
          expect(untruths(drawing, told), `${id} ${axis}`).not.toEqual([]);
          back();
        }
    expect(untruths(drawing, told)).toEqual([]);
  });

  test.each(kinds.filter(([kind]) => kind !== 'slope'))(
    'are untrue in %s of %j where a number at the axis is another',
    (kind, some) => {
      const { drawing, told } = marked(kind, some);
      const number = [...drawing.querySelectorAll('text[text-anchor="middle"]')].at(-1)!;
      number.textContent = '7';
      expect(untruths(drawing, told)).not.toEqual([]);
    },
  );

  test('are untrue on a slope that is upside down', () => {
    const { drawing, told } = marked(...kinds[3]!);
    for (const { mark } of marks(drawing))
      mark.setAttribute('cy', String(500 - Number(mark.getAttribute('cy'))));
    expect(untruths(drawing, told)).toEqual(['a.b stands before a.a']);
  });

  test('have intervals that are untrue where an end is elsewhere', () => {
    const { drawing, told } = marked(...kinds[0]!);
    const band = drawing.querySelector('line[stroke-opacity]')!;
    band.setAttribute('x2', String(Number(band.getAttribute('x2')) * 1.04));
    expect(untruths(drawing, told)).toEqual([
      expect.stringMatching(/^the high end of a\.a stands/),
    ]);
  });

  test('are missed where they are not there', () => {
    const { drawing, told } = marked(...kinds[2]!);
    drawing.querySelector('[data-figure="a.b"] circle')!.remove();
    expect(untruths(drawing, told)).toEqual(['a.b has no mark']);
  });
});

test('the dot of a computed bar is untrue where the bar does not end at it', () => {
  const { drawing, told } = drawn(
    'bars',
    [
      { id: 'a.a', value: '30' },
      { id: 'a.b', value: '-70' },
    ],
    { isComputed: true },
  );
  expect(untruths(drawing, told)).toEqual([]);
  const dot = drawing.querySelector('[data-figure="a.b"] circle')!;
  dot.setAttribute('cx', String(Number(dot.getAttribute('cx')) * 1.04));
  expect(untruths(drawing, told)).toEqual([expect.stringMatching(/^the dot of a\.b: 70 is/)]);
});
