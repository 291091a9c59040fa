import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsByKey } from '../../src/lib/items-by-key.ts';

test('an item is listed once under each of its keys, in order, and nowhere else', () => {
  const items = fc.array(fc.array(fc.nat(5)));
  fc.assert(
    fc.property(items, (held) => {
      const found = itemsByKey(held.keys(), (at) => held[at]!);
      for (let key = 0; key <= 5; key += 1) {
        const expected = [...held.keys()].filter((at) => held[at]!.includes(key));
        expect(found.get(key) ?? []).toEqual(expected);
      }
    }),
  );
});
