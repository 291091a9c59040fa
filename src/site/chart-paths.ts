import { charts, everyChart } from './data.ts';
import { languagePaths } from './languages.ts';

/**
 * Paths for Astro's `getStaticPaths`, for a page or file that each chart has in each language. The props hold the
 * chart and its neighbours in the list of charts, `undefined` at the ends and for a dropped chart.
 */
export function chartPaths() {
  return languagePaths().flatMap(({ params, props }) =>
    everyChart().map((chart) => {
      const index = charts().indexOf(chart);
      const [before, after] = index < 0 ? [] : [charts()[index - 1], charts()[index + 1]];
      return {
        params: { ...params, slug: chart.slug },
        props: { ...props, chart, before, after },
      };
    }),
  );
}

/** The props that {@link chartPaths} passes to a page or file. */
export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
