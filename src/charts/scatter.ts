import { scaleLinear, scaleLog, ticks } from 'd3';
import { niceDomain, tickText } from './axis.ts';
import { ChartError, requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines } from './interval.ts';
import { key } from './key.ts';
import { linesHeight, linesWidth, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { spread } from './spread.ts';
import { wrap } from './wrap.ts';

const radius = 5.5;
const gap = 8;
const line = linesHeight(1, 'value');

/**
 * A scatter plot of quotients: the quotient on the vertical axis, from zero, and its divisor on a logarithmic
 * horizontal axis. Labels stand in a column to the right, each with a leader line from its dot.
 */
export function scatter(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const { series, slug } = chart;
  const wide = width >= wideFrom;
  const points = series.map(({ figure, ratio }, mark) => {
    const one = extent(figure);
    const over = ratio && extent(ratio.over).value;
    if (!over || over <= 0 || one.value === null || one.value < 0)
      throw new ChartError(
        slug,
        `${figure.id} is no quotient of a figure over a figure above zero, as every point of a scatter is`,
      );
    return { mark, one, value: one.value, over };
  });
  const { size } = textStyles.label;
  const column = Math.floor(width * (wide ? 0.46 : 0.52));
  const labels = series.map(({ label }) => wrap(label, column, size));
  const heights = labels.map((lines) => line + linesHeight(lines.length, 'label'));
  const labelWidth = Math.max(
    ...labels.map((lines) => linesWidth(lines, 'label')),
    ...series.map(valueWidth),
  );
  const between = 7;
  const top = margin + line / 2 + 4;
  const needed = heights.reduce((sum, height) => sum + height + between, 0);
  // Some more room than the labels need, so that they can stand near their dots.
  const field = Math.max(wide ? 300 : 240, 1.15 * needed);
  const bottom = top + field;

  const units = series[0]!.figure.unit;
  const nothing = points.every(({ one }) => one.to === 0);
  const domain = nothing
    ? ([0, 1] as const)
    : niceDomain([{ from: 0, to: 0 }, ...points.map(({ one }) => one)], units, 5);
  const steps = ticks(domain[0], domain[1], 5);
  const stepTexts = steps.map((step) => tickText(step, units, lang));
  const left = Math.max(...stepTexts.map((text) => linesWidth([text], 'note'))) + 8;
  const leader = wide ? 30 : 22;
  // At some zoom levels browsers round the widths of Chinese characters up by two per cent.
  const right = width - Math.ceil(1.03 * labelWidth) - leader;
  if (right - left < 80)
    throw new ChartError(slug, 'the values leave no room for a field; use shorter ones');
  const powers = points.map(({ over }) => Math.log10(over));
  const first = Math.floor(Math.min(...powers));
  const last = Math.max(first + 1, Math.ceil(Math.max(...powers) - 1e-9));
  const across = scaleLog()
    .domain([10 ** first, 10 ** last])
    .range([left + radius + 2, right - radius - 2]);
  const up = scaleLinear().domain(domain).range([bottom, top]);

  const shapes: Shape[] = [];
  steps.forEach((step, index) => {
    const y = up(step);
    shapes.push(
      {
        shape: 'line',
        paint: index === 0 ? 'axis' : 'grid',
        mark: null,
        x1: left,
        x2: right,
        y1: y,
        y2: y,
      },
      {
        shape: 'text',
        style: 'note',
        lines: [stepTexts[index]!],
        x: left - 8,
        y,
        anchor: 'end',
        mark: null,
      },
    );
  });
  let free = -Infinity;
  for (let power = first; power <= last; power++) {
    const text = tickText(10 ** power, '', lang);
    const half = linesWidth([text], 'note') / 2;
    const x = across(10 ** power);
    shapes.push({ shape: 'line', paint: 'grid', mark: null, x1: x, x2: x, y1: top, y2: bottom });
    const middle = Math.max(half, Math.min(x, right + leader - half));
    if (middle - half < free) continue;
    free = middle + half + 8;
    shapes.push({
      shape: 'text',
      style: 'note',
      lines: [text],
      x: middle,
      y: bottom + 17,
      anchor: 'middle',
      mark: null,
    });
  }

  const sorted = points.toSorted((a, b) => b.value - a.value || a.over - b.over);
  const starts = spread(
    sorted.map(({ mark, value }) => ({ start: up(value) - line / 2, length: heights[mark]! })),
    top - line / 2,
    bottom + line,
    between,
  )!;
  sorted.forEach(({ mark, one, value, over }, index) => {
    const x = across(over);
    const y = up(value);
    const start = starts[index]!;
    const edge = right + leader;
    const lines = labels[mark]!;
    shapes.push(
      {
        shape: 'rect',
        paint: 'hit',
        mark,
        x: edge - 4,
        y: start - 3,
        width: width - edge + 4,
        height: heights[mark]! + 6,
      },
      { shape: 'line', paint: 'leader', mark, x1: x, y1: y, x2: right, y2: y },
      {
        shape: 'line',
        paint: 'leader',
        mark,
        x1: right,
        y1: y,
        x2: edge - gap / 2,
        y2: start + line / 2,
      },
      ...intervalLines(one, up, { across: x, reach: radius, mark, upright: true }),
      {
        shape: 'dot',
        paint: 'dot',
        hollow: series[mark]!.figure.status === 'target',
        mark,
        x,
        y,
        r: radius,
      },
      ...valueShapes(series[mark]!, mark, edge, start + line / 2, 'start', lang),
    );
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: edge,
        y: start + line + linesHeight(lines.length, 'label') / 2,
        anchor: 'start',
        mark,
      });
  });
  const end = bottom + 26;
  const foot = key(chart, options, end, { round: true, logarithmic: true });
  return sheet(chart, options, Math.ceil(end + foot.height + margin), [...shapes, ...foot.shapes]);
}
