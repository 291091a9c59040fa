import * as Plot from '@observablehq/plot';
import type { Frame } from './frame.ts';
import { families } from './families.ts';
import { size, steps, tickText, type Layout, type Placed, leading } from './layout.ts';
import type { Row } from './row.ts';
import { textWidth } from './text-width.ts';

/** An interval narrower than this, in CSS pixels, is said in words alone. */
const visible = 3;
/** How far a mark fades out at an end without a bound, in CSS pixels. */
const fade = 16;
/** The radius of the dot of what we computed, in CSS pixels. */
const radius = 6;

/** Whether an interval is wide enough to be drawn. @param scale pixels a unit */
export const isWide = ({ low, high }: Row, scale: number): boolean =>
  (high - low) * scale >= visible;

/** Whether a mark is solid, so that its interval is a soft end. */
export const isSolid = ({ shape }: Row): boolean => shape === 'printed' || shape === 'repaired';

/** Whether an amount may be further from nought than its number, without a bound. */
const isOpen = ({ value, openLow, openHigh }: Row) => (value < 0 ? openLow : openHigh);

/** How far the mark of an amount reaches beyond its interval, away from nought, in CSS pixels. */
export const beyond = (row: Row): number =>
  row.shape === 'computed' ? radius : isOpen(row) ? fade : 0;

/**
 * Options of a mark whose elements get the id of their figure as an attribute, by Plot's own `render` transform:
 * `data-key` for all, and `data-bar` for those whose length or area says the value.
 *
 * @param as `data-before` for a heading, which is read before the figure
 */
export const keyed = <Options extends object>(
  rows: readonly { readonly id: string }[],
  options: Options,
  { bar = false, as = 'data-key' }: { readonly bar?: boolean; readonly as?: string } = {},
): Options & Plot.MarkOptions => ({
  ...options,
  render(index, scales, values, dimensions, context, next) {
    const group = next!(index, scales, values, dimensions, context)!;
    for (const child of group.children) {
      const row = rows[(child as unknown as { __data__: number }).__data__];
      // The pattern of a waffle is no mark.
      if (!row || child.localName === 'pattern') continue;
      child.setAttribute(as, row.id);
      if (bar) child.setAttribute('data-bar', '');
    }
    return group;
  },
});

/** The colour of a value's text: grey is for shapes, since as text it is too pale. */
export const textPaint = ({ paint }: Pick<Row, 'paint'>, { theme }: Pick<Frame, 'theme'>): string =>
  theme[paint === 'grey' ? 'ink' : paint];

/** Options of the text of a value. */
export const valueFont = {
  fontFamily: families.serif,
  fontWeight: 600,
  fontSize: size.value,
} as const;

/** The labels of rows at the left edge. */
export function labels({ placed, left }: Layout, { theme }: Frame): Plot.Markish {
  const lines = placed.flatMap(({ id, paint, lines }) =>
    lines.map((line) => ({ id, paint, ...line })),
  );
  return Plot.text(
    lines,
    keyed(lines, {
      text: 'text',
      y: 'y',
      frameAnchor: 'left',
      dx: -left,
      textAnchor: 'start',
      fontSize: size.label,
      fill: ({ paint }: (typeof lines)[number]) => (paint === 'red' ? theme.red : theme.ink),
    } as Plot.TextOptions),
  );
}

/** The headings of groups at the left edge. */
export function headings({ heads, left }: Layout, { theme }: Frame): Plot.Markish {
  return Plot.text(
    heads,
    keyed(
      heads,
      {
        text: 'text',
        y: 'y',
        frameAnchor: 'left',
        dx: -left,
        textAnchor: 'start',
        fontSize: size.head,
        fontWeight: 600,
        fill: theme.ink,
      } as Plot.TextOptions,
      { as: 'data-before' },
    ),
  );
}

/** How a band that only takes the pointer is painted. */
export const unseen = { fill: 'none', pointerEvents: 'all' } as const;

/** Bands over whole rows, not to be seen, so that a mark answers wherever its row is pointed at. */
function bands({ placed, left, right }: Layout): Plot.Markish {
  return Plot.rect(
    placed,
    keyed(placed, {
      y1: ({ lines, top }: Placed) => Math.min(top, (lines[0]?.y ?? top) - leading.label / 2) - 2,
      y2: ({ lines, bottom }: Placed) =>
        Math.max(bottom, (lines[lines.length - 1]?.y ?? bottom) + leading.label / 2) + 2,
      insetLeft: -left,
      insetRight: -right,
      ...unseen,
    } as Plot.RectOptions),
  );
}

/**
 * Headings, labels, and values: behind their bars, or in a column at the right edge.
 *
 * @param scale pixels a unit, where values stand behind their bars; `null` for a column
 */
