import { punctuation } from '../lib/language.ts';
import { requireOneUnit, sections, wideFrom, type Chart, type DrawOptions } from './chart.ts';
import type { SvgElement } from './element.ts';
import { extent } from './extent.ts';
import { intervalLines } from './interval.ts';
import { key } from './key.ts';
import { columns, rows } from './part-labels.ts';
import { linesHeight, margin, textStyles, type Shape } from './shape.ts';
import { sheet } from './sheet.ts';
import { valueShapes, valueWidth } from './sign.ts';
import { slicesOf } from './slices.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** The gap between neighbouring parts, in CSS pixels. */
const seam = 2;
/**
 * How wide a column of labels may be that is wider than its slice, in CSS pixels. The first limit that fits is used.
 */
const columnLimits = [220, 132];
const line = linesHeight(1, 'label');

/**
 * A whole and its parts as one bar of full width. The whole is labelled above the bar, each part under its slice, or in
 * a row of its own where slices are too narrow. What no part accounts for stays empty. The first series of the chart,
 * or of each group, is the whole.
 */
export function parts(chart: Chart, options: DrawOptions): SvgElement {
  return wholes(chart, options, {});
}

/** Several wholes of one unit with their parts, as in {@link parts}, on a common scale from zero. */
export function stacked(chart: Chart, options: DrawOptions): SvgElement {
  requireOneUnit(chart);
  return wholes(chart, options, { common: true });
}

/**
 * Compares wholes with the sums of their parts: the whole as a bar above the bar of its parts, with the verdict of the
 * check.
 */
export function sums(chart: Chart, options: DrawOptions): SvgElement {
  return wholes(chart, options, { sums: true });
}

function wholes(
  chart: Chart,
  options: DrawOptions,
  { common = false, sums = false }: { readonly common?: boolean; readonly sums?: boolean },
): SvgElement {
  const { lang } = options;
  const { width: full } = options;
  const thickness = full >= wideFrom ? (sums ? 26 : 34) : sums ? 22 : 30;
  const shapes: Shape[] = [];
  let y = margin;
  const valueOf = (mark: number) => extent(chart.series[mark]!.figure).value ?? 0;
  const groups = sections(chart.series);
  const most = Math.max(...groups.map(({ series: marks }) => valueOf(marks[0]!)));
  const wholes = groups.map(({ group, series: marks }) => {
    requireOneUnit({ ...chart, series: marks.map((mark) => chart.series[mark]!) });
    const width = common && most > 0 ? (full * valueOf(marks[0]!)) / most : full;
    return { group, whole: marks[0]!, width, ...slicesOf(chart, marks, width) };
  });
  if (wholes.length === 0) requireOneUnit(chart);
  // The labels of all wholes have the same layout.
  const limit = columnLimits.find((limit) =>
    wholes.every(({ slices }) => columns(chart, slices, full, 0, lang, limit) !== null),
  );
  for (const [index, { group, whole, width, slices, rest, at }] of wholes.entries()) {
    if (y > margin) y += 24;
    if (group !== null) {
      const lines = wrap(group, full, textStyles.heading.size, 600);
      const height = linesHeight(lines.length, 'heading');
      shapes.push({
        shape: 'text',
        style: 'heading',
        lines,
        x: 0,
        y: y + height / 2,
        anchor: 'start',
        mark: null,
      });
      y += height + 6;
    }
    const total = chart.series[whole]!;
    const left = valueWidth(total) + 10;
    const lines = wrap(total.label, full - left, textStyles.label.size);
    const text = linesHeight(Math.max(1, lines.length), 'label');
    shapes.push({
      shape: 'rect',
      paint: 'hit',
      mark: whole,
      x: 0,
      y,
      width: full,
      height: text + 14,
    });
    shapes.push(...valueShapes(total, whole, 0, y + line / 2, 'start', lang));
    if (lines.length > 0)
      shapes.push({
        shape: 'text',
        style: 'label',
        lines,
        x: left,
        y: y + text / 2,
        anchor: 'start',
        mark: whole,
      });
    y += text + 6;
    if (sums) {
      const one = extent(total.figure);
      shapes.push({
        shape: 'rect',
        paint: 'bar',
        hollow: total.figure.status === 'target',
        mark: whole,
        x: 0,
        y,
        width: Math.max(1, at(one.value!)),
        height: thickness,
      });
      shapes.push(
        ...intervalLines(one, at, { across: y + thickness / 2, reach: thickness / 2, mark: whole }),
      );
      y += thickness + seam;
    } else {
      const span = { shape: 'line', paint: 'leader', mark: whole } as const;
      shapes.push(
        { ...span, x1: 0.5, x2: width - 0.5, y1: y + 0.5, y2: y + 0.5 },
        { ...span, x1: 0.5, x2: 0.5, y1: y + 0.5, y2: y + 6 },
        { ...span, x1: width - 0.5, x2: width - 0.5, y1: y + 0.5, y2: y + 6 },
      );
      y += 8;
    }
    slices.forEach(({ mark, from, to }) => {
      const { figure } = chart.series[mark]!;
      const bar = { shape: 'rect', mark, x: from, y, height: thickness } as const;
      shapes.push({ ...bar, paint: 'hit', width: to - from });
      if (extent(figure).value !== 0)
        shapes.push({
          ...bar,
          paint: sums ? 'bar second' : 'bar',
          hollow: figure.status === 'target',
          width: Math.max(1, to - from - (to < width - 0.5 ? seam : 0)),
        });
      const one = extent(figure);
      shapes.push(
        ...intervalLines(one, (value) => from + at(value), {
          across: y + thickness / 2,
          reach: thickness / 2,
          mark,
        }),
      );
    });
    if (rest) {
      const from = slices.at(-1)!.to;
      shapes.push({
        shape: 'rect',
        paint: 'rest',
        mark: null,
        x: from + 0.5,
        y: y + 0.5,
        width: Math.max(0.5, width - from - 1),
        height: thickness - 1,
      });
    }
    y += thickness;
    const under =
      (limit === undefined ? null : columns(chart, slices, full, y, lang, limit)) ??
      rows(chart, slices, full, y, lang);
    shapes.push(...under.shapes);
    y += under.height;
    const found = chart.verdicts?.[index];
    if (found) {
      const say = words[lang];
      const text = [
        say.verdicts[found.verdict],
        ...(found.usedForRepair ? [say.usedForRepair] : []),
      ];
      const lines = wrap(text.join(punctuation[lang].blank), full, textStyles.note.size);
      const height = linesHeight(lines.length, 'note');
      shapes.push({
        shape: 'text',
        style: 'note',
        lines,
        x: 0,
        y: y + 10 + height / 2,
        anchor: 'start',
        mark: null,
      });
      y += 10 + height;
    }
  }
  const foot = key(chart, options, y, { rest: wholes.some(({ rest }) => rest) });
  return sheet(chart, options, Math.ceil(y + foot.height + margin), [...shapes, ...foot.shapes]);
}
