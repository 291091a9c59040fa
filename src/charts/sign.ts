import type { Lang } from '../lib/language.ts';
import type { Series } from './chart.ts';
import { linesWidth, type Shape } from './shape.ts';
import { words } from './words.ts';

/** In the order in which they stand behind a value. */
export const signs = ['derived', 'repaired', 'contradicted', 'doubtful'] as const;
export type Sign = (typeof signs)[number];

/** Prose has the same. */
export const glyphs: Readonly<Record<Sign, string>> = {
  derived: '=',
  repaired: '[·]',
  contradicted: '≠',
  doubtful: '?',
};

const radius = 7;
/** Of any sign. */
const width = 18;
/** Before each sign. */
const gap = 2;

/** The signs of a mark, those that prose has too. What is computed stands behind a sign of equality; square brackets are what editors of damaged texts put round a restored reading. */
export function signsOf({
  figure,
  doubt,
  contradicted,
  formula,
}: Pick<Series, 'figure' | 'doubt' | 'contradicted' | 'formula'>): readonly Sign[] {
  const own: Sign[] = [];
  if (formula !== null) own.push('derived');
  if (figure.reading === 'repaired') own.push('repaired');
  if (contradicted) own.push('contradicted');
  else if (doubt !== null) own.push('doubtful');
  return own;
}

/**
 * One sign, 18 px wide.
 *
 * @param x the left edge
 * @param y the middle
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

/** The width of a value label and the signs behind it, in CSS pixels. */
export function valueWidth(series: Series): number {
  return linesWidth([series.valueText], 'value') + signsOf(series).length * (width + gap);
}

/**
 * A value label with its signs behind it.
 *
 * @param x the left edge, or the right one where `anchor` is `end`
 * @param y the middle
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
      contradicted: words[lang].contradicted,
      doubtful: series.doubt ?? words[lang].doubtful,
    }[sign];
    shapes.push(...signShapes(sign, left + text + gap + index * (width + gap), y, mark, title));
  });
  return shapes;
}