export function words(layout: Layout, frame: Frame, scale: number | null = null): Plot.Markish[] {
  const { placed, right, wide } = layout;
  const behind = (row: Placed) =>
    Math.max(row.high, row.value, 0) + (row.value < 0 ? 0 : beyond(row) / scale!);
  const place =
    scale === null
      ? { frameAnchor: 'right', dx: right - 2, textAnchor: 'end' }
      : { x: behind, dx: 8, textAnchor: 'start' };
  return [
    bands(layout),
    headings(layout, frame),
    labels(layout, frame),
    Plot.text(
      placed,
      keyed(placed, {
        text: 'text',
        y: 'y',
        ...place,
        ...valueFont,
        fontSize: wide ? size.value + 1 : size.value,
        fill: (row: Placed) => textPaint(row, frame),
        // A line across the rows may pass behind.
        ...(frame.benchmarks?.length ? { stroke: frame.theme.paper, strokeWidth: 5 } : {}),
      } as Plot.TextOptions),
    ),
  ];
}

/**
 * Numbers over a scale, or every second or third of them and so on, so that none touches another. One that would leave
 * the sheet at the left starts at its edge; one that would leave it at the right is left out.
 *
 * @param x maps a step to its position, in CSS pixels
 */
export function numbers(
  at: readonly number[],
  text: (step: number) => string,
  x: (step: number) => number,
  left: number,
  { theme, width }: Pick<Frame, 'theme' | 'width'>,
): Plot.Markish[] {
  const half = (step: number) => textWidth(text(step), size.note) / 2;
  const small = {
    text,
    frameAnchor: 'top',
    dy: -14,
    fontSize: size.note,
    fill: theme.muted,
  } as const;
  const start = (step: number) => Math.max(0, x(step) - half(step));
  const inside = at.filter((step) => x(step) + half(step) <= width);
  const thinned = (every: number): readonly number[] => {
    const some = inside.filter((_, index) => index % every === 0);
    const isClear = some.every(
      (step, index) =>
        index === 0 || start(some[index - 1]!) + 2 * half(some[index - 1]!) + 6 < start(step),
    );
    return isClear ? some : thinned(every + 1);
  };
  const shown = thinned(1);
  return [
    Plot.text(
      shown.filter((step) => x(step) >= half(step)),
      { ...small, x: (step: number) => step },
    ),
    Plot.text(
      shown.filter((step) => x(step) < half(step)),
      { ...small, frameAnchor: 'top-left', dx: -left, textAnchor: 'start' },
    ),
  ];
}

/** Rules down the stretches without words, one at each step of a scale; the one at nought is the base line. */
export function rules(
  at: readonly number[],
  { runs }: Pick<Layout, 'runs'>,
  { theme }: Frame,
): Plot.Markish[] {
  const all = at.flatMap((x) => runs.map(([y1, y2]) => ({ x, y1, y2 })));
  const span = { x: 'x', y1: 'y1', y2: 'y2' } as const;
  return [
    Plot.ruleX(
      all.filter(({ x }) => x !== 0),
      { ...span, stroke: theme.rule },
    ),
    Plot.ruleX(
      all.filter(({ x }) => x === 0),
      { ...span, stroke: theme.ink, strokeWidth: 1.5 },
    ),
  ];
}

/** A linear scale: its rules, and its numbers over the rows. */
export function axis(
  layout: Layout,
  frame: Frame,
  domain: readonly [number, number],
  unit: string,
): Plot.Markish[] {
  const { left, right } = layout;
  const { lang, width } = frame;
  const room = width - left - right;
  const text = (step: number) => tickText(step, unit, lang);
  const at = steps(domain, room, text);
  const x = (step: number) => left + ((step - domain[0]) / (domain[1] - domain[0])) * room;
  return [...rules(at, layout, frame), ...numbers(at, text, x, left, frame)];
}

/** To which side of nought an amount is drawn. */
const side = ({ value }: Row) => (value < 0 ? -1 : 1);

/** The id of the gradient of a soft end. It is replaced when the drawing is finished. */
export const softId = (row: Row): string => `soft-${row.paint}${side(row) < 0 ? '-left' : ''}`;

/** One gradient a colour and side in use, for soft ends. */
export function gradients(rows: readonly Row[], { theme }: Frame): Plot.Markish {
  const kinds = new Map(rows.map((row) => [softId(row), row]));
  return (_index, _scales, _values, _dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const make = (name: string, attributes: Record<string, string>) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const defs = make('defs', {});
    for (const [id, row] of kinds) {
      const color = theme[row.paint];
      const gradient = make('linearGradient', {
        id,
        ...(side(row) < 0 ? { x1: '1', x2: '0' } : {}),
      });
      gradient.append(
        make('stop', { 'stop-color': color }),
        make('stop', { offset: '1', 'stop-color': color, 'stop-opacity': '0' }),
      );
      defs.append(gradient);
    }
    return defs as unknown as SVGElement;
  };
}

