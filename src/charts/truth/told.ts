import { boxOf, type Box } from '../box.ts';
import type { ChartKind } from '../../lib/model/chart.ts';
import type { FigureRow } from '../../lib/model/published.ts';

/** A figure as the published record has it, and the group in which a chart shows it. */
export type Shown = Pick<
  FigureRow,
  'id' | 'value' | 'low' | 'high' | 'unit' | 'per' | 'period_end'
> & {
  readonly group: string | null;
  /** The divisor of a quotient of two figures. */
  readonly over: string | null;
};

/** A chart as the published record has it: its figures in order, with the groups in which they stand. */
export interface Told {
  readonly kind: ChartKind;
  readonly ownScales: boolean;
  readonly figures: readonly Shown[];
}

/** How far a length or a position may be off, in CSS pixels. */
export const slack = 0.75;

/** The number of a figure, or what stands in for it, and both ends of its interval, seen from nought. */
export function amountsOf({ value, low, high }: Shown) {
  const ends = [low, high].filter((end) => end !== null).map(Number);
  const number = value === null ? total(ends) / ends.length : Number(value);
  const side = number < 0 ? -1 : 1;
  const [near, far] = side < 0 ? [high, low] : [low, high];
  return {
    number,
    // Without a bound beyond it, the number itself is the nearest that the amount can be.
    near: near === null || far === null ? number : side * Math.max(0, side * Number(near)),
    far: far === null ? null : Number(far),
  };
}

const powers: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The number that a text of a drawing ends in. */
export function numberIn(text: string): number {
  const [, digits = '', power = ''] = /([−\d][\d,.]*) ?(\p{L}+)?%?$/u.exec(text) ?? [];
  return Number(digits.replace('−', '-').replaceAll(',', '')) * (powers[power] ?? 1);
}

/** The texts of a drawing that belong to no figure, by their anchor; `null` for those that start where they stand. */
export const groundTexts = (drawing: Element, anchor: 'middle' | 'end' | null): Element[] =>
  [...drawing.querySelectorAll('text')].filter(
    (text) =>
      text.closest('[data-figure], [data-benchmark]') === null &&
      text.getAttribute('text-anchor') === anchor,
  );

export const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
/** A number of an element: one of its attributes, or a side of the rectangle that it is. */
export const numberOf = (element: Element, name: string): number =>
  boxOf(element)?.[name as keyof Box] ?? Number(element.getAttribute(name) ?? 0);
