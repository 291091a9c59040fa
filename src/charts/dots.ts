import { ticks } from 'd3';
import { axisHeight, axisShapes, niceDomain, tickText } from './axis.ts';
import { requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
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

/** A dot plot: rates or percentages on one scale, which need not start at zero. Targets are hollow. */
export function dots(chart: Chart, options: DrawOptions): SvgElement {
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
  // A dot needs room only for its own label, so the scale may be longer than if all labels had to fit at its end.
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
  shapes.push(...axisShapes(steps, stepTexts, at, runs));
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
