import { charts } from './data.ts';
import { languagePaths } from './languages.ts';

/**
 * Paths for Astro's `getStaticPaths`, for a page or file that each chart has in each language. The props hold the
 * chart and its neighbours in the list of charts, `undefined` at the ends.
 */
export function chartPaths() {
  return languagePaths().flatMap(({ params, props }) =>
    charts().map((chart, index, all) => ({
      params: { ...params, slug: chart.slug },
      props: { ...props, chart, before: all[index - 1], after: all[index + 1] },
    })),
  );
}

/** The props that {@link chartPaths} passes to a page or file. */
export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
