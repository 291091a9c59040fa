import { drawChart } from '../charts/draw.ts';
import { nodeDocument } from '../charts/node-document.ts';
import type { Wording } from '../charts/row.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { Lang } from '../lib/language.ts';
import { articles, byId } from './data.ts';
import { perChart } from './per-chart.ts';
import { route } from './routes.ts';
import { plainText } from './text.ts';
import { toggled } from './toggle.ts';
import { intervalInWords, periodInWords, titleInWords } from './wording.ts';

/** A chart as SVG for a narrow (360 px) and a wide (720 px) container. The style sheet shows the one that fits. */
export interface Drawings {
  readonly narrow: string;
  readonly wide: string;
}

/** The texts that pages add to the marks of a chart. */
export const wordingOf = ({ slug, articles: sources }: ResolvedChart, lang: Lang): Wording => ({
  href: (figure) => route(lang, `/figures/${figure}/`),
  computedAt: route(lang, `/charts/${slug}/#table`),
  benchmark: (id) => route(lang, `/benchmarks/#${id}`),
  plain: plainText,
  interval: (figure, derived) => intervalInWords(figure, lang, derived),
  period: (figure) => periodInWords(figure, lang),
  ...(sources.length > 1
    ? { source: ({ article }) => titleInWords(byId(articles(), article), lang) }
    : {}),
});

/**
 * A chart by one of its measures. Where there is no style sheet, or none that is understood, attributes hide all but the
 * narrow drawing of the first.
 *
 * @param wording of the chart; @param isSecond whether it is shown only where a reader asks for it
 */
const both = (chart: ResolvedChart, wording: Wording, isSecond: boolean, lang: Lang): Drawings =>
  narrowAndWide(
    (width) => drawChart(chart, { width, lang, document: nodeDocument, ...wording }),
    isSecond,
  );

/** A drawing for a narrow and for a wide container. @param isSecond whether it is shown only where a reader asks for it */
export function narrowAndWide(drawn: (width: number) => SVGSVGElement, isSecond = false): Drawings {
  const draw = (width: number, name: 'narrow' | 'wide') => {
    const svg = drawn(width);
    svg.classList.add(name, ...(isSecond ? ['other'] : []));
    if (isSecond || name === 'wide') {
      svg.setAttribute('hidden', '');
      svg.setAttribute('display', 'none');
    }
    return svg.outerHTML;
  };
  return { narrow: draw(360, 'narrow'), wide: draw(720, 'wide') };
}

/** A chart's drawings by its own measure and by its second measure, `null` where it has none. */
export const drawings = perChart(
  (
    chart,
    lang,
  ): {
    readonly own: Drawings;
    /** Hidden, to stand behind {@link own}. */
    readonly other: Drawings | null;
    /** As the only drawings of a page. */
    readonly otherAlone: Drawings | null;
  } => {
    const wording = wordingOf(chart, lang);
    const other = toggled(chart);
    return {
      own: both(chart, wording, false, lang),
      other: other && both(other, wording, true, lang),
      otherAlone: other && both(other, wording, false, lang),
    };
  },
);
