import { bars } from './bars.ts';
import { bandsOf, headsOf } from './bands.ts';
import { ChartError, requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines } from './interval.ts';
import { key } from './key.ts';
import { linesHeight, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { wrap } from './wrap.ts';

const gap = 8;
/** The least length of the longest pair of bars, in CSS pixels. */
const shortest = 48;
/** The least width of the heading of a side, in CSS pixels. */
const narrowest = 40;

/** Pairs of one unit as bars to both sides of a zero line: the first figure to the left, the second to the right. */
export function diverging(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const { series, slug } = chart;
  const wide = width >= wideFrom;
  const thickness = wide ? 22 : 20;
  const extents = series.map(({ figure }) => {
    const one = extent(figure);
    if (one.value === null || one.from! < 0 || one.high === null)
      throw new ChartError(
        slug,
        `${figure.id} is no single value of zero or more with an upper end`,
      );
    return one;
  });
  const shift = { height: thickness + 14, top: 0 };
  const { bands: probe, left } = bandsOf(chart, width, shift);
  const texts = headsOf(chart, probe);
  const room = (side: 'first' | 'second') =>
    gap + Math.max(...probe.map((band) => valueWidth(series[band[side]]!)));
  const most = (side: 'first' | 'second') =>
    Math.max(...probe.map((band) => extents[band[side]]!.to!));
  const sum = most('first') + most('second') || 1;
  const length = width - left - room('first') - room('second') - 2;
  const unit = length / sum;
  const zero = left + room('first') + most('first') * unit + 1;
  const sides = [zero - left - gap, width - zero - gap] as const;
  // Where the bars would be too short to compare, or the headings too narrow, a bar chart has more room.
  if (length < shortest || Math.min(...sides) < narrowest) return bars(chart, options);
  const { size } = textStyles.label;
  const heads = texts.map((text, side) => wrap(text, sides[side]!, size));
  const headHeight = Math.max(...heads.map((lines) => linesHeight(lines.length, 'label')));
  const {
    bands,
    shapes: names,
    bottom,
  } = bandsOf(chart, width, {
    ...shift,
    top: margin + headHeight + 8,
  });

  const shapes: Shape[] = [...names];
  heads.forEach((lines, side) => {
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: side === 0 ? zero - gap : zero + gap,
        y: margin + headHeight - linesHeight(lines.length, 'label') / 2,
        anchor: side === 0 ? 'end' : 'start',
        mark: null,
      });
  });
  for (const { first, second, top, middle, bottom: end } of bands)
    for (const mark of [first, second]) {
      const one = extents[mark]!;
      const sign = mark === first ? -1 : 1;
      const at = (value: number) => zero + sign * value * unit;
      const tip = at(one.value!);
      const edge = at(one.to!) + sign * gap;
      shapes.push({
        shape: 'rect',
        paint: 'hit',
        mark,
        x: mark === first ? left : zero,
        y: top,
        width: mark === first ? zero - left : width - zero,
        height: end - top,
      });
      if (one.value !== 0)
        shapes.push({
          shape: 'rect',
          paint: mark === first ? 'bar' : 'bar second',
          hollow: series[mark]!.figure.status === 'target',
          mark,
          x: Math.min(zero, tip),
          y: middle - thickness / 2,
          width: Math.max(1, Math.abs(tip - zero)),
          height: thickness,
        });
      shapes.push(
        ...intervalLines(one, at, { across: middle, reach: thickness / 2, mark }),
        ...valueShapes(series[mark]!, mark, edge, middle, mark === first ? 'end' : 'start', lang),
      );
    }
  for (const { top, bottom: end } of bands)
    shapes.push({ shape: 'line', paint: 'axis', mark: null, x1: zero, x2: zero, y1: top, y2: end });
  const foot = key(chart, options, bottom);
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
