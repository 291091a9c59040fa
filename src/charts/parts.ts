import {
  ChartError,
  requireOneUnit,
  sections,
  wideFrom,
  type Chart,
  type DrawOptions,
} from './chart.ts';
import { extent } from './extent.ts';
import { intervalLines } from './interval.ts';
import { key } from './key.ts';
import { linesHeight, linesWidth, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { spread } from './spread.ts';
import { wrap } from './wrap.ts';

/** Ground between neighbouring parts. */
const seam = 2;
const inset = 7;
const columnWidth = 132;
/** A column of words may stand so far from its part; beyond it each part gets a row. */
const farthest = 72;
const line = linesHeight(1, 'label');

/** A part of a whole: where its slice starts and ends, in CSS pixels. */
interface Slice {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** The slices of one whole; fails where they cannot be slices of it. */
function slicesOf(
  { slug, series }: Chart,
  [whole, ...marks]: readonly number[],
  width: number,
): { readonly slices: readonly Slice[]; readonly rest: boolean; at(value: number): number } {
  const all = extent(series[whole!]!.figure);
  if (marks.length === 0)
    throw new ChartError(
      slug,
      `${series[whole!]!.figure.id} stands alone; the whole comes first, then its parts`,
    );
  if (all.value === null)
    throw new ChartError(
      slug,
      `${series[whole!]!.figure.id} has no single value, so it cannot be a whole`,
    );
  const values = marks.map((mark) => {
    const { value } = extent(series[mark]!.figure);
    if (value === null || value < 0)
      throw new ChartError(
        slug,
        `${series[mark]!.figure.id} has no single value of zero or more, so it cannot be a part`,
      );
    return value;
  });
  const sum = values.reduce((total, value) => total + value, 0);
  const least = marks.reduce((total, mark) => total + (extent(series[mark]!.figure).low ?? 0), 0);
  if (least > (all.high ?? Infinity))
    throw new ChartError(
      slug,
      `the parts come to more than ${series[whole!]!.figure.id}; are they parts of it?`,
    );
  const at = (value: number) => (value / (Math.max(sum, all.value!) || 1)) * width;
  let before = 0;
  const slices = marks.map((mark, index) => {
    const from = at(before);
    before += values[index]!;
    return { mark, from, to: at(before) };
  });
  return { slices, rest: at(all.value - sum) >= 0.5, at };
}

/** Words in columns under their slices, a thin rule leading to each; `null` where they do not fit. */
function columns(
  { series }: Chart,
  slices: readonly Slice[],
  width: number,
  top: number,
  lang: DrawOptions['lang'],
) {
  const texts = slices.map(({ mark, from, to }) => {
    const { label } = series[mark]!;
    const room = Math.max(
      to - from - inset - 8,
      Math.min(columnWidth, linesWidth([label], 'label')),
    );
    return wrap(label, room, textStyles.label.size);
  });
  const widths = slices.map(
    ({ mark }, i) => inset + Math.max(valueWidth(series[mark]!), linesWidth(texts[i]!, 'label')),
  );
  const starts = spread(
    slices.map(({ from }, i) => ({ start: from + 0.5, length: widths[i]! })),
    0.5,
    width,
    14,
  );
  if (!starts || starts.some((start, i) => Math.abs(start - slices[i]!.from) > farthest))
    return null;
  const shifted = starts.some((start, i) => Math.abs(start - slices[i]!.from) > 1);
  const drop = shifted ? 16 : 6;
  const height =
    drop + line + Math.max(...texts.map((lines) => linesHeight(lines.length, 'label')));
  const shapes = slices.flatMap(({ mark, from, to }, i): Shape[] => {
    const x = starts[i]!;
    const lines = texts[i]!;
    const text = linesHeight(lines.length, 'label');
    const moved = Math.abs(x - from) > 1;
    const leader = { shape: 'line', paint: 'leader', mark } as const;
    return [
      { shape: 'rect', paint: 'hit', mark, x, y: top, width: widths[i]!, height },
      ...(moved
        ? [
            {
              ...leader,
              x1: Math.min((from + to) / 2, from + 6),
              y1: top + 2,
              x2: x,
              y2: top + drop,
            },
          ]
        : []),
      { ...leader, x1: x, x2: x, y1: moved ? top + drop : top + 2, y2: top + drop + line + text },
      ...valueShapes(series[mark]!, mark, x + inset, top + drop + line / 2, 'start', lang),
      ...(lines.length === 0
        ? []
        : [
            {
              shape: 'text',
              style: 'label',
              lines,
              x: x + inset,
              y: top + drop + line + text / 2,
              anchor: 'start',
              mark,
            } as const,
          ]),
    ];
  });
  return { shapes, height };
}

/** A row for each part: its words, its value, and its slice once more where it stands in the whole. */
function rows(
  { series }: Chart,
  slices: readonly Slice[],
  width: number,
  top: number,
  lang: DrawOptions['lang'],
) {
  const shapes: Shape[] = [];
  let y = top + 6;
  for (const { mark, from, to } of slices) {
    const one = series[mark]!;
    const lines = wrap(one.label, width - valueWidth(one) - 16, textStyles.label.size);
    const text = linesHeight(Math.max(1, lines.length), 'label');
    const height = 8 + text + 4 + 5 + 5;
    shapes.push({ shape: 'rect', paint: 'hit', mark, x: 0, y, width, height });
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: 0,
        y: y + 8 + text / 2,
        anchor: 'start',
        mark,
      });
    shapes.push(...valueShapes(one, mark, width, y + 8 + line / 2, 'end', lang));
    const under = y + 8 + text + 6;
    shapes.push(
      { shape: 'line', paint: 'grid', mark, x1: 0, x2: width, y1: under + 2.5, y2: under + 2.5 },
      {
        shape: 'rect',
        paint: 'bar',
        hollow: one.figure.status === 'target',
        mark,
        x: from,
        y: under,
        width: Math.max(1, to - from),
        height: 5,
      },
    );
    y += height;
  }
  return { shapes, height: y - top };
}

