import type { Bilingual } from './bilingual.ts';

/** From the widest to the narrowest: a place lies in one of a wider level. */
export const placeLevels = [
  'country',
  'province',
  'prefecture',
  'county',
  'town',
  'village',
] as const;
export type PlaceLevel = (typeof placeLevels)[number];

export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly level: PlaceLevel;
  /** Id of the place in which it lies; `null` for a country. */
  readonly parent: string | null;
  /** GB/T 2260, six digits; `null` where the standard has none. */
  readonly code: string | null;
  /** Decimal degrees north, as typed, of the seat; `null` where unknown. */
  readonly latitude: string | null;
  /** Decimal degrees east. */
  readonly longitude: string | null;
  readonly at: string;
}
