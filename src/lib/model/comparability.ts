import type { PlaceLevel } from './place.ts';
import type { MeasureKind } from './measure.ts';
import { daysWithin } from './period.ts';
import type { TimeKind } from './period.ts';

/**
 * What of a figure is compared: its `value`; its `share` of a whole; or its value for each `household`, `person` or
 * `village` of those that its article ties to it.
 */
export const ways = ['value', 'share', 'household', 'person', 'village'] as const;
export type Way = (typeof ways)[number];

/** How far two figures can be compared. */
export type Comparable = 'same' | 'with care' | 'no';

/** Every {@link ComparedField} beside those that must agree, in the order in which they are named. */
export const caredFields = [
  'dimensions',
  'item',
  'counted',
  'level',
  'population',
  'served',
  'actor',
  'target',
  'period',
  'length',
] as const;

/** A field in which two figures may differ and still be compared with care. */
export type CaredField = (typeof caredFields)[number];

/** The stretch or the day that a figure is about, by its kind alone. */
export type PeriodType =
  'state' | 'period' | 'year to date' | 'since' | 'ever' | 'average' | 'rule' | 'target' | 'none';

/** What decides whether two figures can be compared. */
export interface Comparand {
  readonly indicator: string;
  /** Ids of indicators that must not be compared with this one. */
  readonly notWith: readonly string[];
  readonly concept: string;
  readonly item: string | null;
  readonly counted: string;
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
  /** How long a flow lasted, in months; `null` for what is no flow between two known ends. */
  readonly length: number | null;
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
 * The months of a flow between two known ends, both included.
 *
 * @example monthsOf('span', '2021', '2021') // 12
 */
export function monthsOf(time: TimeKind, start: string | null, end: string | null): number | null {
  if (start === null || end === null || time === 'instant' || time === 'in-force') return null;
  const [from, to] = [daysWithin(start)[0], daysWithin(end)[1]];
  const year = (date: string) => Number(date.slice(0, 4));
  const month = (date: string) => Number(date.slice(5, 7));
  return 12 * (year(to) - year(from)) + month(to) - month(from) + 1;
}

/**
 * Whether two figures can be compared: not where they measure different concepts, kinds, units or rates, or where one
 * indicator is named as not to be compared with the other; as the same
 * where all else agrees; and otherwise with care for the fields in which they differ.
 */
export function compared(
  a: Comparand,
  b: Comparand,
): { readonly comparable: Comparable; readonly differs: readonly CaredField[] } {
  const alike = (['concept', 'measureKind', 'unit', 'per'] as const).every(
    (field) => a[field] === b[field],
  );
  const barred = a.notWith.includes(b.indicator) || b.notWith.includes(a.indicator);
  if (!alike || barred) return { comparable: 'no', differs: [] };
  const differs = caredFields.filter((field) => String(a[field]) !== String(b[field]));
  return { comparable: differs.length === 0 ? 'same' : 'with care', differs };
}
