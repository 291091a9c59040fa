import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coloursIn, lenders, namedColours, spareColours } from '../../../src/lib/model/colour.ts';

/** A city with three counties, of which one has a village; a city without a colour, with a county. */
const places = [
  { id: 'land', parent: null },
  { id: 'city', parent: 'land' },
  { id: 'east', parent: 'city' },
  { id: 'mid', parent: 'city' },
  { id: 'west', parent: 'city' },
  { id: 'village', parent: 'west' },
  { id: 'town', parent: 'land' },
  { id: 'outskirts', parent: 'town' },
];
const colours = ['city', 'west'].map((place) => ({ place, light: '#000001', dark: '#000002' }));
const lender = lenders(places, colours);

test('a place may take the colour of the nearest around it that has one', () => {
  expect(Object.fromEntries(lender)).toEqual({
    land: null,
    city: 'city',
    east: 'city',
    mid: 'city',
    west: 'west',
    village: 'west',
    town: null,
    outskirts: null,
  });
});

test.each([
  ['city', 'place-city'],
  ['east', 'place-city'],
  ['village', 'place-west'],
  ['town', 'spare-1'],
  ['city east', 'place-city spare-1'],
  ['east city', 'spare-1 place-city'],
  ['mid east', 'spare-1 place-city'],
  ['east mid', 'place-city spare-1'],
  ['west village city', 'place-west spare-1 place-city'],
  ['town outskirts land', 'spare-3 spare-2 spare-1'],
  ['town town', 'spare-1'],
  ['unheard-of', 'spare-1'],
])('%s: %s', (drawn, expected) => {
  const names = coloursIn(drawn.split(' '), (place) => lender.get(place));
  expect([...names.keys()]).toEqual([...new Set(drawn.split(' '))]);
  expect([...names.values()].join(' ')).toBe(expected);
});

test('what is left when all spare colours are given shares one', () => {
  const many = Array.from({ length: spareColours.length + 2 }, (_, index) => `p${index + 10}`);
  const names = [...coloursIn(many, () => null).values()];
  expect(names.slice(-2)).toEqual(['shared', 'shared']);
  expect(new Set(names).size).toBe(spareColours.length + 1);
});

test('an id with a dot makes one class', () => {
  expect([...coloursIn(['a.b'], (place) => place).values()]).toEqual(['place-a_b']);
});

/** Places around one another, some of which have colours of their own, and up to eight of them in two orders. */
const drawing = fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 16 }).chain((parents) => {
  const ids = parents.map((_, index) => `p${index}`);
  const most = Math.min(8, ids.length);
  return fc.record({
    places: fc.constant(
      ids.map((id, index) => {
        const parent = parents[index] ?? null;
        return { id, parent: parent === null || index === 0 ? null : ids[parent % index]! };
      }),
    ),
    coloured: fc.subarray(ids),
    orders: fc
      .shuffledSubarray(ids, { maxLength: most })
      .chain((drawn) =>
        fc.tuple(
          fc.constant(drawn),
          fc.shuffledSubarray(drawn, { minLength: drawn.length, maxLength: drawn.length }),
        ),
      ),
  });
});

test('up to eight places have a colour each, the same in whatever order they come', () => {
  fc.assert(
    fc.property(drawing, ({ places, coloured, orders: [drawn, reordered] }) => {
      const own = coloured.map((place, index) => ({
        place,
        light: `#0000${index + 10}`,
        dark: `#0100${index + 10}`,
      }));
      const lender = lenders(places, own);
      const [names, again] = [drawn, reordered].map((some) =>
        Object.fromEntries(coloursIn(some, (place) => lender.get(place))),
      );
      expect(again).toEqual(names);
      const shades = new Map(namedColours(own));
      for (const theme of ['light', 'dark'] as const) {
        const painted = Object.values(names!).map((name) => shades.get(name)![theme]);
        expect(new Set(painted).size).toBe(drawn.length);
      }
      for (const place of drawn.filter((one) => coloured.includes(one)))
        expect(names![place]).toBe(`place-${place}`);
    }),
  );
});
