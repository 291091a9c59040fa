import { nice } from 'd3';
import type { Lang } from '../lib/language.ts';
import type { Extent } from './extent.ts';
import type { Rows } from './rows.ts';
import { linesWidth, type Shape } from './shape.ts';

interface NumberFormats {
  readonly plain: Intl.NumberFormat;
  /** With the name of a power of ten, such as “million” or 万. */
  readonly compact: Intl.NumberFormat;
  /** The least number that is written compact. */
  readonly compactFrom: number;
}

/** Made once, because creating a number format is slow. */
const formats: Readonly<Record<Lang, NumberFormats>> = {
  en: {
    plain: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
    compact: new Intl.NumberFormat('en', {
      maximumFractionDigits: 6,
      notation: 'compact',
      compactDisplay: 'long',
    }),
    compactFrom: 1e6,
  },
  zh: {
    plain: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: false }),
    compact: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, notation: 'compact' }),
    compactFrom: 1e4,
  },
};

/**
 * The text of a tick on a scale: `98%`, `20,000`, `1 million`, 2万.
 *
 * @example tickText(97.5, '%', 'en') // '97.5%'
 */
export function tickText(value: number, unit: string, lang: Lang): string {
  const { plain, compact, compactFrom } = formats[lang];
  return (Math.abs(value) >= compactFrom ? compact : plain)
    .format(value)
    .replace('-', '−')
    .concat(unit === '%' ? '%' : '');
}

/**
 * The two ends of a scale that holds some extents, rounded outwards to round numbers. The scale starts at zero where
 * the values then still use at least half of it. Percentages between 0 and 100 get a scale within 0 and 100.
 *
 * @param count about how many steps the scale has
 * @example niceDomain([{ from: 97.96, to: 97.96 }, { from: 100, to: 100 }], '%', 4) // [97.5, 100]
 */
export function niceDomain(
  extents: readonly Pick<Extent, 'from' | 'to'>[],
  unit: string,
  count: number,
): readonly [number, number] {
  const known = extents.flatMap(({ from, to }) => [from, to]).filter((n) => n !== null);
  let low = Math.min(...known);
  let high = Math.max(...known);
  if (known.length === 0) return [0, 1];
  if (low > 0 && low <= high / 2) low = 0;
  if (high < 0 && high >= low / 2) high = 0;
  if (low === high) {
    const pad = Math.abs(low) / 50 || 1;
    low -= pad;
    high += pad;
  }
  const [start, end] = nice(low, high, count);
  const share = unit === '%' && known.every((n) => n >= 0 && n <= 100);
  return share ? [Math.max(0, start), Math.min(100, end)] : [start, end];
}

/** The height of the tick texts above a scale, in CSS pixels. */
export const axisHeight = 24;

/** Grid lines across the rows at the steps of a scale, and above them the tick texts that fit without touching. */
export function axisShapes(
  steps: readonly number[],
  texts: readonly string[],
  at: (step: number) => number,
  runs: Rows['runs'],
): readonly Shape[] {
  const shapes: Shape[] = [];
  let free = -Infinity;
  steps.forEach((step, index) => {
    for (const run of runs)
      shapes.push({
        shape: 'line',
        paint: 'grid',
        mark: null,
        x1: at(step),
        x2: at(step),
        y1: run.top,
        y2: run.bottom,
      });
    const half = linesWidth([texts[index]!], 'note') / 2;
    if (at(step) - half < free) return;
    free = at(step) + half + 8;
    shapes.push({
      shape: 'text',
      style: 'note',
      lines: [texts[index]!],
      x: at(step),
      y: 10,
      anchor: 'middle',
      mark: null,
    });
  });
  return shapes;
}
