import type { ChartFigure } from './chart.ts';

/** Where a value stands on a scale, as numbers for drawing only. */
export interface Extent {
  /** `null` where no single value is given: a range, or several tens. */
  readonly value: number | null;
  /** `null` where open or unknown. */
  readonly low: number | null;
  readonly high: number | null;
  /** Nothing but the value itself is possible. */
  readonly exact: boolean;
  /** The lowest and highest number that must fit on the scale; both `null` where nothing can be drawn. */
  readonly from: number | null;
  readonly to: number | null;
}

const number = (text: string | null) => (text === null ? null : Number(text));

/**
 * The numbers of a figure that a drawing needs. Open ends are drawn where they stand.
 *
 * @example extent({ value: '44300', low: '44250', high: '44350', … }) // { value: 44300, low: 44250, high: 44350, exact: false, from: 44250, to: 44350 }
 */
export function extent(figure: Pick<ChartFigure, 'value' | 'low' | 'high'>): Extent {
  const value = number(figure.value);
  const low = number(figure.low);
  const high = number(figure.high);
  const known = [value, low, high].filter((n) => n !== null);
  return {
    value,
    low,
    high,
    exact: value !== null && low === value && high === value,
    from: known.length === 0 ? null : Math.min(...known),
    to: known.length === 0 ? null : Math.max(...known),
  };
}
