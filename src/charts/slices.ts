import { ChartError, type Chart } from './chart.ts';
import { extent } from './extent.ts';

/** The relative error that a sum of computed values may have, since these are rounded to eight digits. */
const rounding = 1e-6;

/** The slice of a part, from its left to its right edge in CSS pixels. */
export interface Slice {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Divides a bar into the slices of the parts of a whole.
 *
 * @param marks indices of series, the whole first
 * @param width of the bar, in CSS pixels
 * @returns the slices, whether a visible rest is left that no part accounts for, and the scale from values to pixels
 * @throws ChartError where the figures cannot be a whole and its parts
 */
export function slicesOf(
  { slug, series }: Chart,
  [whole, ...marks]: readonly number[],
  width: number,
): { readonly slices: readonly Slice[]; readonly rest: boolean; at(value: number): number } {
  const all = extent(series[whole!]!.figure);
  if (marks.length === 0)
    throw new ChartError(
      slug,
      `${series[whole!]!.figure.id} stands alone; the whole comes first, then its parts`,
    );
  if (all.value === null || all.value < 0)
    throw new ChartError(
      slug,
      `${series[whole!]!.figure.id} has no single value of zero or more, so it cannot be a whole`,
    );
  const values = marks.map((mark) => {
    const { value } = extent(series[mark]!.figure);
    if (value === null || value < 0)
      throw new ChartError(
        slug,
        `${series[mark]!.figure.id} has no single value of zero or more, so it cannot be a part`,
      );
    return value;
  });
  const sum = values.reduce((total, value) => total + value, 0);
  const least = marks.reduce((total, mark) => total + (extent(series[mark]!.figure).low ?? 0), 0);
  if (least > (all.high ?? Infinity) * (1 + rounding))
    throw new ChartError(
      slug,
      `the parts come to more than ${series[whole!]!.figure.id}; are they parts of it?`,
    );
  const at = (value: number) => (value / (Math.max(sum, all.value!) || 1)) * width;
  let before = 0;
  const slices = marks.map((mark, index) => {
    const from = at(before);
    before += values[index]!;
    return { mark, from, to: at(before) };
  });
  return { slices, rest: at(all.value - sum) >= 0.5, at };
}
