import type { ChartFigure } from './chart.ts';

/** The value and bounds of a figure as floating-point numbers, for drawing only. */
export interface Extent {
  /** `null` where there is no single value, as for a range or “several tens”. */
  readonly value: number | null;
  /** The bounds of the interval; `null` where open or unknown. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the interval is the value alone. */
  readonly exact: boolean;
  /** The lowest and highest of these numbers, which must fit on a scale; both `null` where there is none. */
  readonly from: number | null;
  readonly to: number | null;
}

const number = (text: string | null) => (text === null ? null : Number(text));

/**
 * Converts the value and bounds of a figure from decimal strings.
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
