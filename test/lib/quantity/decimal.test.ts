import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  lastDigit,
  multiply,
  round,
  shift,
  subtract,
} from '../../../src/lib/quantity/decimal.ts';
import type { Rounding } from '../../../src/lib/quantity/decimal.ts';

const UNIT = 6;
/** A decimal with at most six digits behind the point, and how many millionths it has. */
const number: fc.Arbitrary<readonly [string, bigint]> = fc
  .oneof(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: -9999n, max: 9999n }).map((units) => units * 100_000n),
    fc.bigInt({ min: -20n, max: 20n }).map((units) => units * 1_000_000n),
    fc.bigInt({ min: 0n, max: 10n ** 16n }).map((units) => units * 1_000_000n),
  )
  .map((units) => [written(units, UNIT), units]);

/** `units` of ten to the power of minus `places`, as decimals are written. */
function written(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return units < 0n ? `-${text}` : text;
}

describe('exact', () => {
  test.each([
    ['sums', add, (x: bigint, y: bigint) => written(x + y, UNIT)],
    ['differences', subtract, (x: bigint, y: bigint) => written(x - y, UNIT)],
    ['products', multiply, (x: bigint, y: bigint) => written(x * y, 2 * UNIT)],
    ['comparisons', compare, (x: bigint, y: bigint) => (x < y ? -1 : x > y ? 1 : 0)],
  ] as const)('%s', (_, operation, expected) => {
    fc.assert(
      fc.property(number, number, ([a, x], [b, y]) => {
        expect(operation(a, b)).toBe(expected(x, y));
      }),
    );
  });

  test('powers of ten', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -5, max: 5 }), ([a], places) => {
        const shifted = shift(a, places);
        expect(shifted).toBe(
          multiply(a, places < 0 ? `0.${'1'.padStart(-places, '0')}` : `1${'0'.repeat(places)}`),
        );
        expect(shift(shifted, -places)).toBe(a);
      }),
    );
  });
});

describe('rounding', () => {
  const nearest: Record<Rounding, (left: bigint, of: bigint, below: boolean) => boolean> = {
    floor: (left, of) => left >= 0n && left < of,
    ceil: (left, of) => left <= 0n && left > -of,
    down: (left, of, below) => (below ? left <= 0n && left > -of : left >= 0n && left < of),
    'half-up': (left, of, below) =>
      below ? 2n * left > -of && 2n * left <= of : 2n * left >= -of && 2n * left < of,
  };
  const roundings = Object.keys(nearest) as Rounding[];

  test.each(roundings)('of a quotient: %s', (rounding) => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 4 }), ([a, x], [b, y], digits) => {
        fc.pre(y !== 0n);
        const quotient = divide(a, b, digits, rounding);
        const [, fraction = ''] = quotient.split('.');
        expect(fraction.length).toBeLessThanOrEqual(digits);
        const [top, bottom] = y < 0n ? [-x, -y] : [x, y];
        const steps = BigInt(shift(quotient, digits));
        const left = top * 10n ** BigInt(digits) - steps * bottom;
        expect(nearest[rounding](left, bottom, top < 0n)).toBe(true);
      }),
    );
  });

  test.each(roundings)('of a number: %s', (rounding) => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: UNIT }), ([a], digits) => {
        expect(round(a, digits, rounding)).toBe(divide(a, '1', digits, rounding));
      }),
    );
  });

  test.each([
    ['0.5', '1', '-0.5', '-1'],
    ['2.5', '3', '-2.5', '-3'],
    ['2.49', '2', '-2.49', '-2'],
  ])('half of %s is rounded away from zero', (above, up, below, down) => {
    expect(round(above, 0, 'half-up')).toBe(up);
    expect(round(below, 0, 'half-up')).toBe(down);
  });
});

test.each([
  ['007.50', '7.5'],
  ['+3', '3'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['0.10', '0.1'],
  ['100', '100'],
  ['-12.0', '-12'],
])('%s is written %s', (text, canonical) => {
  expect(decimal(text)).toBe(canonical);
});

test.each(['', '-', '1.', '.5', '1e5', '--1', ' 1', '1 ', '1,000', '1.2.3', '五'])(
  '%j is no decimal',
  (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  },
);

test('nothing is divided by zero', () => {
  expect(() => divide('1', '0', 2, 'floor')).toThrow(RangeError);
});

test('the last digit is the last that is not zero', () => {
  fc.assert(
    fc.property(number, ([a]) => {
      fc.pre(a !== '0');
      expect(shift(a, -lastDigit(a))).toMatch(/^-?\d*[1-9]$/);
    }),
  );
  expect(lastDigit('0')).toBe(0);
});
