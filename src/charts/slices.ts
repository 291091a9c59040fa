import { ChartError, type Chart } from './chart.ts';
import { extent } from './extent.ts';

/** Computed values keep eight digits, and their sum may be off by some of the last. */
const rounding = 1e-6;

/** A part of a whole: where its slice starts and ends, in CSS pixels. */
export interface Slice {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The slices of one whole along a bar of some width.
 *
 * @param marks indices of series, the whole first
 * @returns with them whether something is left over, and how long a value is
 * @throws ChartError where they cannot be parts of that whole
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
