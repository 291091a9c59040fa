import { charts } from './data.ts';
import { languagePaths } from './languages.ts';

/** Paths for Astro's `getStaticPaths` of a page or file of each chart in each language. */
export function chartPaths() {
  return languagePaths().flatMap(({ params, props }) =>
    charts().map((chart, index, all) => ({
      params: { ...params, slug: chart.slug },
      props: { ...props, chart, before: all[index - 1], after: all[index + 1] },
    })),
  );
}

/** What {@link chartPaths} gives a page or file. */
export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
