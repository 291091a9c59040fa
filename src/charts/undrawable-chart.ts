import { drawChart } from './draw.ts';
import { ChartError } from './frame.ts';
import { languages } from '../lib/language.ts';
import { toggled, type ResolvedChart } from '../lib/model/chart.ts';
import type { Problem } from '../lib/problem.ts';
import { nodeDocument } from './node-document.ts';
import { untruths } from './truth.ts';
import { misplacedLines } from './truth/benchmark-lines.ts';

/**
 * The problems that keep a chart from being drawn as the kind that it names, in any language, width or measure, and the
 * first length, area or position of a drawing that does not say its number.
 */
export function undrawableChart(chart: ResolvedChart): Problem[] {
  const at = `content/charts/${chart.slug}.yaml:1`;
  const found = [chart, toggled(chart)].flatMap((drawn) =>
    drawn === null ? [] : languages.flatMap((lang) => failure(drawn, lang) ?? []),
  );
  return [...new Set(found)].map((found) => ({ code: 'undrawable-chart', at, found }));
}

/** A chart as its values have it. */
const told = ({ kind, ownScales, series }: ResolvedChart) => ({
  kind,
  ownScales,
  figures: series.map(({ figure, derived, group }) => ({
    ...figure,
    group: group?.en ?? null,
    over: derived?.ratio?.over.value ?? null,
  })),
});

/** The first problem when the chart is drawn in a language, wide and narrow; `null` where there is none. */
function failure(chart: ResolvedChart, lang: (typeof languages)[number]): string | null {
  for (const width of [720, 360]) {
    try {
      const drawing = drawChart(chart, { width, lang, document: nodeDocument });
      const [untrue] = [
        ...untruths(drawing, told(chart)),
        ...misplacedLines(
          drawing,
          chart.kind,
          chart.benchmarks.map(({ row }) => row),
        ),
      ];
      if (untrue !== undefined) return untrue;
    } catch (error) {
      if (!(error instanceof ChartError)) throw error;
      return `kind "${chart.kind}": ${error.message}`;
    }
  }
  return null;
}
