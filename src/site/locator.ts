import type { PlaceRow } from '../lib/model/published.ts';

/** The corner of the locator: west of all places of the record, and north of them. */
const WEST = 96;
const NORTH = 41.5;
/** Units of the drawing for a degree of latitude; a degree of longitude is shorter by the cosine of the middle latitude, 31°. */
const SCALE = 15.6;
const SHORTER = 0.857;

export const locatorSize = { width: 362, height: 322 };

/** Where a point of the earth lies in the locator, to a tenth of a unit. */
export function position(latitude: number, longitude: number): { x: number; y: number } {
  return {
    x: Math.round((longitude - WEST) * SCALE * SHORTER * 10) / 10,
    y: Math.round((NORTH - latitude) * SCALE * 10) / 10,
  };
}

/** The lines of latitude and longitude of the locator, every five degrees. */
export function graticule(): { degrees: number; along: 'x' | 'y'; at: number }[] {
  return [
    ...[100, 105, 110, 115, 120].map((degrees) => ({
      degrees,
      along: 'x' as const,
      at: position(NORTH, degrees).x,
    })),
    ...[25, 30, 35, 40].map((degrees) => ({
      degrees,
      along: 'y' as const,
      at: position(degrees, WEST).y,
    })),
  ];
}

/** The place itself or the nearest place around it whose position is recorded; `null` where there is none. */
export function placeWithPosition(place: PlaceRow, places: readonly PlaceRow[]): PlaceRow | null {
  if (place.latitude !== null && place.longitude !== null) return place;
  const parent = places.find(({ id }) => id === place.parent);
  return parent === undefined ? null : placeWithPosition(parent, places);
}
