import { ticks } from 'd3';
import { axisHeight, axisShapes, niceDomain, tickText } from './axis.ts';
import { bars } from './bars.ts';
import { bandsOf, headsOf } from './bands.ts';
import { ChartError, requireOneUnit, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines, openRoom } from './interval.ts';
import { key } from './key.ts';
import { linesHeight, linesWidth, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { wrap } from './wrap.ts';

const radius = 6;
const gap = 6;
/** The least length of the scale, in CSS pixels. */
const shortest = 48;
/** The gap between the two names above the rows, in CSS pixels. */
const headGap = 18;

/**
 * Pairs of one unit, one row each: a pale dot and a full one, with a line between them. Where long values leave no room
 * for the scale, the chart is drawn as bars.
 */
export function dumbbell(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const { series, slug } = chart;
  const wide = width >= wideFrom;
  const extents = series.map(({ figure }, index) => {
    const one = extent(figure);
    if (one.from === null || one.to === null)
      throw new ChartError(
        slug,
        `${series[index]!.figure.id} has neither value nor bounds, so it has no place on a scale`,
      );
    return { ...one, centre: one.value ?? (one.from + one.to) / 2 };
  });
  const { bands: probe } = bandsOf(chart, width, { height: 34, top: 0 });
  const heads = headsOf(chart, probe).map((head) => wrap(head, width - 20, textStyles.label.size));
  const glyph = 2 * radius + 6;
  const beside =
    heads.every((lines) => lines.length === 1) &&
    heads.reduce((sum, lines) => sum + glyph + linesWidth(lines, 'label') + headGap, 0) <= width;
  const headHeights = heads.map((lines) => linesHeight(Math.max(1, lines.length), 'label'));
  const headHeight = beside ? headHeights[0]! : headHeights[0]! + 4 + headHeights[1]!;
  const top = margin + headHeight + 10;
  const {
    bands,
    shapes: names,
    left,
    bottom,
  } = bandsOf(chart, width, {
    height: 34,
    top: top + axisHeight,
  });

  const unit = series[0]!.figure.unit;
  const count = wide ? 6 : 4;
  const domain = niceDomain(unit === '%' ? [...extents, { from: 0, to: 0 }] : extents, unit, count);
  const steps = ticks(domain[0], domain[1], count);
  const texts = steps.map((step) => tickText(step, unit, lang));
  const ordered = bands.map(({ first, second }) =>
    extents[first]!.centre <= extents[second]!.centre ? [first, second] : [second, first],
  ) as [number, number][];
  const room = (mark: number) =>
    radius + gap + openRoom(extents[mark]!) + valueWidth(series[mark]!);
  const share = (value: number) => (value - domain[0]) / (domain[1] - domain[0]);
  const half = (text: string) => linesWidth([text], 'note') / 2;
  // Tries every start of the scale for the longest one that leaves room for the labels of each pair.
  let start = left;
  let length = -Infinity;
  for (let from = Math.ceil(left + half(texts[0]!)); from < width; from++) {
    const most = Math.min(
      width - half(texts.at(-1)!) - from,
      ...ordered.map(([, high]) => (width - room(high) - from) / share(extents[high]!.centre)),
    );
    const fits = ordered.every(
      ([low]) => from + share(extents[low]!.centre) * most >= left + room(low),
    );
    if (fits && most > length) [start, length] = [from, most];
  }
  // The ends of the pairs could not be told apart on so short a scale.
  if (length < shortest) return bars(chart, options);
  const at = (value: number) => start + share(value) * length;

  const shapes: Shape[] = [];
  let x = 0;
  let y = margin;
  heads.forEach((lines, side) => {
    const middle = y + linesHeight(1, 'label') / 2;
    shapes.push({
      shape: 'dot',
      paint: side === 0 ? 'dot earlier' : 'dot',
      mark: null,
      x: x + radius + 1,
      y: middle,
      r: radius,
    });
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: x + glyph,
        y: y + headHeights[side]! / 2,
        anchor: 'start',
        mark: null,
      });
    if (beside) x += glyph + linesWidth(lines, 'label') + headGap;
    else y += headHeights[side]! + 4;
  });
  const runs = bands.map(({ top: from, bottom: to }) => ({ top: from, bottom: to }));
  const axis = axisShapes(steps, texts, at, runs);
  shapes.push(
    ...axis.map((one) => (one.shape === 'text' ? { ...one, y: one.y + top } : one)),
    ...names,
  );
  bands.forEach(({ first, second, top: from, middle, bottom: to }, index) => {
    const [low, high] = ordered[index]!;
    const split = (at(extents[low]!.centre) + at(extents[high]!.centre)) / 2;
    const hollow = [first, second].some((mark) => series[mark]!.figure.status === 'target');
    shapes.push({
      shape: 'line',
      paint: 'line',
      hollow,
      mark: first,
      x1: at(extents[first]!.centre),
      x2: at(extents[second]!.centre),
      y1: middle,
      y2: middle,
    });
    for (const mark of [first, second]) {
      const one = extents[mark]!;
      const lower = mark === low;
      const edge = at(one.centre) + (lower ? -1 : 1) * (radius + gap + openRoom(one));
      shapes.push(
        {
          shape: 'rect',
          paint: 'hit',
          mark,
          x: lower ? left : split,
          y: from,
          width: Math.max(1, lower ? split - left : width - split),
          height: to - from,
        },
        {
          shape: 'dot',
          paint: mark === first ? 'dot earlier' : 'dot',
          hollow: series[mark]!.figure.status === 'target',
          mark,
          x: at(one.centre),
          y: middle,
          r: radius,
        },
        ...intervalLines(one, at, { across: middle, reach: radius, mark }),
        ...valueShapes(
          series[mark]!,
          mark,
          lower
            ? Math.max(edge, valueWidth(series[mark]!))
            : Math.min(edge, width - valueWidth(series[mark]!)),
          middle,
          lower ? 'end' : 'start',
          lang,
        ),
      );
    }
  });
  const foot = key(chart, options, bottom, { round: true });
  return sheet(chart, options, Math.ceil(bottom + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
