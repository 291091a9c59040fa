import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';

/** Measured in a browser at 100 px: the wider of DejaVu Sans and Noto Sans SC. */
const { data: measured } = Papa.parse<{ text: string; weight: '400' | '600'; width: string }>(
  readFileSync(new URL('text-width.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
);

test.each(measured)(
  '$text in $weight takes no more than is estimated',
  ({ text, weight, width }) => {
    const estimate = textWidth(text, 100, weight === '600' ? 600 : 400);
    expect(estimate).toBeGreaterThanOrEqual(Number(width));
    expect(estimate).toBeLessThan(Number(width) * 1.15);
  },
);

test('widths add up, grow with the size, and are never less in bold', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 8, max: 40 }), (a, b, size) => {
      expect(textWidth(a + b, size)).toBeCloseTo(textWidth(a, size) + textWidth(b, size), 6);
      expect(textWidth(a, 2 * size)).toBeCloseTo(2 * textWidth(a, size), 6);
      expect(textWidth(a, size, 600)).toBeGreaterThanOrEqual(textWidth(a, size));
    }),
  );
});