/**
 * A whole and its parts as one bar of full width: the whole is named above, each part under its own
 * slice, or in a row of its own where slices are too narrow. What no part accounts for stays empty.
 * The first of the series, or of each group, is the whole.
 */
export function parts(chart: Chart, options: DrawOptions): SVGSVGElement {
  const { width, lang } = options;
  const thickness = width >= wideFrom ? 34 : 30;
  const shapes: Shape[] = [];
  let y = margin;
  let unnamed = false;
  for (const { group, series: marks } of sections(chart.series)) {
    requireOneUnit({ ...chart, series: marks.map((mark) => chart.series[mark]!) });
    const whole = marks[0]!;
    const { slices, rest, at } = slicesOf(chart, marks, width);
    unnamed ||= rest;
    if (y > margin) y += 24;
    if (group !== null) {
      const lines = wrap(group, width, textStyles.heading.size, 600);
      const height = linesHeight(lines.length, 'heading');
      shapes.push({
        shape: 'text',
        style: 'heading',
        lines,
        x: 0,
        y: y + height / 2,
        anchor: 'start',
        mark: null,
      });
      y += height + 6;
    }
    const total = chart.series[whole]!;
    const left = valueWidth(total) + 10;
    const lines = wrap(total.label, width - left, textStyles.label.size);
    const text = linesHeight(Math.max(1, lines.length), 'label');
    shapes.push({ shape: 'rect', paint: 'hit', mark: whole, x: 0, y, width, height: text + 14 });
    shapes.push(...valueShapes(total, whole, 0, y + line / 2, 'start', lang));
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: left,
        y: y + text / 2,
        anchor: 'start',
        mark: whole,
      });
    y += text + 6;
    const span = { shape: 'line', paint: 'leader', mark: whole } as const;
    shapes.push(
      { ...span, x1: 0.5, x2: width - 0.5, y1: y + 0.5, y2: y + 0.5 },
      { ...span, x1: 0.5, x2: 0.5, y1: y + 0.5, y2: y + 6 },
      { ...span, x1: width - 0.5, x2: width - 0.5, y1: y + 0.5, y2: y + 6 },
    );
    y += 8;
    slices.forEach(({ mark, from, to }) => {
      const { figure } = chart.series[mark]!;
      const bar = { shape: 'rect', mark, x: from, y, height: thickness } as const;
      shapes.push({ ...bar, paint: 'hit', width: to - from });
      if (extent(figure).value !== 0)
        shapes.push({
          ...bar,
          paint: 'bar',
          hollow: figure.status === 'target',
          width: Math.max(1, to - from - (to < width - 0.5 ? seam : 0)),
        });
      const one = extent(figure);
      shapes.push(
        ...intervalLines(one, (value) => from + at(value), {
          across: y + thickness / 2,
          reach: thickness / 2,
          mark,
        }),
      );
    });
    if (rest) {
      const from = slices.at(-1)!.to;
      shapes.push({
        shape: 'rect',
        paint: 'rest',
        mark: null,
        x: from + 0.5,
        y: y + 0.5,
        width: Math.max(0.5, width - from - 1),
        height: thickness - 1,
      });
    }
    y += thickness;
    const under = columns(chart, slices, width, y, lang) ?? rows(chart, slices, width, y, lang);
    shapes.push(...under.shapes);
    y += under.height;
  }
  const foot = key(chart, options, y, { rest: unnamed });
  return sheet(chart, options, Math.ceil(y + foot.height + margin), [...shapes, ...foot.shapes]);
}
