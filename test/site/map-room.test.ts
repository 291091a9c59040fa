import { expect, test } from 'vitest';
import { placeHills, type HillToPlace, type PlacedHill } from '../../src/site/map-room.ts';

const frame = { x: 0, y: 0, width: 400, height: 400 };
const nothing = { circles: [], boxes: [], segments: [] };
const distances = { apart: 4, off: 6 };
const hill = (id: string, x: number, y: number, r: number): HillToPlace => ({
  id,
  x,
  y,
  r,
  name: { width: 50, height: 24 },
});
const pairs = <Item>(items: readonly Item[]) =>
  items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const));
const apart = (a: PlacedHill, b: PlacedHill) => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;

test('a hill with room stands on its true point', () => {
  const [placed] = placeHills([hill('one', 200, 200, 30)], frame, nothing, distances);
  expect(placed).toMatchObject({ x: 200, y: 200, leader: null });
});

test('hills that would overlap are moved aside, with a leader to their true points', () => {
  const hills = [
    hill('large', 200, 200, 60),
    hill('near', 180, 170, 40),
    hill('other', 150, 160, 50),
  ];
  const placed = placeHills(hills, frame, nothing, distances);
  expect(placed.map(({ id }) => id)).toEqual(['large', 'near', 'other']);
  for (const [a, b] of pairs(placed)) expect(apart(a, b)).toBeGreaterThanOrEqual(4);
  for (const [at, { leader, x, y, r }] of placed.entries()) {
    if (leader === null) continue;
    expect(leader.to).toEqual({ x: hills[at]!.x, y: hills[at]!.y });
    // The true point is not under the hill.
    expect(Math.hypot(leader.to.x - x, leader.to.y - y)).toBeGreaterThan(r);
  }
  expect(placed.some(({ leader }) => leader !== null)).toBe(true);
});

test('no hill covers the true point of another', () => {
  const hills = [hill('large', 200, 200, 60), hill('small', 240, 200, 12)];
  const [large, small] = placeHills(hills, frame, nothing, distances);
  expect(Math.hypot(large!.x - 240, large!.y - 200)).toBeGreaterThan(60);
  expect(Math.hypot(small!.x - 200, small!.y - 200)).toBeGreaterThan(12);
});

test('names stay in the frame and keep off hills and one another', () => {
  const hills = Array.from({ length: 6 }, (_, at) =>
    hill(String(at), 150 + 17 * at, 180 + 9 * (at % 3), 24 - at),
  );
  const placed = placeHills(hills, frame, nothing, distances);
  for (const { name } of placed) {
    expect(name.x).toBeGreaterThanOrEqual(0);
    expect(name.x + name.width).toBeLessThanOrEqual(400);
    expect(name.y).toBeGreaterThanOrEqual(0);
    expect(name.y + name.height).toBeLessThanOrEqual(400);
  }
  for (const [{ name: a }, { name: b }] of pairs(placed))
    expect(
      a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y,
    ).toBe(true);
});

test('a hill for which there is no room stands on its true point all the same', () => {
  const small = { x: 0, y: 0, width: 60, height: 60 };
  const placed = placeHills([hill('one', 30, 30, 80)], small, nothing, distances);
  expect(placed[0]).toMatchObject({ x: 30, y: 30, leader: null });
});
