import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, readJsonLines } from '../../../src/lib/model/json-lines.ts';

test('what is written is read back, a line for each', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const text = jsonLines(values);
      expect(text.match(/\n/g) ?? []).toHaveLength(values.length);
      // JSON knows no negative zero.
      expect(readJsonLines(text)).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test('the last line needs no end, and a broken one is refused', () => {
  expect(readJsonLines('1\n"摘帽"')).toEqual([1, '摘帽']);
  expect(readJsonLines('')).toEqual([]);
  expect(() => readJsonLines('1\n{')).toThrow(SyntaxError);
});
