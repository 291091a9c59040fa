import { scaleLog } from 'd3';
import { axisHeight, axisShapes, tickText } from './axis.ts';
import { ChartError, requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines, openRoom } from './interval.ts';
import { key } from './key.ts';
import { rowsOf } from './rows.ts';
import { linesWidth, margin, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';

const radius = 5.5;
const gap = 6;

/**
 * A lollipop chart: amounts of one unit that differ by powers of ten, as dots on stems over a logarithmic scale. Such a
 * scale has no zero, so the lengths of the stems cannot be compared; the key says what a step of the scale is.
 */
export function lollipop(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const wide = width >= wideFrom;
  const extents = chart.series.map(({ figure }, index) => {
    const one = extent(figure);
    if (one.from === null || one.from <= 0)
      throw new ChartError(
        chart.slug,
        `${chart.series[index]!.figure.id} is not above zero, so it has no place on a logarithmic scale`,
      );
    return one;
  });
  const power = (value: number) => Math.log10(value);
  const first = Math.floor(power(Math.min(...extents.map(({ from }) => from!))));
  const last = Math.max(
    first + 1,
    Math.ceil(power(Math.max(...extents.map(({ to }) => to!))) - 1e-9),
  );
  const {
    rows,
    shapes: labels,
    left,
    bottom,
    runs,
  } = rowsOf(chart, width, { thickness: 16, top: axisHeight, room: wide ? 18 : 12 });
  const unit = chart.series[0]!.figure.unit;
  const steps = Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  const texts = steps.map((step) => tickText(step, unit, lang));
  const start = left + radius + 2 + linesWidth([texts[0]!], 'note') / 2;
  // A dot needs room only for its own label.
  const share = (value: number) => (power(value) - first) / (last - first);
  const length = Math.min(
    width - start - linesWidth([texts.at(-1)!], 'note') / 2,
    ...chart.series.flatMap((series, index) => {
      const one = extents[index]!;
      const room = radius + gap + openRoom(one) + valueWidth(series);
      return share(one.to!) <= 0 ? [] : [(width - start - room) / share(one.to!)];
    }),
  );
  const at = scaleLog()
    .domain([steps[0]!, steps.at(-1)!])
    .range([start, start + Math.max(0, length)]);

  const shapes: Shape[] = [...axisShapes(steps, texts, at, runs), ...labels];
  for (const { mark, middle } of rows) {
    const series = chart.series[mark]!;
    const one = extents[mark]!;
    const hollow = series.figure.status === 'target';
    const x = at(one.value ?? one.from!);
    shapes.push(
      { shape: 'line', paint: 'stem', hollow, mark, x1: start, x2: x, y1: middle, y2: middle },
      ...intervalLines(one, at, { across: middle, reach: radius, mark }),
      { shape: 'dot', paint: 'dot', hollow, mark, x, y: middle, r: radius },
      ...valueShapes(
        series,
        mark,
        Math.min(at(one.to!) + radius + gap + openRoom(one), width - valueWidth(series)),
        middle,
        'start',
        lang,
      ),
    );
  }
  const foot = key(chart, options, bottom, { round: true, logarithmic: true });
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
