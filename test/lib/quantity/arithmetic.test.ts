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
  intersect,
  point,
  rounded,
  roundedInward,
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

test('an order holds for the numbers in the intervals, and is reversed where these change sides', () => {
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

test('every number of an interval is in those around it', () => {
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

/** An interval that is not empty, and numbers in it: its closed ends, numbers right beside its open ones, and some between. */
const grid: fc.Arbitrary<readonly [Interval, readonly number[]]> = fc
  .tuple(
    fc.constantFrom(null, -4, -2, -1, 0, 1, 2, 4),
    fc.constantFrom(null, -4, -2, -1, 0, 1, 2, 4),
    fc.boolean(),
    fc.boolean(),
  )
  .filter(
    ([low, high, low_open, high_open]) =>
      low === null || high === null || low < high || (low === high && !low_open && !high_open),
  )
  .map(([low, high, lowOpen, highOpen]) => {
    const interval = {
      low: low === null ? null : String(low),
      high: high === null ? null : String(high),
      low_open: low !== null && lowOpen,
      high_open: high !== null && highOpen,
    };
    const near = [-FAR, -4, -2, -1, 0, 1, 2, 4, FAR].flatMap((end) => [
      end - BESIDE,
      end,
      end + BESIDE,
    ]);
    return [interval, near.filter((number) => holds(interval, number))] as const;
  });
const FAR = 2 ** 20;
const BESIDE = 2 ** -20;

/** What `contains` says, in floating point. */
function holds({ low, high, low_open, high_open }: Interval, number: number): boolean {
  const above = low === null || (low_open ? number > Number(low) : number >= Number(low));
  const below = high === null || (high_open ? number < Number(high) : number <= Number(high));
  return above && below;
}

/** Fails unless an interval reaches as far as the numbers do, and no further. */
function expectTight({ low, high, low_open, high_open }: Interval, numbers: readonly number[]) {
  const ends = [
    [low, low_open, Math.min(...numbers), -1],
    [high, high_open, Math.max(...numbers), 1],
  ] as const;
  for (const [end, open, last, sign] of ends) {
    if (end === null) {
      expect(open).toBe(false);
      expect(last * sign).toBeGreaterThan(1000);
    } else {
      expect(Number(end)).toBeCloseTo(last, 3);
      expect(last * sign < Number(end) * sign).toBe(open);
    }
  }
}

describe('intervals are as narrow as they can be', () => {
  test.each([
    ['sums', add, (x: number, y: number) => x + y],
    ['differences', subtract, (x: number, y: number) => x - y],
    ['products', times, (x: number, y: number) => x * y],
    ['quotients', over, (x: number, y: number) => x / y],
  ] as const)('%s', (name, operation, pointwise) => {
    fc.assert(
      fc.property(grid, grid, ([a, xs], [b, ys]) => {
        if (name === 'quotients' && ys.some((y) => y <= 0) && ys.some((y) => y >= 0)) return;
        const numbers = xs.flatMap((x) => ys.map((y) => pointwise(x, y)));
        const found = operation(a, b);
        if (found === UNBOUNDED)
          expect(contains({ ...b, low_open: false, high_open: false }, '0')).toBe(true);
        else expectTight(found, numbers);
      }),
      { numRuns: 200 },
    );
  });
});

test('the intersection of two intervals contains what lies in both', () => {
  fc.assert(
    fc.property(grid, grid, ([a, xs], [b, ys]) => {
      const both = intersect(a, b);
      for (const number of [...xs, ...ys])
        expect(holds(both, number)).toBe(holds(a, number) && holds(b, number));
    }),
    { numRuns: 200 },
  );
});

test('an interval contains what lies between its ends', () => {
  fc.assert(
    fc.property(grid, grid, ([a], [, ys]) => {
      for (const y of ys) expect(contains(a, exact.decimal(y.toFixed(20)))).toBe(holds(a, y));
    }),
    { numRuns: 200 },
  );
});

test('one interval lies within another where it holds no number that the other does not', () => {
  fc.assert(
    fc.property(grid, grid, ([a, xs], [b]) => {
      expect(within(a, b)).toBe(xs.every((x) => holds(b, x)));
    }),
    { numRuns: 200 },
  );
});

test('an order says what holds for all pairs of numbers', () => {
  fc.assert(
    fc.property(grid, grid, ([a, xs], [b, ys]) => {
      const pairs = xs.flatMap((x) => ys.map((y) => Math.sign(x - y)));
      const seen = ['below', 'at', 'above'].filter((_, at) => pairs.includes(at - 1));
      const expected = seen.length === 1 ? seen[0] : seen.join(' or ');
      const said = { 'below or at': 'at or below', 'at or above': 'at or above' }[expected!];
      expect(order(a, b)).toBe(seen.length === 1 ? seen[0] : (said ?? 'mixed'));
      expect(overlaps(a, b)).toBe(xs.some((x) => holds(b, x)) || ys.some((y) => holds(a, y)));
    }),
    { numRuns: 200 },
  );
});

test('rounding inward leaves the whole numbers as they are', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: -12, max: 12 }), ([a], n) => {
      for (const open of [false, true]) {
        const cut = { ...a, low_open: a.low !== null && open, high_open: a.high !== null && open };
        const whole = roundedInward(cut);
        for (const end of [a.low, a.high]) {
          if (end === null) continue;
          const near = exact.add(exact.round(end, 0, 'floor'), String(n));
          expect(contains(whole, near)).toBe(contains(cut, near));
        }
        for (const end of [whole.low, whole.high]) if (end !== null) expect(end).toMatch(/^-?\d+$/);
        expect([whole.low_open, whole.high_open]).toEqual([false, false]);
      }
    }),
    { numRuns: 200 },
  );
});
