import type { ChartKind, ResolvedChart } from '../lib/model/chart.ts';
import { bars } from './bars.ts';
import type { Chart, DrawOptions } from './chart.ts';
import { emptyDocument } from './document.ts';
import { diverging } from './diverging.ts';
import { dots } from './dots.ts';
import { dumbbell } from './dumbbell.ts';
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
  readonly [kind in ChartKind]: (chart: Chart, options: DrawOptions) => SVGSVGElement;
};

/** Elements are only made in it; none is put there. */
const document = emptyDocument();

/** Numbers in an attribute, with two decimals at most and no negative zero. */
export function rounded(text: string): string {
  return text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100 + 0),
  );
}

const geometric = /^(?:x|y|x1|x2|y1|y2|cx|cy|r|d|dx|dy|width|height|points|transform|viewBox)$/;

/**
 * A drawing as SVG text. The same chart gives the same bytes.
 *
 * @throws ChartError where the chart cannot be drawn as that kind
 */
export function drawKind(
  kind: ChartKind,
  chart: Chart,
  { width, lang }: Omit<DrawOptions, 'document'>,
): string {
  const root = charts[kind](chart, { document, width, lang });
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (geometric.test(name)) element.setAttribute(name, rounded(value));
  return root.outerHTML;
}

/**
 * A chart as SVG text, to be set into a page that has `chart.css`: once wide (720) and once narrow
 * (360), in `<div class="drawing"><div class="wide">…</div><div class="narrow">…</div></div>`, of
 * which the container's width shows one.
 *
 * @throws ChartError where the chart cannot be drawn as its kind
 * @example drawChart(chart, { width: 720, lang: 'en', href: (id) => `/figures/${id}/` }) // '<svg …'
 */
export function drawChart(
  chart: ResolvedChart,
  { width, lang, ...wording }: Omit<DrawOptions, 'document'> & Wording,
): string {
  return drawKind(chart.kind, localise(chart, lang, wording), { width, lang });
}
