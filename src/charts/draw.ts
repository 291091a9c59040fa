import type { ChartKind, ResolvedChart } from '../lib/model/chart.ts';
import { bars } from './bars.ts';
import type { Chart, DrawOptions } from './chart.ts';
import { diverging } from './diverging.ts';
import { dots } from './dots.ts';
import { dumbbell } from './dumbbell.ts';
import type { SvgElement } from './element.ts';
import { localise, type Wording } from './localise.ts';
import { lollipop } from './lollipop.ts';
import { multiples } from './multiples.ts';
import { parts, stacked, sums } from './parts.ts';
import { scatter } from './scatter.ts';
import { slope } from './slope.ts';
import { timeline } from './timeline.ts';
import { waffle } from './waffle.ts';

/** The function that draws each kind of chart. */
const charts = {
  bars,
  diverging,
  dots,
  dumbbell,
  lollipop,
  multiples,
  parts,
  scatter,
  slope,
  stacked,
  sums,
  timeline,
  waffle,
} as const satisfies {
  readonly [kind in ChartKind]: (chart: Chart, options: DrawOptions) => SvgElement;
};

/** Draws a chart as a given kind, whatever kind it names itself. */
export function drawKind(kind: ChartKind, chart: Chart, options: DrawOptions): SvgElement {
  return charts[kind](chart, options);
}

/**
 * Draws a chart as SVG for a page that has `chart.css`. The page holds it twice, drawn 720 and 360 pixels wide, in
 * `<div class="drawing"><div class="wide">…</div><div class="narrow">…</div></div>`, and the style sheet shows the one
 * that fits the container. The same chart always gives the same drawing.
 *
 * @throws ChartError where the chart cannot be drawn as its kind
 * @example svgText(drawChart(chart, { width: 720, lang: 'en', href: (id) => `/figures/${id}/` })) // '<svg …'
 */
export function drawChart(
  chart: ResolvedChart,
  { width, lang, ...wording }: DrawOptions & Wording,
): SvgElement {
  return drawKind(chart.kind, localise(chart, lang, wording), { width, lang });
}
