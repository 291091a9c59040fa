import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, compose, edits, invert, mapPos, oldPosition } from '../../../src/lib/text/edits.ts';
import type { Edits } from '../../../src/lib/text/edits.ts';

function changesOf(length: number): fc.Arbitrary<Edits> {
  return fc
    .array(
      fc.record({
        at: fc.nat(length),
        size: fc.nat(4),
        insert: fc.string({ maxLength: 3 }),
      }),
      { maxLength: 8 },
    )
    .map((drafts) => {
      let end = 0;
      const kept = [];
      for (const { at, size, insert } of drafts.sort((a, b) => a.at - b.at)) {
        if (at < end) continue;
        end = Math.min(length, at + size);
        kept.push({ from: at, to: end, insert });
      }
      return edits(length, kept);
    });
}

const edited = fc
  .string({ maxLength: 40 })
  .chain((text) => changesOf(text.length).map((first) => ({ text, first })));
const twice = edited.chain(({ text, first }) =>
  changesOf(first.after).map((second) => ({ text, first, second })),
);

describe('edits', () => {
  it('are undone by their inversion', () => {
    fc.assert(
      fc.property(edited, ({ text, first }) => {
        const after = apply(first, text);
        expect(after).toHaveLength(first.after);
        expect(apply(invert(first, text), after)).toBe(text);
      }),
    );
  });

  it('compose', () => {
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        expect(apply(compose(first, second), text)).toBe(apply(second, apply(first, text)));
      }),
    );
  });

  it('map positions forth in order, and back again where nothing was changed', () => {
    fc.assert(
      fc.property(edited, ({ text, first }) => {
        let last = 0;
        for (let pos = 0; pos <= text.length; pos++) {
          const after = mapPos(first, pos, 'start');
          expect(after).toBeGreaterThanOrEqual(last);
          last = after;
          const inside = first.changes.some(({ from, to }) => pos >= from && pos <= to);
          if (!inside) expect(oldPosition(first, after, 'start')).toBe(pos);
        }
      }),
    );
  });

  it('keep a position on the side that is asked for', () => {
    const cut = edits(6, [{ from: 2, to: 4, insert: '' }]);
    expect(oldPosition(cut, 2, 'start')).toBe(2);
    expect(oldPosition(cut, 2, 'end')).toBe(4);
    const swap = edits(6, [{ from: 2, to: 4, insert: 'xyz' }]);
    expect([mapPos(swap, 3, 'start'), mapPos(swap, 3, 'end')]).toEqual([2, 5]);
    expect([oldPosition(swap, 2, 'end'), oldPosition(swap, 5, 'start')]).toEqual([2, 4]);
  });

  it('refuse what is out of order, outside, or of another text', () => {
    const bad = { from: 3, to: 2, insert: '' };
    expect(() => edits(5, [bad])).toThrow('out of order');
    expect(() => edits(1, [{ from: 0, to: 2, insert: '' }])).toThrow('outside');
    expect(() => apply(edits(5, []), 'abc')).toThrow('5 units');
    expect(() => compose(edits(5, []), edits(4, []))).toThrow('do not meet');
  });
});
