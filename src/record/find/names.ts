import type { FigureRow, PlaceRow } from '../../lib/model/published.ts';

/** A place's names without what kind of place it is: 迪庆 of 迪庆藏族自治州, Xi of Xi County. */
function shortNames({ name_en, name_zh }: PlaceRow): string[] {
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
export const placeNames = (place: PlaceRow): string[] =>
  place.level === 'country' ? [] : [place.name_en, place.name_zh, ...shortNames(place)];

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
