// The time line: dated events by place, each where its date stands on one scale of years.
import { textWidth } from '../charts/text-width.ts';
import type { Lang } from '../lib/language.ts';
import { daysWithin } from '../lib/model/period.ts';
import type { EventRow, PlaceRow } from '../lib/model/published.ts';
import { byId, events, places } from './data.ts';
import { placesAround, placesWithin } from './place-words.ts';
import { route } from './routes.ts';

/** The events of a selection, by date: `all`, or the id of a place, with what happened within it and around it. */
export function eventsOf(of: string): readonly EventRow[] {
  if (of === 'all') return events();
  const place = byId(places(), of);
  const near = new Set([place, ...placesWithin(of), ...placesAround(place)].map(({ id }) => id));
  return events().filter((event) => near.has(event.place));
}

/** Where an event is told: the numeral that prints its date, or its article, or the page outside. */
export const sourceOfEvent = (event: EventRow, lang: Lang): string =>
  event.article === null
    ? event.address!
    : route(
        lang,
        `/sources/${event.article}/${event.starts.map((start) => `#n-${start}`)[0] ?? ''}`,
      );

/** A day as a number of years. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [first, next] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return year + (Date.parse(day) - first) / (next - first);
}

/**
 * From when to when an event is dated, as numbers of years. A month or a year reaches to its end.
 *
 * @example timeOf({ date: '2020', date_end: null }) // [2020, 2021]
 */
export function timeOf({
  date,
  date_end: end,
}: Pick<EventRow, 'date' | 'date_end'>): readonly [from: number, to: number] {
  const last = daysWithin(end ?? date)[1];
  return [yearOf(daysWithin(date)[0]), yearOf(last) + 1 / 365];
}

/** The events of a place in the drawing. */
interface Lane {
  readonly place: PlaceRow;
  /** How many places around it have lanes, but for the country. */
  readonly depth: number;
  readonly events: readonly EventRow[];
}

/** The lanes of events: the country, provinces and prefectures, each before what lies in it. */
export function lanesOf(rows: readonly EventRow[]): readonly Lane[] {
  const isLane = ({ level }: PlaceRow) => /^(?:country|province|prefecture)$/.test(level);
  const laneOf = (id: string) => {
    const place = byId(places(), id);
    return [place, ...placesAround(place)].find(isLane)!;
  };
  const inLanes = Map.groupBy(rows, ({ place }) => laneOf(place).id);
  const country = places().filter(({ parent }) => parent === null);
  return [...country, ...country.flatMap(({ id }) => placesWithin(id))].flatMap((place) => {
    const own = inLanes.get(place.id);
    if (own === undefined) return [];
    const around = placesAround(place).filter(
      ({ id, parent }) => parent !== null && inLanes.has(id),
    );
    return [{ place, depth: around.length, events: own }];
  });
}

/** Sizes of the drawing, in units which on a page are about CSS pixels. */
const SIZES = {
  width: 900,
  /** Of the names of lanes. */
  left: 92,
  right: 8,
  /** Above the lanes, for the years. */
  top: 22,
  row: 19,
  /** Above and below the rows of a lane. */
  pad: 5,
  text: 12.5,
  /** Between a mark and its label. */
  gap: 5,
  /** Of an article’s strip, and half of any other mark. */
  strip: 40,
  mark: 6,
} as const;

