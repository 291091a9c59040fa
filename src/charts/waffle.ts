import { tickText } from './axis.ts';
import {
  ChartError,
  requireOneUnit,
  sections,
  wideFrom,
  type Chart,
  type DrawOptions,
} from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { key } from './key.ts';
import { linesHeight, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { slicesOf } from './slices.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** How many squares a whole has at most. */
const most = 100;
const paints = ['cell', 'cell second', 'cell third'] as const;
const line = linesHeight(1, 'label');

/**
 * The amount that one square stands for: the least of 1, 2, 5, 10, 20, 50, … with which a whole has at most a hundred
 * squares.
 *
 * @param whole above zero
 * @example squareOf(532) // 10
 */
export function squareOf(whole: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (whole / (step * power) <= most) return step * power;
}

/**
 * A waffle chart: a whole as squares that each stand for a round number, coloured by its parts, of which there are at
 * most three. The first series is the whole.
 */
export function waffle(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const { series, slug } = chart;
  if (sections(series).length > 1)
    throw new ChartError(slug, 'one whole only; take the groups out');
  const marks = series.map((_, mark) => mark);
  const { slices, rest } = slicesOf(chart, marks, 1);
  const whole = extent(series[0]!.figure).value!;
  if (slices.length > paints.length)
    throw new ChartError(slug, 'more than three parts cannot be told apart; use parts');
  const square = squareOf(whole);
  const squares = Math.max(1, Math.ceil(whole / square));

  const wide = width >= wideFrom;
  const columns = wide ? 20 : Math.min(20, Math.floor((width + 3) / 18));
  const pitch = wide ? 22 : Math.floor((width + 3) / columns);
  const size = pitch - 3;

  const shapes: Shape[] = [];
  const total = series[0]!;
  const left = valueWidth(total) + 10;
  const lines = wrap(total.label, width - left, textStyles.label.size);
  const text = linesHeight(Math.max(1, lines.length), 'label');
  let y = margin;
  shapes.push(
    { shape: 'rect', paint: 'hit', mark: 0, x: 0, y, width, height: text + 4 },
    ...valueShapes(total, 0, 0, y + line / 2, 'start', lang),
  );
  if (lines.length > 0)
    shapes.push({
      shape: 'text',
      style: 'label',
      lines,
      x: left,
      y: y + text / 2,
      anchor: 'start',
      mark: 0,
    });
  y += text + 8;

  const top = y;
  const cell = (
    index: number,
    paint: (typeof paints)[number] | 'rest',
    mark: number | null,
  ): Shape => ({
    shape: 'rect',
    paint,
    mark,
    x: (index % columns) * pitch + 0.5,
    y: top + Math.floor(index / columns) * pitch + 0.5,
    width: size - 1,
    height: size - 1,
  });
  // Rounds the cumulative sums, not each part, so that the squares of the parts add up to those of the whole.
  const ends = slices.map(({ to }) => Math.round((to * whole) / square));
  if (!rest && ends.length > 0) ends[ends.length - 1] = squares;
  slices.forEach(({ mark }, part) => {
    for (let i = part === 0 ? 0 : ends[part - 1]!; i < ends[part]!; i++)
      shapes.push(cell(i, paints[part]!, mark));
  });
  for (let i = ends.at(-1) ?? 0; i < squares; i++) shapes.push(cell(i, 'rest', null));
  const bottom = top + Math.ceil(squares / columns) * pitch;

  const beside = wide && width - columns * pitch >= 220;
  const x = beside ? columns * pitch + 24 : 0;
  y = beside ? top : bottom + 10;
  slices.forEach(({ mark }, part) => {
    const one = series[mark]!;
    const label = wrap(one.label, width - x - 24, textStyles.label.size);
    const height = line + linesHeight(label.length, 'label');
    shapes.push(
      { shape: 'rect', paint: 'hit', mark, x, y: y - 2, width: width - x, height: height + 4 },
      {
        shape: 'rect',
        paint: paints[part]!,
        hollow: one.figure.status === 'target',
        mark,
        x: x + 1.5,
        y: y + line / 2 - 6.5,
        width: 13,
        height: 13,
      },
      ...valueShapes(one, mark, x + 24, y + line / 2, 'start', lang),
    );
    if (label.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines: label,
        x: x + 24,
        y: y + line + (height - line) / 2,
        anchor: 'start',
        mark,
      });
    y += height + 10;
  });
  const end = Math.max(bottom, y - 10);
  const unit = tickText(square, series[0]!.figure.unit, lang);
  const foot = key(chart, options, end, { rest, notes: [words[lang].square(unit)] });
  return sheet(chart, options, Math.ceil(end + foot.height + margin), [...shapes, ...foot.shapes]);
}
