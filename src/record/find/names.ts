import type { FigureRow, PlaceRow } from '../../lib/model/published.ts';
import type { Tables } from './tables.ts';

/** A row's names in both languages. */
export const names = (row: { name_en: string; name_zh: string } | undefined): string[] =>
  row === undefined ? [] : [row.name_en, row.name_zh];

/** The place and those that it lies in, itself first. */
export function around(id: string, places: Tables['places']): PlaceRow[] {
  const place = places.get(id);
  if (place === undefined) return [];
  return [place, ...(place.parent === null ? [] : around(place.parent, places))];
}

/** A place's names without what kind of place it is: 迪庆 of 迪庆藏族自治州, Xi of Xi County. */
export function shortNames({ name_en, name_zh }: PlaceRow): string[] {
  const zh = /^(.{2,}?)(?:.{1,3}族)*(?:自治)?(?:省|市|县|区|州|镇|村|街道|社区|乡)$/u.exec(
    name_zh,
  )?.[1];
  const en =
    /^(\S+)(?: .*)? (?:Prefecture|County|District|Town|Village|Subdistrict|Community)$/.exec(
      name_en,
    )?.[1];
  return [zh, en].filter((name) => name !== undefined);
}

/** What a place is called; the country is of no use for finding. */
export const placeNames = (place: PlaceRow | undefined) =>
  place === undefined || place.level === 'country' ? [] : [...names(place), ...shortNames(place)];

/** The names of a place and of those that it lies in. */
export const placeKeys = (id: string, places: Tables['places']) =>
  around(id, places).flatMap(placeNames);

/** The facets of a place and of those that it lies in. */
export const placeFacets = (id: string, places: Tables['places']) =>
  around(id, places).map((place) => `place:${place.id}`);

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The years that a figure's period touches at its ends, and the months there: `2023-12` and `December`. */
export function times({ period_start, period_end }: FigureRow): {
  years: string[];
  months: string[];
} {
  const dates = [...new Set([period_start, period_end].filter((date) => date !== null))];
  return {
    years: [...new Set(dates.map((date) => date.slice(0, 4)))],
    months: dates
      .filter((date) => date.length >= 7)
      .flatMap((date) => [date.slice(0, 7), MONTH.format(new Date(`${date.slice(0, 7)}-01`))]),
  };
}
