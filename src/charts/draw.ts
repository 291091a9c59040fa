import type { Lang } from '../lib/language.ts';
import type { ChartKind, ResolvedChart } from '../lib/model/chart.ts';
import { benchmarkLine } from './benchmark-line.ts';
import { finish } from './finish.ts';
import type { Frame } from './frame.ts';
import { bars } from './kinds/bars.ts';
import { diverging } from './kinds/diverging.ts';
import { dots } from './kinds/dots.ts';
import { dumbbell } from './kinds/dumbbell.ts';
import { lollipop } from './kinds/lollipop.ts';
import { multiples } from './kinds/multiples.ts';
import { parts } from './kinds/parts.ts';
import { scatter } from './kinds/scatter.ts';
import { slope } from './kinds/slope.ts';
import { stacked } from './kinds/stacked.ts';
import { sums } from './kinds/sums.ts';
import { timeline } from './kinds/timeline.ts';
import { waffle } from './kinds/waffle.ts';
import { walled } from './kinds/walled.ts';
import type { Drawing } from './plot.ts';
import { rail, type RailMark } from './rail.ts';
import { rowOf, type Row, type Wording } from './row.ts';
import { themes } from './theme.ts';

/** A kind of prepared chart, or `walled`, for figures that cannot be compared. */
type DrawnKind = ChartKind | 'walled';

/** The function that draws each kind of chart. */
const kinds: {
  readonly [kind in DrawnKind]: (frame: Frame) => Drawing | readonly Drawing[];
} = {
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
  walled,
};

/** How a chart is drawn. */
export interface DrawOptions {
  readonly lang: Lang;
  /** Of the drawing, in CSS pixels: 320 or more. */
  readonly width: number;
  /** The document in which elements are made: linkedom's in Node, the page's in the browser. */
  readonly document: Document;
  readonly theme?: keyof typeof themes;
}

/**
 * Draws rows as a kind of chart. The same rows give the same drawing, attribute by attribute, in Node and in browsers.
 *
 * @param slug the beginning of ids in the drawing; @param title its accessible name
 * @param rail what stands on a rail of time below, and what it says in place of a date that is not known
 * @throws ChartError where the rows cannot be drawn as the kind
 */
export function drawRows(
  kind: DrawnKind,
  rows: readonly Row[],
  {
    lang,
    width,
    document,
    theme: name = 'light',
    slug,
    title,
    rail: time,
    ...more
  }: DrawOptions &
    Pick<Frame, 'ownScales' | 'verdicts' | 'benchmarks'> & {
      readonly slug: string;
      readonly title: string;
      readonly rail?: { readonly marks: readonly RailMark[]; readonly undated: string };
    },
): SVGSVGElement {
  const theme = themes[name];
  const frame = { rows, lang, width, theme, document, ...more };
  const drawn = [kinds[kind](frame), ...(time ? [rail(frame, time.marks, time)] : [])].flat();
  return finish(drawn, {
    slug: `${slug}-${width}`,
    rows,
    ...(more.benchmarks ? { benchmarks: more.benchmarks } : {}),
    theme,
    title,
    document,
    lang,
  });
}

/**
 * Draws a chart as an SVG element that stands alone.
 *
 * @throws ChartError where the chart cannot be drawn as its kind
 * @example drawChart(chart, { lang: 'en', width: 720, document }).outerHTML // '<svg …'
 */
export function drawChart(
  { slug, kind, title, series, benchmarks, checks, ownScales }: ResolvedChart,
  { lang, width, document, theme, ...wording }: DrawOptions & Wording,
): SVGSVGElement {
  return drawRows(
    kind,
    series.map((datum) => rowOf(datum, lang, wording)),
    {
      lang,
      width,
      document,
      ...(theme ? { theme } : {}),
      slug,
      title: title[lang],
      ownScales,
      benchmarks: benchmarks.map((one) => benchmarkLine(one, lang, wording.benchmark)),
      verdicts: checks,
    },
  );
}
