import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { degrees, id, known, matching, oneOf, optional, words } from './cells.ts';
import { cellsOf, readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** From the widest to the narrowest: a place lies in one of a wider level. */
const placeLevels = ['country', 'province', 'prefecture', 'county', 'town', 'village'] as const;
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

/** Reads `data/places.csv`; each place must lie in a place of a wider level. */
export function readPlaces(table: Table): { places: Place[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    name_en: words,
    name_zh: words,
    level: oneOf('level', placeLevels),
    parent: optional(known('place', new Set(cellsOf(table, 'id')))),
    code: optional(matching(/^\d{6}$/, 'the six digits of GB/T 2260')),
    latitude: optional(degrees(90)),
    longitude: optional(degrees(180)),
  });
  const places = rows.map((row) => ({
    id: row.id,
    name: { en: row.name_en, zh: row.name_zh },
    level: row.level,
    parent: row.parent,
    code: row.code,
    latitude: row.latitude,
    longitude: row.longitude,
    at: row.at,
  }));
  problems.push(...repeated(table, ['id']));
  const levels = new Map(places.map(({ id, level }) => [id, placeLevels.indexOf(level)]));
  for (const { id, level, parent, at } of places) {
    const rank = placeLevels.indexOf(level);
    if (parent === null) {
      if (level === 'country') continue;
      problems.push({
        code: 'missing-parent',
        at,
        found: `${level} "${id}" lies in no place`,
        expected: 'a parent',
        hint: 'only a country may leave it empty',
      });
    } else if ((levels.get(parent) ?? -1) >= rank) {
      problems.push({
        code: 'misplaced-parent',
        at,
        found: `${level} "${id}" lies in "${parent}", a ${placeLevels[levels.get(parent)!]}`,
        expected: 'a parent of a wider level',
      });
    }
  }
  return { places, problems };
}
