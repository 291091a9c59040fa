import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutsOf, partAt } from '../../../src/client/read/parts.ts';
import { read } from '../../../src/lib/reading/read.ts';

test('parts end behind lines, and never within a numeral or a character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('共', '12345户', '\n', '𠀀', '。', '2022年'), { maxLength: 200 }),
      (pieces) => {
        const text = pieces.join('');
        const numerals = read(text);
        const cuts = cutsOf(text, numerals, 20);
        expect(cuts[0]).toBe(0);
        expect(cuts[cuts.length - 1]).toBe(text.length);
        for (const cut of cuts.slice(1, -1)) {
          expect(numerals.some(({ start, end }) => start < cut && cut < end)).toBe(false);
          expect(text.charCodeAt(cut) >> 10).not.toBe(0x37);
        }
        for (let index = 0; index + 1 < cuts.length; index++) {
          expect(partAt(cuts, cuts[index]!)).toBe(index);
          expect(partAt(cuts, cuts[index + 1]! - 1)).toBe(index);
        }
      },
    ),
  );
});

test('a short text is one part', () => {
  expect(cutsOf('一\n二', [])).toEqual([0, 3]);
});

test('a cut stands behind a line that ends near', () => {
  expect(cutsOf(`${'字'.repeat(12)}\n${'字'.repeat(30)}`, [], 10)).toEqual([0, 13, 23, 33, 43]);
});

test('a numeral that runs to the end is the end', () => {
  expect(cutsOf('1'.repeat(40), [{ start: 5, end: 40 }], 20)).toEqual([0, 40]);
});
