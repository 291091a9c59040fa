/** A sum of money with what its printed digits allow, in yuan. */
export interface Sum {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A stretch of the bar, in units from its beginning. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A bar to scale: a whole, of which the beginning is made up of two sums. */
export interface MoneyBar {
  readonly length: number;
  /** What was at least paid. */
  readonly paid: Stretch;
  /** Where what was paid may end. */
  readonly paidEnd: Stretch;
  readonly applied: Stretch;
  /** What no sum is printed for. */
  readonly rest: Stretch;
  /** The middle of each unit of the rest. */
  readonly dots: readonly number[];
  /** The rest in whole units. */
  readonly restUnits: number;
}

/**
 * Lays out a bar: what was paid, up to what its printed digits allow, what was applied for, and the rest.
 *
 * @param unit one unit of the bar, in yuan
 * @example moneyBar(5e8, { value: 1e8, low: 0.5e8, high: 1.5e8 }, 2e8, 1e8).rest // { from: 3, to: 5 }
 */
export function moneyBar(whole: number, paid: Sum, applied: number, unit: number): MoneyBar {
  const [length, end, low, high] = [whole, paid.value, paid.low, paid.high].map(
    (yuan) => yuan / unit,
  ) as [number, number, number, number];
  const from = end + applied / unit;
  const first = Math.ceil(from);
  const dots = Array.from({ length: Math.ceil(length) - first }, (_, index) => {
    const start = first + index;
    return (start + Math.min(start + 1, length)) / 2;
  });
  return {
    length,
    paid: { from: 0, to: low },
    paidEnd: { from: low, to: high },
    applied: { from: end, to: from },
    rest: { from, to: length },
    dots,
    restUnits: Math.round(length - from),
  };
}
