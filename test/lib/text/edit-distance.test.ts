import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/lib/text/edit-distance.ts';

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
