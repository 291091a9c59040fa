import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, readJsonLines } from '../../../src/lib/model/json-lines.ts';

test('what is written is read back, a line for each', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const bytes = jsonLines(values);
      expect(bytes.filter((byte) => byte === 0x0a)).toHaveLength(values.length);
      // JSON knows no negative zero.
      expect(readJsonLines(bytes)).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test('the last line needs no end, and a broken one is refused', () => {
  const read = (text: string) => readJsonLines(new TextEncoder().encode(text));
  expect(read('1\n"摘帽"')).toEqual([1, '摘帽']);
  expect(read('')).toEqual([]);
  expect(() => read('1\n{')).toThrow(SyntaxError);
});