/** An outlined notch that points down into a bar, or up to a point from below. */
const notchSymbol = (way: 1 | -1) => ({
  draw(context: CanvasPath, area: number) {
    const half = Math.sqrt(area / Math.PI);
    context.moveTo(-half, -half * way);
    context.lineTo(half, -half * way);
    context.lineTo(0, half * 0.8 * way);
    context.closePath();
  },
});

/**
 * Notches at the marks that hang on how the text is read: in the upper edge of a bar, or under a point.
 *
 * @param y the middle of the notch
 */
export function notches<Member extends Row>(
  rows: readonly Member[],
  { theme }: Frame,
  {
    x,
    y,
    under = true,
  }: {
    readonly x: Plot.ChannelValue;
    readonly y: (row: Member) => number;
    readonly under?: boolean;
  },
): Plot.Markish {
  const doubtful = rows.filter(({ clash }) => clash === 'reading');
  return Plot.dot(
    doubtful,
    keyed(doubtful, {
      x,
      y,
      r: 4.5,
      symbol: notchSymbol(under ? -1 : 1),
      fill: theme.paper,
      stroke: theme.ink,
      strokeWidth: 1.25,
    } as unknown as Plot.DotOptions),
  );
}

/**
 * Slanting cuts across marks, for what was put back.
 *
 * @param x the middle of the cut; @param y1 the upper and `y2` the lower edge of the mark
 * @param scale pixels a unit of x
 */
export function cuts<Member extends Row>(
  rows: readonly Member[],
  { theme }: Frame,
  {
    x,
    scale,
    y1,
    y2,
  }: {
    readonly x: (row: Member) => number;
    readonly scale: number;
    readonly y1: (row: Member) => number;
    readonly y2: (row: Member) => number;
  },
): Plot.Markish {
  const slant = (row: Member) => (y2(row) - y1(row)) / 4 / scale;
  return Plot.link(
    rows,
    keyed(rows, {
      x1: (row: Member) => x(row) - slant(row),
      x2: (row: Member) => x(row) + slant(row),
      y1: (row: Member) => y2(row) + 1,
      y2: (row: Member) => y1(row) - 1,
      stroke: theme.paper,
      strokeWidth: 3,
    } as Plot.LinkOptions),
  );
}

/** The horizontal extent of a mark: numbers on its scale, or functions of a row. */
type Ends = 'value' | 'low' | 'high' | number | ((row: Placed) => number);

/**
 * Amounts from nought, to either side, as bars. A printed interval is a soft end; a target is hollow; what was put back
 * is cut; what we computed is a dotted line to a dot.
 *
 * @param scale pixels a unit
 */
export function amounts(rows: readonly Placed[], frame: Frame, scale: number): Plot.Markish[] {
  const { theme } = frame;
  const fill = ({ paint }: Placed) => theme[paint];
  const rect = (
    of: readonly Placed[],
    x1: Ends,
    x2: Ends,
    more: object,
    bar = false,
  ): Plot.Markish =>
    Plot.rect(
      of,
      keyed(of, { x1, x2, y1: 'top', y2: 'bottom', ...more } as Plot.RectOptions, { bar }),
    );
  const solid = rows.filter(isSolid);
  const soft = solid.filter((row) => isOpen(row) || isWide(row, scale));
  const hard = solid.filter((row) => !soft.includes(row));
  const hollow = rows.filter(({ shape }) => shape === 'target');
  const dotted = rows.filter(({ shape }) => shape === 'computed');
  const spread = dotted.filter((row) => isWide(row, scale));
  const cut = rows.filter(({ shape }) => shape === 'repaired');
  const near = ({ low, high, value }: Placed) => (value < 0 ? Math.min(high, 0) : Math.max(low, 0));
  const far = ({ low, high, value }: Placed) => (value < 0 ? low : high);
  const softFrom = (row: Placed) => (isOpen(row) ? row.value : near(row));
  const softTo = (row: Placed) => (isOpen(row) ? row.value + (side(row) * fade) / scale : far(row));
  /** The middle of the cut: near the end of the bar, or in the middle of a bar that is too short. */
  const cutAt = (row: Placed) =>
    side(row) * Math.max(Math.abs(row.value) / 2, Math.abs(row.value) - 9.5 / scale);
  return [
    soft.length > 0 ? gradients(soft, frame) : null,
    rect(hard, 0, 'value', { fill }, true),
    rect(soft, 0, softFrom, { fill }, true),
    rect(soft, softFrom, softTo, { fill: (row: Placed) => `url(#${softId(row)})` }),
    rect(
      hollow,
      0,
      'value',
      { inset: 0.75, fill: theme.paper, stroke: fill, strokeWidth: 1.5 },
      true,
    ),
    dottedLine(hollow.filter(isOpen), frame, {
      x1: 'value',
      x2: (row: Placed) => row.value + (side(row) * (fade - 4)) / scale,
    }),
    // An unpainted bar to the dot, so that its length can be measured.
    rect(dotted, 0, 'value', { fill: 'none' }, true),
    dottedLine(dotted, frame, { x1: 0, x2: 'value' }),
    ranges(spread, frame),
    Plot.dot(
      dotted,
      keyed(dotted, { x: 'value', y: 'y', r: radius, fill, stroke: 'none' } as Plot.DotOptions),
    ),
    cuts(cut, frame, { x: cutAt, scale, y1: ({ top }) => top, y2: ({ bottom }) => bottom }),
    notches(
      rows.filter((row) => !dotted.includes(row)),
      frame,
      { x: cutAt, y: ({ top }) => top, under: false },
    ),
    notches(dotted, frame, { x: 'value', y: ({ y }) => y + 12 }),
  ];
}

