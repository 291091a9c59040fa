import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimFaults, parseAmount, parseClaim, printClaim } from '../../../src/lib/prose/claim.ts';
import type { Amount, Claim } from '../../../src/lib/prose/claim.ts';
import { atLeast, closed, point, rounded } from '../../../src/lib/quantity/interval.ts';

const figures = new Map([
  ['a.exact', point('300')],
  ['a.rounded', rounded('44300', 2)],
  ['a.above', atLeast('50000')],
  ['a.about', { low: null, high: null, low_open: false, high_open: false }],
  ['a.range-of', closed('800', '1500')],
  ['b.six', point('600')],
]);

describe('claims that hold', () => {
  test.each([
    'a.exact = 300',
    'b.six = 2 * a.exact',
    'b.six >= 2 * a.exact',
    'a.exact / b.six ~ 0.5',
    'a.rounded > 44000',
    'a.rounded >= 44250',
    'a.rounded < 44350',
    'a.rounded ~ 44.3 * 1000',
    'a.above > 49999.9',
    'a.range-of >= 800',
    'a.range-of <= 1500',
    'a.range-of = 1000',
    'a.exact / 900 ~ 0.33',
    '( b.six - a.exact ) / a.exact = 1',
    'b.six - a.exact - 100 = 200',
    'b.six - ( a.exact - 100 ) = 400',
    'b.six / 2 / 3 = 100',
    'a.exact > 299.9',
    'a.exact < 300.1',
    'a.exact <= b.six',
    'a.exact <= 300',
    'b.six >= a.exact',
    'a.range-of - 1000 ~ 0',
    '2 * ( 1 + 2 ) = 6',
  ])('%s', (claim) => {
    expect(claimFaults(claim, figures)).toEqual([]);
  });
});

describe('claims that do not', () => {
  test.each([
    'a.exact > 300',
    'a.exact < 300',
    'b.six <= a.exact',
    'a.exact >= b.six',
    'a.rounded <= 44300',
    'a.rounded >= 44300',
    'a.exact / 900 = 0.33',
    'a.exact / b.six ~ 0.6',
    'a.rounded > 44250',
    'a.rounded = 44350',
    'a.above > 50000',
    'a.about > 0',
    'a.range-of > 800',
    'a.exact / ( a.exact - 300 ) > 1',
  ])('%s', (claim) => {
    expect(claimFaults(claim, figures)).toMatchObject([{ code: 'false-claim' }]);
  });
});

test('a claim that does not hold is reported with both sides', () => {
  const found = (claim: string) => claimFaults(claim, figures)[0]!.found;
  expect(found('a.range-of > a.exact + 700')).toBe(
    '"a.range-of > a.exact + 700": the left side is 800 to 1500, the right side 1000',
  );
  expect(found('a.about > a.above')).toBe(
    '"a.about > a.above": the left side is … to …, the right side 50000 to …',
  );
});

test('what is missing from a claim is named', () => {
  const expected = (claim: string) => claimFaults(claim, figures)[0]!.expected;
  expect(expected('( a.exact > 2')).toBe('")"');
  expect(expected('a.exact')).toBe('a comparison: > >= < <= = ~');
  expect(expected('a.exact > 1 2')).toBe('the end of the claim');
  expect(parseAmount('a.exact 2')).toMatchObject({
    fault: { expected: 'the end of the expression' },
  });
});

describe('claims that cannot be read', () => {
  test.each([
    ['', 1],
    ['a.exact', 8],
    ['a.exact >', 10],
    ['a.exact > 1 2', 13],
    ['a.exact > > 1', 11],
    ['a.exact >2', 9],
    ['a.exact+1 > 2', 1],
    ['( a.exact > 2', 11],
    ['exact > 2', 1],
    ['a.exact > .5', 11],
    ['a.exact > 1 > 0', 13],
  ])('%s, at %i', (claim, column) => {
    expect(claimFaults(claim, figures)).toMatchObject([{ code: 'malformed-claim', column }]);
  });
});

test('an unknown figure is named with the nearest', () => {
  expect(claimFaults('b.six > a.exat', figures)).toEqual([
    {
      code: 'unknown-figure',
      column: 9,
      found: '"a.exat"',
      expected: 'one of a.exact, a.rounded, a.above, a.about, a.range-of, b.six',
      hint: 'did you mean "a.exact"?',
    },
  ]);
});

const { amount } = fc.letrec<{ amount: Amount }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc
      .constantFrom('0', '2', '2.0', '0.05', '1500')
      .map((printed) => ({ kind: 'number' as const, printed })),
    fc.constant({ kind: 'number' as const, printed: '50000', unit: '元/户' }),
    fc
      .constantFrom('a.b', 'a-b.c', 'lanzhou.monitored.households')
      .map((id) => ({ kind: 'figure' as const, id, column: 0 })),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('amount'),
      right: tie('amount'),
    }),
  ),
}));
const claim: fc.Arbitrary<Claim> = fc.record({
  left: amount,
  comparison: fc.constantFrom('>', '>=', '<', '<=', '=', '~'),
  right: amount,
});

const withoutColumns = (claim: unknown) =>
  JSON.parse(JSON.stringify(claim, (key, value) => (key === 'column' ? 0 : value)));

test('a printed claim is parsed as it was', () => {
  fc.assert(
    fc.property(claim, (claim) => {
      expect(withoutColumns(parseClaim(printClaim(claim)))).toEqual(claim);
    }),
  );
});
