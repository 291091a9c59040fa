import type { Problem } from '../problem.ts';
import { known, matching } from './cells.ts';
import { readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** A colour as each theme has it: `#4d7fb4`. */
export interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** The colour in which a place is drawn wherever it is drawn. */
export interface PlaceColour extends Shades {
  readonly place: string;
}

/**
 * Colours for places that have none of their own, in the order in which a drawing uses them. All stand out from the
 * paper and from one another, for readers with deuteranopia and protanopia, too.
 */
export const spareColours: readonly Shades[] = [
  { light: '#b2810c', dark: '#796b00' },
  { light: '#2d37d2', dark: '#435bf5' },
  { light: '#c457f6', dark: '#bc3181' },
  { light: '#684800', dark: '#b88513' },
  { light: '#442989', dark: '#c4bcfd' },
  { light: '#214365', dark: '#3f6e9c' },
  { light: '#903f42', dark: '#d24b54' },
  { light: '#2765ca', dark: '#4d8cf5' },
];

/** What the places beyond those share. */
const sharedColour: Shades = { light: '#5d6670', dark: '#98a2ad' };

/** The name of the colour that stands for no single place. */
export const SHARED = 'shared';

/** A dot would end a class in a style sheet. */
const ofPlace = (place: string) => `place-${place.replaceAll('.', '_')}`;
/** @param index from 0 */
const spare = (index: number) => `spare-${index + 1}`;

/** Reads `data/colours.csv`. @param places ids of all places */
export function readColours(
  table: Table,
  places: ReadonlySet<string>,
): { colours: PlaceColour[]; problems: Problem[] } {
  const hex = matching(/^#[0-9a-f]{6}$/, '# and six hexadecimal digits in lower case');
  const { rows, problems } = readRows(table, {
    place: known('place', places),
    light: hex,
    dark: hex,
  });
  const spares = [...spareColours, sharedColour].map(({ light, dark }) => ({
    at: 'the colours of places without a row',
    cells: { light, dark },
  }));
  const all = { ...table, rows: [...spares, ...table.rows] };
  return {
    colours: rows.map(({ place, light, dark }) => ({ place, light, dark })),
    problems: [
      ...problems,
      ...repeated(table, ['place']),
      ...repeated(all, ['light']),
      ...repeated(all, ['dark']),
    ],
  };
}

/** Every colour by the name that {@link coloursIn} gives it, which pages have as a class. */
export function namedColours(
  colours: readonly PlaceColour[],
): readonly (readonly [name: string, shades: Shades])[] {
  return [
    ...colours.map((one) => [ofPlace(one.place), one] as const),
    ...spareColours.map((shades, index) => [spare(index), shades] as const),
    [SHARED, sharedColour],
  ];
}

/**
 * The place whose colour each place may take: itself where it has one, else the nearest around it that has; `null`
 * where none has.
 *
 * @example lenders([{ id: 'yongdeng', parent: 'lanzhou' }, …], [{ place: 'lanzhou', … }]).get('yongdeng') // 'lanzhou'
 */
export function lenders(
  places: readonly { readonly id: string; readonly parent: string | null }[],
  colours: readonly PlaceColour[],
): ReadonlyMap<string, string | null> {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const coloured = new Set(colours.map(({ place }) => place));
  const lender = (id: string | null): string | null =>
    id === null || coloured.has(id) ? id : lender(parents.get(id) ?? null);
  return new Map(places.map(({ id }) => [id, lender(id)]));
}

/**
 * The names of the colours of the places in one drawing, which tell any eight places apart. Who has a colour of its
 * own has that. Of the others, in the order of their ids, each takes the colour of its lender where nobody in the
 * drawing has it, else the next of the spare ones. So the same places have the same colours, in whatever order they come.
 *
 * @param lender see {@link lenders}
 * @returns colours by place, in the order of the places
 * @example coloursIn(['yongdeng', 'gaolan'], lender) // yongdeng => 'spare-1', gaolan => 'place-lanzhou'
 */
export function coloursIn(
  places: Iterable<string>,
  lender: (place: string) => string | null | undefined,
): ReadonlyMap<string, string> {
  const drawn = [...new Set(places)];
  const taken = new Set(drawn.filter((place) => lender(place) === place));
  let spares = 0;
  const nameFor = (place: string): string => {
    const lending = lender(place) ?? null;
    if (lending === place) return ofPlace(place);
    if (lending === null || taken.has(lending))
      return spares < spareColours.length ? spare(spares++) : SHARED;
    taken.add(lending);
    return ofPlace(lending);
  };
  const names = new Map(drawn.toSorted().map((place) => [place, nameFor(place)]));
  return new Map(drawn.map((place) => [place, names.get(place)!]));
}
