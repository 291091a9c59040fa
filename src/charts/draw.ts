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

/** Every kind of chart: a new one is a module and a line here. */
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

/** A drawing of a chart as one kind or another, whichever it says it is. */
export function drawKind(kind: ChartKind, chart: Chart, options: DrawOptions): SvgElement {
  return charts[kind](chart, options);
}

/**
 * A chart as SVG, to be set into a page that has `chart.css`: once wide (720) and once narrow
 * (360), in `<div class="drawing"><div class="wide">…</div><div class="narrow">…</div></div>`, of
 * which the container's width shows one. The same chart gives the same drawing.
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
