import type { SiteExplainer } from '../lib/model/site.ts';

/** The sums of a story that its list works out: all but a figure, a benchmark or a number as it stands. */
export const listedSums = ({ sums }: SiteExplainer) =>
  [...new Map(sums.map((sum) => [sum.expression, sum])).values()].filter(({ expression }) =>
    expression.includes(' '),
  );

/** The id of the line in which a story’s list works out an expression. */
export const sumAt = (story: SiteExplainer, expression: string): string =>
  `sum-${listedSums(story).findIndex((sum) => sum.expression === expression) + 1}`;
