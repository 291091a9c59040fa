import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextProblems } from '../../../src/lib/model/context.ts';
import type { TokenInContext } from '../../../src/lib/model/context.ts';

const text = '清溪县有300户900人，其中在册200户，其余100户。';

/** The slices of the text that match, each with six characters either side. */
function rowsOf(pattern: RegExp): TokenInContext[] {
  return [...text.matchAll(pattern)].map(({ 0: token, index: start }, i) => {
    const end = start + token.length;
    const prefix = text.slice(Math.max(0, start - 6), start);
    return { start, end, token, prefix, suffix: text.slice(end, end + 6), at: `numerals:${i + 2}` };
  });
}

test('rows of one text agree', () => {
  expect(contextProblems(rowsOf(/\d+[户人]/g))).toEqual([]);
});

test('a character that differs from a neighbour’s is reported with its place and that neighbour', () => {
  const rows = rowsOf(/\d+[户人]/g);
  const wrong = rows.map((row, i) => (i === 1 ? { ...row, token: '800人' } : row));
  expect(contextProblems(wrong)).toEqual([
    {
      code: 'contradicting-context',
      warning: true,
      at: 'numerals:3',
      found: '"8" at 8',
      expected: '"9", as numerals:2 has it',
      hint: 'the tokens, prefixes and suffixes of neighbours overlap; correct the one that is wrong',
    },
  ]);
});

test('slices of any text agree with each other', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(fc.nat(40)), (any, starts) => {
      const rows = starts.map((start, i) => ({
        start,
        end: start + 1,
        token: any.charAt(start % any.length) || 'x',
        prefix: '',
        suffix: '',
        at: String(i),
      }));
      expect(contextProblems(rows)).toEqual([]);
    }),
  );
});
