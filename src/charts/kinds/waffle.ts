import * as Plot from '@observablehq/plot';
import { ChartError, wideFrom, type Frame } from '../frame.ts';
import { leading, size, tickText, valueWidth } from '../layout.ts';
import { keyed, textPaint, valueFont } from '../marks.ts';
import { type Drawing } from '../plot.ts';
import { groupsOf, type Row } from '../row.ts';
import { glyphs } from '../sign.ts';
import { wholeOf, type Slice } from '../slices.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';

/** How many parts can be told apart. */
const most = 3;
/** The side of the sample of a part beside its label, in CSS pixels. */
const sample = 14;
/** What tells parts of one colour apart: squares, dots, and small squares. */
const cells = [
  { gap: 1.5, rx: 0 },
  { gap: 1.5, rx: '100%' },
  { gap: 8, rx: 0 },
] as const;

/**
 * The amount that one square stands for: the least of 1, 2, 5, 10, 20, 50, … with which a whole has at most that many
 * squares.
 *
 * @param whole above zero
 * @example squareOf(532, 100) // 10
 */
export function squareOf(whole: number, squares: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (whole / (step * power) <= squares) return step * power;
}

/** A whole and up to three parts as squares that each stand for a round number, cut where a part ends within one. */
export function waffle(frame: Frame): Drawing {
  const { width, rows, theme, lang } = frame;
  if (groupsOf(rows).length > 1) throw new ChartError('one whole only; take the groups out');
  const { whole, slices, sum } = wholeOf(rows);
  if (slices.length > most)
    throw new ChartError('more than three parts cannot be told apart; use parts');
  const wide = width >= wideFrom;
  const cell = wide ? 16 : 13;
  const unit = squareOf(whole.value, Math.floor(width / cell) * (wide ? 8 : 10));
  const count = Math.ceil(whole.value / unit);
  const multiple = Math.min(
    wide ? 10 : 14,
    Math.max(wide ? 6 : 8, Math.ceil(count / Math.floor(width / cell))),
  );
  const columns = Math.ceil(count / multiple);
  // In hundredths, to which drawings are rounded, so that the squares fill the areas exactly.
  const side = Math.min(wide ? 26 : 20, Math.floor((width / columns) * 100) / 100);
  const tall = side * multiple;

  const marks: Plot.Markish[] = [];
  const squares = (slice: Slice, style: (typeof cells)[number], fill: string, id = true) => {
    const options = {
      x1: 'x1',
      x2: 'x2',
      unit,
      multiple,
      ...style,
      fill: () => fill,
    } as unknown as Plot.WaffleXOptions;
    marks.push(Plot.waffleX([slice], id ? keyed([slice], options, { bar: true }) : options));
  };
  slices.forEach((slice, index) => squares(slice, cells[index]!, theme[slice.paint]));
  if (whole.value > sum)
    squares({ ...whole, x1: sum, x2: whole.value }, cells[0], theme.rule, false);

  const named = wrap(whole.label, width, size.label);
  const head = 40 + named.length * leading.label;
  const text = (y: number, text: string, dx: number, row: Row | null, more: object = {}) => {
    const options = {
      frameAnchor: 'top-left',
      // Whole pixels, since Plot adds half a one on some screens: see `withoutHalf` in finish.ts.
      dx: Math.round(dx),
      dy: Math.round(y - head),
      text: () => text,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fontSize: size.label,
      fill: theme.ink,
      ...more,
    } as Plot.TextOptions;
    marks.push(Plot.text([row ?? {}], row ? keyed([row], options) : options));
  };
  const value = (row: Row) => ({ ...valueFont, fill: textPaint(row, frame) });
  text(18, whole.text, 0, whole, { ...value(whole), fontSize: size.value + 4 });
  named.forEach((line, at) => text(41 + at * leading.label, line, 0, whole));
  let y = head + tall + 16;
  text(y, words[lang].square(tickText(unit, whole.unit, lang)), 0, null, {
    fontSize: size.note,
    fill: theme.muted,
  });
  y += 26;
  const left = 24;
  const room = Math.max(...slices.map((row) => valueWidth(withSign(row)))) + 10;
  slices.forEach((row, index) => {
    marks.push(sampleOf(row, cells[index]!, y, theme[row.paint]));
    text(y, withSign(row), left, row, value(row));
    const lines = wrap(row.label, width - left - room, size.label);
    lines.forEach((line, at) => text(y + at * leading.label, line, left + room, row));
    y += Math.max(1, lines.length) * leading.label + 8;
  });
  return Plot.plot({
    document: frame.document,
    width,
    height: Math.ceil(y),
    marginTop: head,
    marginBottom: Math.ceil(y) - head - tall,
    marginLeft: 0,
    marginRight: width - columns * side,
    x: { axis: null, domain: [0, columns * multiple * unit] },
    y: { axis: null },
    marks,
  });
}

/** A value with a sign for what the squares, which tell parts apart, cannot say. */
const withSign = ({ shape, text }: Row) =>
  shape === 'computed' ? `= ${text}` : shape === 'repaired' ? `${text} ${glyphs.repaired}` : text;

/** The sample of a part's squares beside its label. @param y the middle */
function sampleOf(
  row: Row,
  { gap, rx }: (typeof cells)[number],
  y: number,
  fill: string,
): Plot.Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const length = sample - (gap > 2 ? gap / 2 : 0);
    const attributes = {
      x: (sample - length) / 2,
      y: y - length / 2,
      width: length,
      height: length,
      fill,
      'data-key': row.id,
      ...(rx === 0 ? {} : { rx: length / 2 }),
    };
    for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
    return rect;
  };
}
