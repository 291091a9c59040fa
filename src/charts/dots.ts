import { nice, ticks } from 'd3';
import type { Lang } from '../lib/model/bilingual.ts';
import { requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import { extent, type Extent } from './extent.ts';
import { intervalLines, openRoom } from './interval.ts';
import { key } from './key.ts';
import { rowsOf } from './rows.ts';
import { linesWidth, margin, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';

const radius = 5.5;
const gap = 6;
const axisHeight = 24;

/**
 * A number beside a scale: `98%`, `20,000`, 2万. Scales are no figures: nothing is read from them.
 *
 * @example tickText(97.5, '%', 'en') // '97.5%'
 */
export function tickText(value: number, unit: string, lang: Lang): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en';
  const options: Intl.NumberFormatOptions =
    lang === 'zh' && Math.abs(value) >= 1e4 ? { notation: 'compact' } : {};
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...options })
    .format(value)
    .replace('-', '−')
    .concat(unit === '%' ? '%' : '');
}

/**
 * The ends of a scale around some extents, at round numbers: from zero where this leaves at least
 * half of the scale in use, and not beyond a hundred per cent where nothing is.
 *
 * @param count about how many steps; a round number ends the scale
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

/** Rates and percentages on one scale, which need not start at zero; targets are hollow. */
export function dots(chart: Chart, options: DrawOptions): SVGSVGElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const wide = width >= wideFrom;
  const unit = chart.series[0]!.figure.unit;
  const {
    rows,
    shapes: labels,
    left,
    bottom,
    runs,
  } = rowsOf(chart, width, {
    thickness: 16,
    top: axisHeight,
    room: wide ? 18 : 12,
  });
  const extents = chart.series.map(({ figure }) => extent(figure));
  const count = wide ? 6 : 4;
  const domain = niceDomain(extents, unit, count);
  const steps = ticks(domain[0], domain[1], count);
  const stepTexts = steps.map((step) => tickText(step, unit, lang));
  const tickRoom = (text: string | undefined) => linesWidth([text ?? ''], 'note') / 2;
  const start = left + Math.max(radius + 2, tickRoom(stepTexts[0]));
  // Each dot leaves room for its own label only, so that the field is as wide as it can be.
  const share = (value: number) => (value - domain[0]) / (domain[1] - domain[0]);
  const lengths = chart.series.flatMap((series, index) => {
    const { to } = extents[index]!;
    const room = radius + gap + openRoom(extents[index]!) + valueWidth(series);
    return to === null || share(to) <= 0 ? [] : [(width - start - room) / share(to)];
  });
  const end = Math.min(
    width - start - tickRoom(stepTexts.at(-1)),
    width - start - radius - 2,
    ...lengths,
  );
  const at = (value: number) => start + share(value) * Math.max(0, end);

  const shapes: Shape[] = [];
  const grid = { shape: 'line', paint: 'grid', mark: null } as const;
  let free = -Infinity;
  steps.forEach((step, index) => {
    for (const run of runs)
      shapes.push({ ...grid, x1: at(step), x2: at(step), y1: run.top, y2: run.bottom });
    const half = tickRoom(stepTexts[index]);
    if (at(step) - half < free) return;
    free = at(step) + half + 8;
    shapes.push({
      shape: 'text',
      style: 'note',
      lines: [stepTexts[index]!],
      x: at(step),
      y: 10,
      anchor: 'middle',
      mark: null,
    });
  });
  shapes.push(...labels);
  for (const { mark, middle } of rows) {
    const series = chart.series[mark]!;
    const one = extents[mark]!;
    const hollow = series.figure.status === 'target';
    if (one.value === null && one.low !== null && one.high !== null)
      shapes.push({
        shape: 'rect',
        paint: 'bar range',
        hollow,
        mark,
        x: at(one.low),
        y: middle - radius,
        width: at(one.high) - at(one.low),
        height: 2 * radius,
      });
    shapes.push(...intervalLines(one, at, { across: middle, reach: radius, mark }));
    const centre = one.value ?? (one.low === null || one.high === null ? one.to : null);
    if (centre !== null)
      shapes.push({
        shape: 'dot',
        paint: 'dot',
        hollow,
        mark,
        x: at(centre),
        y: middle,
        r: radius,
      });
    const label = Math.min(
      at(one.to ?? domain[0]) + radius + gap + openRoom(one),
      width - valueWidth(series),
    );
    shapes.push(...valueShapes(series, mark, label, middle, 'start', lang));
  }
  const foot = key(chart, options, bottom, { round: true });
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
