import type { PlaceRow } from '../lib/model/published.ts';

// The locator is a small map of points by latitude and longitude, without borders.

/**
 * Longitude and latitude of the map's top left corner, in degrees. All places of the record lie east and south of it.
 */
const WEST = 96;
const NORTH = 41.5;
/** The length of a degree of latitude, in units of the drawing. */
const SCALE = 15.6;
/** How much shorter a degree of longitude is: the cosine of the middle latitude, 31°. */
const LONGITUDE_SCALE = 0.857;

/** The size of the map, in units of the drawing. */
export const locatorSize = { width: 362, height: 322 };

/** The point of the map for a latitude and longitude in degrees, rounded to a tenth of a unit. */
export function position(latitude: number, longitude: number): { x: number; y: number } {
  return {
    x: Math.round((longitude - WEST) * SCALE * LONGITUDE_SCALE * 10) / 10,
    y: Math.round((NORTH - latitude) * SCALE * 10) / 10,
  };
}

/** The map's lines of latitude and longitude, one every five degrees: where each crosses the x or y axis. */
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

/** The place itself if its position is recorded, or else the smallest place around it that has one, or `null`. */
export function placeWithPosition(place: PlaceRow, places: readonly PlaceRow[]): PlaceRow | null {
  if (place.latitude !== null && place.longitude !== null) return place;
  const parent = places.find(({ id }) => id === place.parent);
  return parent === undefined ? null : placeWithPosition(parent, places);
}
