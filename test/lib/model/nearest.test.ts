import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest, unknownName } from '../../../src/lib/model/nearest.ts';

test.each([
  ['', '', 0],
  ['lanzhou', 'lanzou', 1],
  ['shanxi', 'shaxni', 1],
  ['shanxi', 'shaanxi', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('%s and %s are %i edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('a distance is symmetric, and zero between equals alone', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test('the nearest is proposed, the far-fetched is not', () => {
  expect(nearest('lanzou', ['lijiang', 'lanzhou'])).toBe('lanzhou');
  expect(nearest('x', ['lijiang', 'lanzhou'])).toBe(null);
  expect(nearest('monitored', [])).toBe(null);
});

test('few known names are listed, many are not', () => {
  expect(unknownName('chart', 'a', ['b', 'c']).expected).toBe('one of b, c');
  const many = Array.from({ length: 40 }, (_, i) => `chart-${i}`);
  expect(unknownName('chart-kind', 'a', many).expected).toBe('a known chart kind');
});
