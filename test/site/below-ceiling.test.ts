import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAtOrBelow } from '../../src/site/below-ceiling.ts';

test.each([
  [40_000, 49_000, 50_000, 0.1],
  [40_000, 50_000, 50_000, 0],
  [49_000, 49_500, 50_000, 0.5],
  [40_000, 30_000, 50_000, 1],
])('at or below %i with a mean of %i under %i: %d', (amount, mean, ceiling, share) => {
  expect(mostAtOrBelow(amount, mean, ceiling)).toBeCloseTo(share);
});

test('no set of loans under the ceiling has a larger share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (loans) => {
      const mean = loans.reduce((sum, loan) => sum + loan, 0) / loans.length;
      const share = loans.filter((loan) => loan <= 40).length / loans.length;
      expect(share).toBeLessThanOrEqual(mostAtOrBelow(40, mean, 50) + 1e-9);
    }),
  );
});
