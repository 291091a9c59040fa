import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

test.each([
  [
    [0, 5],
    [0, 12],
  ],
  [
    [20, 60],
    [20, 60],
  ],
  [
    [95, 96],
    [78, 90],
  ],
])('spans of ten that start at %j stand at %j', (wishes, starts) => {
  const spans = wishes.map((start) => ({ start, length: 10 }));
  expect(spread(spans, 0, 100, 2)).toEqual(starts);
});

test('items keep their order and distance and lie between the ends, or do not fit', () => {
  const span = fc.record({ start: fc.integer({ min: -50, max: 400 }), length: fc.nat(80) });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), fc.nat(20), (spans, gap) => {
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      const needed = sorted.reduce((sum, { length }) => sum + length, gap * (sorted.length - 1));
      const starts = spread(sorted, 0, 360, gap);
      expect(starts === null).toBe(needed > 360);
      starts?.forEach((start, i) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + sorted[i]!.length).toBeLessThanOrEqual(360);
        if (i > 0)
          expect(start).toBeGreaterThanOrEqual(starts[i - 1]! + sorted[i - 1]!.length + gap);
      });
    }),
  );
});
