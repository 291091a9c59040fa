import type { PlaceLevel } from './place.ts';
import type { MeasureKind } from './measure.ts';
import type { TimeKind } from './period.ts';

/** How far two figures can be compared. */
export type Comparable = 'same' | 'with care' | 'no';

/** Every {@link ComparedField} beside those that must agree, in the order in which they are named. */
export const caredFields = [
  'dimensions',
  'level',
  'population',
  'served',
  'actor',
  'target',
  'period',
] as const;

/** A field in which two figures may differ and still be compared with care. */
export type CaredField = (typeof caredFields)[number];

/** The stretch or the day that a figure is about, by its kind alone. */
export type PeriodType =
  'state' | 'period' | 'year to date' | 'since' | 'ever' | 'average' | 'rule' | 'target' | 'none';

/** What decides whether two figures can be compared. */
export interface Comparand {
  readonly concept: string;
  readonly measureKind: MeasureKind;
  readonly unit: string;
  readonly per: string | null;
  readonly dimensions: readonly string[];
  readonly level: PlaceLevel;
  readonly population: string | null;
  readonly served: string | null;
  readonly actor: string | null;
  readonly target: boolean;
  readonly period: PeriodType;
}

/**
 * The type of a period. A running total from the first day of the year in which it ends is a year to date.
 *
 * @example periodType('cumulative-from', '2023-01-01', '2023-12-15') // 'year to date'
 */
export function periodType(time: TimeKind, start: string | null, end: string | null): PeriodType {
  switch (time) {
    case 'instant':
      return 'state';
    case 'span':
      return 'period';
    case 'cumulative-from':
      return start !== null &&
        /^\d{4}(?:-01(?:-01)?)?$/.test(start) &&
        start.slice(0, 4) === end?.slice(0, 4)
        ? 'year to date'
        : 'since';
    case 'cumulative-open':
      return 'ever';
    case 'average':
      return 'average';
    case 'in-force':
      return 'rule';
    case 'target-by':
      return 'target';
    case 'undated':
      return 'none';
  }
}

/**
 * Whether two figures can be compared: not where they measure different concepts, kinds, units or rates; as the same
 * where all else agrees; and otherwise with care for the fields in which they differ.
 */
export function compared(
  a: Comparand,
  b: Comparand,
): { readonly comparable: Comparable; readonly differs: readonly CaredField[] } {
  const alike = (['concept', 'measureKind', 'unit', 'per'] as const).every(
    (field) => a[field] === b[field],
  );
  if (!alike) return { comparable: 'no', differs: [] };
  const differs = caredFields.filter((field) => String(a[field]) !== String(b[field]));
  return { comparable: differs.length === 0 ? 'same' : 'with care', differs };
}
