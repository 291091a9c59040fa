import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bareNumbers, plainFault } from '../../../src/lib/prose/bare-numbers.ts';

const rows = Papa.parse<{ text: string; found: string }>(
  readFileSync(join(import.meta.dirname, 'bare-numbers.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

describe('numbers that stand bare', () => {
  test.each(rows)('$text', ({ text, found }) => {
    const numbers = bareNumbers(text).map((fault) => /^"(.*?)" in /.exec(fault.found)?.[1]);
    expect(numbers.join(' ')).toBe(found);
  });
});

test('a fault says where', () => {
  expect(bareNumbers('of 300 households')).toMatchObject([{ code: 'bare-number', column: 4 }]);
});

test.each([
  ['2023', true],
  ['2023–2025', true],
  ['December 2023', true],
  ['15 December 2023', true],
  ['2023-12-15', true],
  ['2023年', true],
  ['2023年12月15日', true],
  ['2022至2023', true],
  ['2023年底', true],
  ['十月', true],
  ['5155', true],
  ['三农', true],
  ['Lanzhou', true],
  ['two readings', true],
  ['三种读法', true],
  ['twenty readings', false],
  ['two thirds', false],
  ['99', false],
  ['1,294', false],
  ['八成', false],
  ['2023 households', false],
  ['32 December 2023', false],
])('plain %s: %s', (text, sound) => {
  expect(plainFault(text, 1)?.code ?? null).toBe(sound ? null : 'not-plain');
});
