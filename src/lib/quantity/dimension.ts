/**
 * What a number is an amount of, as far as scales are concerned. People, posts, households and the like are all counts
 * and can be compared on one scale; money, shares, land and lengths are dimensions of their own, and so is everything
 * with a rate.
 *
 * @example dimensionOf({ unit: '户', per: null }) // 'count'
 */
export const dimensionOf = ({
  unit,
  per,
}: {
  readonly unit: string;
  readonly per: string | null;
}): string => (/元|%|百分点|亩|公里|米|吨|年|岁|天/u.test(unit) ? unit : 'count') + (per ?? '');
