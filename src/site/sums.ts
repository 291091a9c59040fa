import type { SiteExplainer } from '../lib/model/site.ts';

/** The sums of a story that its list works out: all but those that are a figure or a benchmark as it stands. */
export const listedSums = ({ sums }: SiteExplainer) =>
  [...new Map(sums.map((sum) => [sum.expression, sum])).values()].filter(
    ({ expression }) => !/^[a-z][^ ]*$/.test(expression),
  );

/** The id of the line in which a story’s list works out an expression. */
export const sumAt = (story: SiteExplainer, expression: string): string =>
  `sum-${listedSums(story).findIndex((sum) => sum.expression === expression) + 1}`;
