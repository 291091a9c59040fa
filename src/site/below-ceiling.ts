/**
 * The largest share of loans that can be at or below an amount, where none is above a ceiling and their mean is known:
 * the mean is reached if these are all of that amount and all others at the ceiling.
 *
 * @param mean at most the ceiling
 * @param amount below the ceiling
 * @returns from 0 to 1
 * @example mostAtOrBelow(40_000, 49_000, 50_000) // 0.1
 */
export const mostAtOrBelow = (amount: number, mean: number, ceiling: number): number =>
  Math.min(1, (ceiling - mean) / (ceiling - amount));
