import { niceDomain } from './axis.ts';
import { bars } from './bars.ts';
import {
  ChartError,
  requireOneUnit,
  sections,
  wideFrom,
  type Chart,
  type DrawOptions,
} from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines } from './interval.ts';
import { key } from './key.ts';
import { linesHeight, linesWidth, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { spread } from './spread.ts';
import { wrap } from './wrap.ts';

const gap = 14;
const radius = 5.5;
const line = linesHeight(1, 'value');
/** The greatest width of the lines, in CSS pixels: a slope that runs across a whole page would look flat. */
const longest = 380;
/** The least width of the lines, in CSS pixels. Where there is less room, the chart is drawn as bars. */
const shortest = 56;

/** The label beside one end of a line: a value with lines of text under it. */
interface Side {
  readonly mark: number;
  readonly under: readonly string[];
  /** The vertical position of the end. */
  readonly y: number;
}

const heightOf = ({ under }: Side) => line + linesHeight(under.length, 'label');

/**
 * A slope chart: a line from before to after for each pair. A pair is two neighbours that share a group, or without
 * groups the next two series. Where all pairs have the same two labels, these stand above the two sides; the group is
 * the name of a line. Where long values leave no room for lines, the chart is drawn as bars.
 */
export function slope(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  const { width, lang } = options;
  const { series, slug } = chart;
  const wide = width >= wideFrom;
  const pairs = sections(series).flatMap(({ group, series: marks }) => {
    const found: { group: string | null; before: number; after: number }[] = [];
    for (let i = 0; i < marks.length; i += 2) {
      const [before, after] = [marks[i]!, marks[i + 1]];
      if (after === undefined || (group !== null && marks.length > 2))
        throw new ChartError(
          slug,
          `${series[before]!.figure.id} is not one of a pair; a slope has two figures a group, before and after`,
        );
      found.push({ group, before, after });
    }
    return found;
  });
  const extents = series.map(({ figure }, index) => {
    const one = extent(figure);
    if (one.from === null || one.to === null)
      throw new ChartError(
        slug,
        `${series[index]!.figure.id} has neither value nor bounds, so it has no place on a scale`,
      );
    return one;
  });
  const unit = series[0]!.figure.unit;
  // Amounts start at zero, as in a bar chart. Percentages need not, as in a dot plot.
  const domain = niceDomain(unit === '%' ? extents : [...extents, { from: 0, to: 0 }], unit, 5);
  const first = pairs[0]!;
  const heads =
    pairs.length === 1 ||
    pairs.every(
      ({ before, after }) =>
        series[before]!.label === series[first.before]!.label &&
        series[after]!.label === series[first.after]!.label,
    );

  const column = wide ? 190 : Math.floor((width - 96) / 2);
  const { size } = textStyles.label;
  const headTexts = heads
    ? [first.before, first.after].map((mark) => wrap(series[mark]!.label, column, size))
    : [[], []];
  const under = (mark: number, group: string | null) => [
    ...(group === null ? [] : wrap(group, column, size)),
    ...(heads ? [] : wrap(series[mark]!.label, column, size)),
  ];
  const underLeft = pairs.map(({ before }) => (heads ? [] : under(before, null)));
  const underRight = pairs.map(({ after, group }) => under(after, group));
  const columnOf = (
    texts: readonly (readonly string[])[],
    marks: readonly number[],
    head: readonly string[],
  ) =>
    Math.max(
      ...texts.map((lines) => linesWidth(lines, 'label')),
      ...marks.map((mark) => valueWidth(series[mark]!)),
      linesWidth(head, 'label') - gap,
    );
  const leftWidth = columnOf(
    underLeft,
    pairs.map(({ before }) => before),
    headTexts[0]!,
  );
  const rightWidth = columnOf(
    underRight,
    pairs.map(({ after }) => after),
    headTexts[1]!,
  );
  const x1 = Math.ceil(leftWidth) + gap;
  const x2 = Math.min(x1 + longest, Math.floor(width - rightWidth - gap));

  if (x2 - x1 < shortest) return bars(chart, options);

  const headHeight = Math.max(...headTexts.map((lines) => linesHeight(lines.length, 'label')));
  const top = margin + headHeight + (heads ? 12 : 6) + line / 2;
  const stacked = Math.max(
    ...[underLeft, underRight].map((texts) =>
      texts.reduce((sum, lines) => sum + line + linesHeight(lines.length, 'label') + 8, 0),
    ),
  );
  const field = Math.max(pairs.length === 1 ? 120 : 150, stacked - line);
  const bottom = top + field;
  const at = (value: number) => bottom - ((value - domain[0]) / (domain[1] - domain[0])) * field;
  const middleOf = (mark: number) => {
    const { value, low, high, from } = extents[mark]!;
    return at(value ?? (low !== null && high !== null ? (low + high) / 2 : from!));
  };

  const shapes: Shape[] = [];
  const axis = { shape: 'line', paint: 'grid', mark: null } as const;
  for (const x of [x1, x2]) shapes.push({ ...axis, x1: x, x2: x, y1: top - line / 2, y2: bottom });
  if (domain[0] <= 0 && domain[1] >= 0)
    shapes.push(
      { ...axis, paint: 'axis', x1, x2, y1: at(0), y2: at(0) },
      {
        shape: 'text',
        style: 'note',
        lines: ['0'],
        x: (x1 + x2) / 2,
        y: at(0) + 10,
        anchor: 'middle',
        mark: null,
      },
    );
  headTexts.forEach((lines, side) => {
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: side === 0 ? x1 : x2,
        y: margin + headHeight - linesHeight(lines.length, 'label') / 2,
        anchor: side === 0 ? 'end' : 'start',
        mark: null,
      });
  });

  for (const { before, after } of pairs)
    shapes.push({
      shape: 'line',
      paint: 'line',
      hollow: [before, after].some((mark) => series[mark]!.figure.status === 'target'),
      mark: before,
      x1,
      y1: middleOf(before),
      x2,
      y2: middleOf(after),
    });
  const ends = (left: boolean) => {
    const sides = pairs
      .map(({ before, after }, i): Side => {
        const mark = left ? before : after;
        return { mark, under: (left ? underLeft : underRight)[i]!, y: middleOf(mark) };
      })
      .sort((a, b) => a.y - b.y);
    const x = left ? x1 : x2;
    const edge = left ? x - gap : x + gap;
    const anchor = left ? 'end' : 'start';
    const starts = spread(
      sides.map((side) => ({ start: side.y - line / 2, length: heightOf(side) })),
      top - line / 2,
      bottom + line / 2,
      4,
    )!;
    sides.forEach((side, i) => {
      const { mark, under: words, y } = side;
      const start = starts[i]!;
      const size = heightOf(side);
      shapes.push({
        shape: 'rect',
        paint: 'hit',
        mark,
        x: left ? 0 : x - gap,
        y: start - 2,
        width: left ? x + gap : Math.min(width - x + gap, rightWidth + 2 * gap),
        height: size + 4,
      });
      if (Math.abs(start + line / 2 - y) > 2)
        shapes.push({
          shape: 'line',
          paint: 'leader',
          mark,
          x1: x,
          y1: y,
          x2: left ? edge + 2 : edge - 2,
          y2: start + line / 2,
        });
      shapes.push(
        ...intervalLines(extents[mark]!, at, { across: x, reach: radius, mark, upright: true }),
      );
      shapes.push({
        shape: 'dot',
        paint: 'dot',
        hollow: series[mark]!.figure.status === 'target',
        mark,
        x,
        y,
        r: radius,
      });
      shapes.push(...valueShapes(series[mark]!, mark, edge, start + line / 2, anchor, lang));
      if (words.length > 0)
        shapes.push({
          shape: 'text',
          style: 'label',
          lines: words,
          x: edge,
          y: start + line + linesHeight(words.length, 'label') / 2,
          anchor,
          mark,
        });
    });
  };
  ends(true);
  ends(false);
  const height = bottom + line;
  const foot = key(chart, options, height, { round: true });
  return sheet(chart, options, Math.ceil(height + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
