import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  covering,
  intersection,
  lowered,
  union,
  WHOLE_RUN_BONUS,
} from '../../../src/lib/search/hits.ts';
import type { Postings } from '../../../src/lib/search/hits.ts';

const postings: fc.Arbitrary<Postings> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 6 })
  .map((entries) => new Map(entries));
const several = fc.array(postings, { minLength: 1, maxLength: 4 });
const levels = (all: readonly Postings[], record: number) =>
  all.flatMap((one) => one.get(record) ?? []);

test('a record that any has is in the union at its highest level', () => {
  fc.assert(
    fc.property(several, (all) => {
      const found = union(all);
      for (let record = 0; record < 6; record++) {
        const own = levels(all, record);
        expect(found.get(record)).toBe(own.length === 0 ? undefined : Math.max(...own));
      }
    }),
  );
});

test('a record that all have is in the intersection at its lowest level', () => {
  fc.assert(
    fc.property(several, (all) => {
      const both = intersection(all);
      for (let record = 0; record < 6; record++) {
        const own = levels(all, record);
        expect(both.get(record)).toBe(own.length < all.length ? undefined : Math.min(...own));
      }
    }),
  );
  expect(intersection([])).toEqual(new Map());
});

test('a lowered level stays above the next lower one', () => {
  expect([...lowered(new Map([[7, 4]]))]).toEqual([[7, 4 - WHOLE_RUN_BONUS]]);
  expect(4 - 2 * WHOLE_RUN_BONUS).toBeGreaterThan(3);
});

describe('a run of pairs', () => {
  const has = (...records: number[]): Postings => new Map(records.map((record) => [record, 3]));
  const many = [...Array(10).keys()];

  test('is found whole above its level', () => {
    expect([...covering([has(1, 2), has(2)])]).toEqual([[2, 3 + WHOLE_RUN_BONUS]]);
  });

  test('is found in pieces where each of its characters is in a pair, and the whole is rare', () => {
    expect(covering([has(...many), has(0), has(...many)])).toEqual(
      new Map(many.map((record) => [record, record === 0 ? 3 + WHOLE_RUN_BONUS : 3])),
    );
  });

  test('is not looked for in pieces where the whole is not rare', () => {
    expect([...covering([has(...many), has(0, 1, 2, 3), has(...many)]).keys()]).toEqual([
      0, 1, 2, 3,
    ]);
  });

  test.each([
    ['its first pair is missing', [has(), has(1), has(1)]],
    ['its last pair is missing', [has(1), has(1), has()]],
    ['two pairs in a row are missing', [has(1), has(), has(), has(1)]],
    ['of two pairs one is missing', [has(1), has()]],
    ['of three the outer ones are elsewhere', [has(1), has(), has(2)]],
  ])('is not found where %s', (_, pairs) => {
    expect(covering(pairs).size).toBe(0);
  });

  test('has the lowest level of the pairs that are there', () => {
    const pairs = [new Map([[1, 4]]), new Map<number, number>(), new Map([[1, 2]])];
    expect([...covering(pairs)]).toEqual([[1, 2]]);
  });
});
