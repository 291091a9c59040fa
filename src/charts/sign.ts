import type { Lang } from '../lib/language.ts';
import type { Series } from './chart.ts';
import { linesWidth, type Shape } from './shape.ts';
import { words } from './words.ts';

/** The signs that may follow a value, in their order. */
export const signs = ['derived', 'repaired', 'impossible', 'reading', 'doubtful'] as const;
export type Sign = (typeof signs)[number];

/**
 * The characters of the signs, the same as in prose. Square brackets are what editors of damaged texts put round a
 * restored reading; the double dagger, a note, stands for two readings.
 */
export const glyphs: Readonly<Record<Sign, string>> = {
  derived: '=',
  repaired: '[·]',
  impossible: '≠',
  reading: '‡',
  doubtful: '?',
};

const radius = 7;
/** The width of any sign, in CSS pixels. */
const width = 18;
/** The gap before each sign, in CSS pixels. */
const gap = 2;

/** The signs of a mark. A doubt has no sign of its own where a contradiction makes the figure doubtful. */
export function signsOf({
  figure,
  doubt,
  clash,
  formula,
}: Pick<Series, 'figure' | 'doubt' | 'clash' | 'formula'>): readonly Sign[] {
  const own: Sign[] = [];
  if (formula !== null) own.push('derived');
  if (figure.reading === 'repaired') own.push('repaired');
  if (clash !== null) own.push(clash);
  else if (doubt !== null) own.push('doubtful');
  return own;
}

/**
 * The shapes of one sign, 18 px wide.
 *
 * @param x the left edge
 * @param y the vertical middle
 */
export function signShapes(
  sign: Sign,
  x: number,
  y: number,
  mark: number | null,
  title?: string,
): readonly Shape[] {
  const centre = x + width / 2;
  const more = { mark, ...(title === undefined ? {} : { title }) };
  const text: Shape = {
    shape: 'text',
    style: 'sign',
    lines: [glyphs[sign]],
    x: centre,
    y,
    anchor: 'middle',
    ...more,
  };
  return sign === 'repaired'
    ? [text]
    : [{ shape: 'dot', paint: 'sign', x: centre, y, r: radius, ...more }, text];
}

/** The width of a value with its signs, in CSS pixels. */
export function valueWidth(series: Series): number {
  return linesWidth([series.valueText], 'value') + signsOf(series).length * (width + gap);
}

/**
 * The shapes of a value, followed by its signs.
 *
 * @param x the left edge, or the right edge where `anchor` is `end`
 * @param y the vertical middle
 */
export function valueShapes(
  series: Series,
  mark: number,
  x: number,
  y: number,
  anchor: 'start' | 'end',
  lang: Lang,
): readonly Shape[] {
  const text = linesWidth([series.valueText], 'value');
  const left = anchor === 'start' ? x : x - valueWidth(series);
  const shapes: Shape[] = [
    anchor === 'end' && signsOf(series).length === 0
      ? { shape: 'text', style: 'value', lines: [series.valueText], x, y, anchor, mark }
      : {
          shape: 'text',
          style: 'value',
          lines: [series.valueText],
          x: left,
          y,
          anchor: 'start',
          mark,
        },
  ];
  signsOf(series).forEach((sign, index) => {
    const title = {
      derived: series.formula ?? words[lang].derived,
      repaired: words[lang].repaired,
      impossible: words[lang].impossible,
      reading: words[lang].reading,
      doubtful: series.doubt ?? words[lang].doubtful,
    }[sign];
    shapes.push(...signShapes(sign, left + text + gap + index * (width + gap), y, mark, title));
  });
  return shapes;
}
