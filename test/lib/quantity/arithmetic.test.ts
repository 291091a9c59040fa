import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  negate,
  order,
  over,
  overlaps,
  scale,
  subtract,
  times,
  within,
} from '../../../src/lib/quantity/arithmetic.ts';
import * as exact from '../../../src/lib/quantity/decimal.ts';
import {
  atLeast,
  atMost,
  closed,
  contains,
  point,
  rounded,
  UNBOUNDED,
} from '../../../src/lib/quantity/interval.ts';
import type { Interval } from '../../../src/lib/quantity/interval.ts';

const number = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => exact.shift(exact.decimal(String(digits)), -places));

/** An interval with a number that lies in it, at its end or between. */
const sample: fc.Arbitrary<readonly [Interval, string]> = fc.oneof(
  fc.tuple(number, number, number).map(([a, b, c]) => {
    const [low, middle, high] = [a, b, c].sort(exact.compare);
    return [closed(low!, high!), middle!] as const;
  }),
  number.map((a) => [point(a), a] as const),
  fc
    .tuple(number, fc.integer({ min: -3, max: 3 }))
    .map(([a, place]) => [rounded(a, place), a] as const),
  fc.tuple(number, number).map(([a, b]) => {
    const [low, high] = [a, b].sort(exact.compare);
    return [atLeast(low!), high!] as const;
  }),
  fc.tuple(number, number).map(([a, b]) => {
    const [low, high] = [a, b].sort(exact.compare);
    return [atMost(high!), low!] as const;
  }),
  number.map((a) => [UNBOUNDED, a] as const),
);

describe('an operation on intervals contains the operation on their numbers', () => {
  const operations = { add, subtract, times } as const;
  const pointwise = { add: exact.add, subtract: exact.subtract, times: exact.multiply } as const;
  test.each(['add', 'subtract', 'times'] as const)('%s', (name) => {
    fc.assert(
      fc.property(sample, sample, ([a, x], [b, y]) =>
        contains(operations[name](a, b), pointwise[name](x, y)),
      ),
    );
  });

  test('over', () => {
    fc.assert(
      fc.property(sample, sample, ([a, x], [b, y]) => {
        fc.pre(exact.compare(y, '0') !== 0);
        const quotients = over(a, b);
        // The quotient itself, or a neighbour of it at the 40th digit, for it may not be a decimal.
        return (
          contains(quotients, exact.divide(x, y, 40, 'floor')) ||
          contains(quotients, exact.divide(x, y, 40, 'ceil'))
        );
      }),
    );
  });
});

test('negation and scaling by minus one agree, and negation undoes itself', () => {
  fc.assert(
    fc.property(sample, ([a]) => {
      expect(scale(a, '-1')).toEqual(negate(a));
      expect(negate(negate(a))).toEqual(a);
    }),
  );
});

test('an order holds for the numbers, and turns about with its sides', () => {
  const mirrored = {
    below: 'above',
    above: 'below',
    'at or below': 'at or above',
    'at or above': 'at or below',
    at: 'at',
    mixed: 'mixed',
  };
  fc.assert(
    fc.property(sample, sample, ([a, x], [b, y]) => {
      const how = order(a, b);
      expect(order(b, a)).toBe(mirrored[how]);
      if (how === 'below') expect(exact.compare(x, y)).toBe(-1);
      if (how === 'at or below') expect(exact.compare(x, y)).toBeLessThan(1);
      if (how === 'at') expect(x).toBe(y);
      if (x === y) expect(overlaps(a, b)).toBe(true);
    }),
  );
});

test('what lies within shares every number', () => {
  fc.assert(
    fc.property(sample, sample, ([a, x], [b]) => {
      expect(within(a, a)).toBe(true);
      if (within(a, b)) expect(contains(b, x)).toBe(true);
    }),
  );
});

describe('ends', () => {
  const cases: [string, Interval, Interval][] = [
    [
      'an open end makes the sum open',
      add(closed('1', '2'), rounded('5', 0)),
      { low: '5.5', high: '7.5', low_open: false, high_open: true },
    ],
    [
      'an infinite end stays infinite',
      subtract(closed('1', '2'), atLeast('3', true)),
      { low: null, high: '-1', low_open: false, high_open: true },
    ],
    ['a product of both signs', times(closed('-1', '2'), closed('3', '4')), closed('-4', '8')],
    ['nothing times anything is nothing', times(point('0'), UNBOUNDED), point('0')],
    ['division by what reaches zero', over(point('1'), closed('0', '2')), UNBOUNDED],
    [
      'division by what is open above',
      over(point('1'), atLeast('4')),
      { low: '0', high: '0.25', low_open: true, high_open: false },
    ],
    [
      'a quotient without end, rounded outward',
      over(point('1'), point('3')),
      closed(`0.${'3'.repeat(30)}`, `0.${'3'.repeat(29)}4`),
    ],
  ];
  test.each(cases)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('intervals that only touch at an open end do not overlap', () => {
    expect(order(rounded('1', 0), closed('1.5', '2'))).toBe('below');
    expect(order(closed('1', '1.5'), closed('1.5', '2'))).toBe('at or below');
  });
});
