import { ChartError } from './chart.ts';
import { drawChart } from './draw.ts';
import { languages } from '../lib/language.ts';
import { toggled, type ResolvedChart } from '../lib/model/chart.ts';
import type { Problem } from '../lib/problem.ts';

/** Why a chart cannot be drawn as the kind that it names; nothing where it can. */
export function undrawableChart(chart: ResolvedChart): Problem[] {
  const at = `content/charts/${chart.slug}.yaml:1`;
  const found = [chart, toggled(chart)].flatMap((drawn) =>
    drawn === null ? [] : languages.flatMap((lang) => failure(drawn, lang) ?? []),
  );
  return [...new Set(found)].map((found) => ({ code: 'undrawable-chart', at, found }));
}

function failure(chart: ResolvedChart, lang: (typeof languages)[number]): string | null {
  for (const width of [720, 360]) {
    try {
      drawChart(chart, { width, lang });
    } catch (error) {
      if (!(error instanceof ChartError)) throw error;
      return `kind "${chart.kind}": ${error.found}`;
    }
  }
  return null;
}
