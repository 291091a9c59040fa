import { barField } from './bars.ts';
import {
  ChartError,
  requireOneUnit,
  sections,
  wideFrom,
  type Chart,
  type DrawOptions,
} from './chart.ts';
import type { SvgElement } from './element.ts';
import { key } from './key.ts';
import { linesHeight, margin, moved, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueWidth } from './sign.ts';
import { wrap } from './wrap.ts';

const gutter = 28;
/** The least width of a panel, in CSS pixels. */
const narrowest = 160;

/**
 * Small multiples: bars in one panel per group, each from zero in its own unit. Panels with the same unit share a
 * scale.
 */
export function multiples(chart: Chart, options: DrawOptions): SvgElement {
  const { width, lang } = options;
  const { series, slug } = chart;
  const panels = sections(series);
  if (panels.length === 0) throw new ChartError(slug, 'no series; add one figure at least');
  const unitOf = (mark: number) => `${series[mark]!.figure.unit}/${series[mark]!.figure.per ?? ''}`;
  for (const { series: marks } of panels)
    requireOneUnit({ ...chart, series: marks.map((mark) => series[mark]!) });
  const widest = Math.max(narrowest, ...series.map((one) => valueWidth(one) + 90));
  const fitting = Math.floor((width + gutter) / (widest + gutter));
  const most = Math.max(1, Math.min(panels.length, fitting));
  // Distributes panels evenly: four of them stand in two rows of two, not in rows of three and one.
  const columns = Math.ceil(panels.length / Math.ceil(panels.length / most));
  const panelWidth = (width - (columns - 1) * gutter) / columns;

  const shapes: Shape[] = [];
  let y = margin;
  for (let start = 0; start < panels.length; start += columns) {
    const row = panels.slice(start, start + columns);
    const headings = row.map(({ group }) =>
      group === null ? [] : wrap(group, panelWidth, textStyles.heading.size, 600),
    );
    const headingHeight = Math.max(
      ...headings.map((lines) => linesHeight(lines.length, 'heading')),
    );
    let bottom = y;
    row.forEach(({ series: marks }, column) => {
      const x = column * (panelWidth + gutter);
      const lines = headings[column]!;
      if (lines.length > 0)
        shapes.push({
          shape: 'text',
          style: 'heading',
          lines,
          x,
          y: y + linesHeight(lines.length, 'heading') / 2,
          anchor: 'start',
          mark: null,
        });
      const own = marks.map((mark) => ({ ...series[mark]!, group: null }));
      const alike = series.filter((_, mark) => unitOf(mark) === unitOf(marks[0]!));
      const field = barField(
        { ...chart, series: own },
        { width: Math.min(panelWidth, wideFrom - 1), lang },
        0,
        alike,
      );
      const top = y + headingHeight + (headingHeight > 0 ? 6 : 0);
      shapes.push(...moved(field.shapes, x, top, (mark) => marks[mark]!));
      bottom = Math.max(bottom, top + field.bottom);
    });
    y = bottom + 18;
  }
  const foot = key(chart, options, y - 18);
  return sheet(chart, options, Math.ceil(y - 18 + foot.height + margin), [
    ...shapes,
    ...foot.shapes,
  ]);
}
