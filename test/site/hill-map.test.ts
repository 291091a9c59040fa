import { describe, expect, test } from 'vitest';
import { figuresAbout, places } from '../../src/site/data.ts';
import {
  groupsOfPlaces,
  kilometresBetween,
  mapOfAll,
  mapOfPlace,
  placeWithPosition,
  reportedPlaces,
  type HillMap,
} from '../../src/site/hill-map.ts';
import { languages } from '../../src/lib/language.ts';

const drawings = languages.flatMap((lang) =>
  (['wide', 'narrow'] as const).map((size) => [`${lang}, ${size}`, lang, size] as const),
);
const strokes = ({ hills }: HillMap) =>
  hills.map(({ place, paths }) => [place.id, paths.reduce((sum, each) => sum + each.strokes, 0)]);

describe.each(drawings)('the map of all places, %s', (_, lang, size) => {
  const map = mapOfAll(lang, size);

  test('has a stroke for each figure of each place that an article is about', () => {
    expect(strokes(map)).toEqual(reportedPlaces().map(({ id }) => [id, figuresAbout(id).length]));
  });

  test('has no hill over another', () => {
    for (const [at, a] of map.hills.entries())
      for (const b of map.hills.slice(at + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
  });

  test('has a leader wherever a hill does not stand on its point', () => {
    for (const { x, y, point, leader } of map.hills)
      expect(leader === null).toBe(x === point.x && y === point.y);
  });

  test('has all hills and dots in its frame, and no dot under a hill', () => {
    for (const { x, y, r } of map.hills) {
      expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(map.width);
      expect(y + r).toBeLessThanOrEqual(map.height);
    }
    for (const dot of map.dots)
      for (const hill of map.hills)
        expect(Math.hypot(dot.x - hill.x, dot.y - hill.y)).toBeGreaterThan(hill.r);
  });
});

test('texts of the narrow drawings are at least 11 units high', () => {
  const maps = [mapOfAll('en', 'narrow'), mapOfPlace('lanzhou', 'en', 'narrow')!];
  for (const { sizes } of maps)
    expect(Math.min(sizes.name, sizes.label, sizes.degree)).toBeGreaterThanOrEqual(11);
});

describe('the map of a place', () => {
  test.each(places().map(({ id }) => id))('%s is there, where a position is known', (id) => {
    const place = places().find((one) => one.id === id)!;
    const seat = placeWithPosition(place)!;
    for (const size of ['wide', 'narrow'] as const) {
      const map = mapOfPlace(id, 'en', size)!;
      const here = [...map.hills, ...map.dots].find((each) => each.place.id === seat.id);
      expect(here).toBeDefined();
      expect(map.hills.length).toBeLessThanOrEqual(1);
      for (const { leader } of map.hills) expect(leader).toBeNull();
      for (const { x, y } of [...map.hills, ...map.dots]) {
        expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
      }
    }
  });

  test('a hill stands among the places within it', () => {
    const map = mapOfPlace('lanzhou', 'en', 'wide')!;
    expect(map.dots.map(({ place }) => place.id)).toEqual(['yongdeng', 'gaolan', 'yuzhong']);
  });

  test('what lies under a hill is said', () => {
    const map = mapOfPlace('lijiang', 'en', 'wide')!;
    expect(map.under.map(({ id }) => id)).toEqual(['gucheng', 'yulong']);
  });
});

test('a distance is that of the great circle, to tens', () => {
  const [lijiang, lanzhou] = ['lijiang', 'lanzhou'].map((id) => {
    const { latitude, longitude } = places().find((place) => place.id === id)!;
    return { latitude: Number(latitude), longitude: Number(longitude) };
  });
  expect(kilometresBetween(lijiang!, lanzhou!)).toBe(1080);
  expect(kilometresBetween(lanzhou!, lanzhou!)).toBe(0);
  expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBe(
    20020,
  );
});

test('places that lie near one another are a group', () => {
  expect(
    groupsOfPlaces()
      .map((group) => group.map(({ id }) => id).toSorted())
      .toSorted(),
  ).toEqual([
    ['diqing', 'lijiang', 'yunnan'],
    ['lanzhou', 'shanxi'],
  ]);
});