/** An event in the drawing, in the middle of a row. */
interface PlacedEvent {
  readonly event: EventRow;
  /** Where its date begins. */
  readonly x: number;
  /** Where its date ends; `null` where a line to there would say nothing. */
  readonly to: number | null;
  /** The middle of its mark. A goal stands at the end of its date, the strip of an article behind the beginning. */
  readonly mark: number;
  readonly y: number;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** The drawing of a time line that runs across. */
export interface TimeLine {
  readonly width: number;
  readonly height: number;
  readonly sizes: typeof SIZES;
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly lanes: readonly (Omit<Lane, 'events'> & {
    readonly y: number;
    readonly height: number;
    readonly events: readonly PlacedEvent[];
  })[];
  /** The periods that are set for the whole country. */
  readonly periods: readonly { readonly x: number; readonly to: number }[];
}

/** Places events by their dates: in the first row of their lane in which neither mark nor label meets another. */
export function timeLine(rows: readonly EventRow[], lang: Lang): TimeLine {
  const { width, left, right, top, row, pad } = SIZES;
  const times = rows.map(timeOf);
  const first = Math.floor(Math.min(...times.map(([from]) => from)));
  const end = Math.max(...times.map(([, to]) => to));
  // Room for the name of the last year.
  const last = Math.max(end + 0.1, Math.floor(end) + 0.55);
  const scale = (year: number) => left + ((year - first) / (last - first)) * (width - left - right);
  let y: number = top;
  const lanes = lanesOf(rows).map(({ events: own, ...lane }) => {
    const ends: (readonly [from: number, to: number])[][] = [];
    const placed = own.map((event): PlacedEvent => {
      const { box, ...place } = placeOf(event, scale, lang);
      const free = ends.findIndex((taken) => taken.every(([a, b]) => box[1] < a || b < box[0]));
      const at = free < 0 ? ends.push([]) - 1 : free;
      ends[at]!.push(box);
      return { event, ...place, y: y + pad + (at + 0.5) * row };
    });
    const height = ends.length * row + 2 * pad;
    y += height;
    return { ...lane, y: y - height, height, events: placed };
  });
  return {
    width,
    height: y + 1,
    sizes: SIZES,
    years: Array.from({ length: Math.ceil(last - first) }, (_, at) => ({
      year: first + at,
      x: scale(first + at),
    })),
    lanes,
    periods: periodsOf(rows).map((event) => {
      const [from, to] = timeOf(event);
      return { x: scale(from), to: scale(to) };
    }),
  };
}

/** The periods that are set for the whole country. */
export const periodsOf = (rows: readonly EventRow[]): readonly EventRow[] =>
  rows.filter(({ kind, place }) => kind === 'period' && byId(places(), place).parent === null);

/** How many of the articles were written within a period that is set for the whole country. */
export function writtenWithin(rows: readonly EventRow[]): {
  readonly some: number;
  readonly all: number;
} {
  const texts = rows.filter(({ kind }) => kind === 'article');
  return {
    some: texts.filter((text) => isWithin(text, periodsOf(rows))).length,
    all: texts.length,
  };
}

/** Whether an event begins within one of these periods. */
export function isWithin(event: EventRow, periods: readonly EventRow[]): boolean {
  const [start] = timeOf(event);
  return periods.map(timeOf).some(([from, to]) => from <= start && start < to);
}

/** Where mark and label stand, and what they cover. The label stands before the mark where there is no room behind. */
function placeOf(event: EventRow, scale: (year: number) => number, lang: Lang) {
  const { width, right, text, gap, strip, mark: size } = SIZES;
  const [from, to] = timeOf(event).map(scale) as [number, number];
  const isPoint =
    /^(?:article|goal)$/.test(event.kind) || (event.date.length === 10 && event.date_end === null);
  const half = event.kind === 'article' ? strip / 2 : size;
  const middle = event.kind === 'article' ? from + half : event.kind === 'goal' ? to : from;
  const start = middle - half;
  const end = isPoint ? middle + half : Math.max(middle + half, to);
  const label = textWidth(event[`short_${lang}`], text) * 0.95;
  const behind = end + gap + label <= width - right;
  return {
    x: from,
    to: isPoint ? null : to,
    mark: middle,
    label: behind
      ? ({ x: end + gap, anchor: 'start' } as const)
      : ({ x: start - gap, anchor: 'end' } as const),
    box: (behind
      ? [start, end + 2 * gap + label]
      : [start - 3 * gap - label, end + gap]) as readonly [number, number],
  };
}
