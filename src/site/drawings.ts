import { drawChart } from '../charts/draw.ts';
import { svgText } from '../charts/element.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { articles, byId } from './data.ts';
import { perChart } from './per-chart.ts';
import { route } from './routes.ts';
import { toggled } from './toggle.ts';
import { intervalInWords, periodInWords, titleInWords } from './wording.ts';

/** A chart as SVG for a wide (720 px) and a narrow (360 px) container. CSS shows the one that fits. */
interface Drawings {
  readonly wide: string;
  readonly narrow: string;
}

/** A chart's drawings by its own measure and by its second measure, `null` where it has none. */
export const drawings = perChart(
  (chart, lang): { readonly own: Drawings; readonly other: Drawings | null } => {
    const draw = (measured: ResolvedChart, width: number) =>
      svgText(
        drawChart(measured, {
          width,
          lang,
          href: (figure) => route(lang, `/figures/${figure}/`),
          interval: (figure) => intervalInWords(figure, lang),
          period: (figure) => periodInWords(figure, lang),
          source: ({ article }) => titleInWords(byId(articles(), article), lang),
        }),
      );
    const both = (measured: ResolvedChart): Drawings => ({
      wide: draw(measured, 720),
      narrow: draw(measured, 360),
    });
    const other = toggled(chart);
    return { own: both(chart), other: other && both(other) };
  },
);