/** Dotted lines in the middle of rows. */
export function dottedLine(
  rows: readonly Row[],
  { theme }: Frame,
  place: { readonly x1: unknown; readonly x2: unknown; readonly y?: () => number },
): Plot.Markish {
  return Plot.ruleY(
    rows,
    keyed(rows, {
      y: 'y',
      ...place,
      stroke: ({ paint }: Row) => theme[paint],
      strokeWidth: 2.4,
      strokeDasharray: '0.1 5',
      strokeLinecap: 'round',
    } as Plot.RuleYOptions),
  );
}

/** The intervals of points, as bands behind them. */
function ranges(rows: readonly Placed[], { theme }: Frame): Plot.Markish {
  return Plot.ruleY(
    rows,
    keyed(rows, {
      x1: 'low',
      x2: 'high',
      y: 'y',
      stroke: ({ paint }: Placed) => theme[paint],
      strokeWidth: 5,
      strokeOpacity: 0.35,
    } as Plot.RuleYOptions),
  );
}

/**
 * Points on a scale, with their intervals as bands; hollow squares for targets, cut squares for what was put back.
 *
 * @param scale pixels a unit; `null` on a logarithmic scale, where every interval is drawn
 * @param x where they stand, their values by default
 */
export function points<Member extends Placed>(
  rows: readonly Member[],
  frame: Frame,
  scale: number | null,
  x: Plot.ChannelValue = 'value',
): Plot.Markish[] {
  const { theme } = frame;
  const color = ({ paint }: Row) => theme[paint];
  const spread = rows.filter((row) => (scale === null ? row.high > row.low : isWide(row, scale)));
  const of = (...shapes: readonly Placed['shape'][]) =>
    rows.filter(({ shape }) => shapes.includes(shape));
  const round = of('printed', 'computed');
  return [
    ranges(spread, frame),
    Plot.dot(
      round,
      keyed(round, {
        x,
        y: 'y',
        r: 6,
        fill: color,
        stroke: theme.paper,
        strokeWidth: 1,
      } as Plot.DotOptions),
    ),
    square(of('target'), x, { fill: theme.paper, stroke: color, strokeWidth: 1.75 }),
    square(of('repaired'), x, { fill: color }),
    slashes(of('repaired'), frame, x),
    notches(rows, frame, { x, y: ({ y }) => y + 12 }),
  ];
}

/** Squares, at which a point on the scale is a repaired reading or a target. */
export const square = (rows: readonly Placed[], x: Plot.ChannelValue, more: object): Plot.Markish =>
  Plot.rect(
    rows,
    keyed(rows, {
      x1: x,
      x2: x,
      y1: ({ y }: Placed) => y - 7,
      y2: ({ y }: Placed) => y + 7,
      insetLeft: -7,
      insetRight: -7,
      ...more,
    } as unknown as Plot.RectOptions),
  );

/** A slash, from the lower left to the upper right. */
const slashSymbol = {
  draw(context: CanvasPath) {
    context.moveTo(-4.5, 9);
    context.lineTo(4.5, -9);
  },
};

/** The cuts of {@link square}s. */
export const slashes = (
  rows: readonly Placed[],
  { theme }: Frame,
  x: Plot.ChannelValue,
): Plot.Markish =>
  Plot.dot(
    rows,
    keyed(rows, {
      x,
      y: 'y',
      r: 9,
      symbol: slashSymbol,
      fill: 'none',
      stroke: theme.paper,
      strokeWidth: 3,
    } as unknown as Plot.DotOptions),
  );
