import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { ChartError } from '../../src/charts/frame.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { rowFrom } from '../../src/charts/row.ts';
import { misplacedLines } from '../../src/charts/truth/benchmark-lines.ts';
import { kindsWithBenchmarks, type ChartKind } from '../../src/lib/model/chart.ts';
import { figure, source } from './cases.ts';
import { collisions } from './labels.ts';

interface Some {
  readonly id: string;
  readonly value: string;
}

const line = ({ id, value }: Some) => ({
  id,
  value: Number(value),
  text: `${value}, average of all households of the country (outside source)`,
  name: `${value}, average of all households of the country (outside source); Bureau`,
  href: `/benchmarks/#${id}`,
});

/** A drawing of pairs of figures, which every kind takes, with benchmarks. */
const drawn = (
  kind: ChartKind,
  values: readonly string[],
  benchmarks: readonly Some[],
  width = 720,
) =>
  drawRows(
    kind,
    values.map((value, index) =>
      rowFrom(
        source({
          figure: figure({ id: `a.${index}`, value }),
          label: index % 2 === 0 ? 'Before' : 'After',
          number: value,
          full: value,
          group: `Place ${index >> 1}`,
        }),
        'en',
      ),
    ),
    {
      lang: 'en',
      width,
      document: nodeDocument,
      slug: 'some',
      title: 'Some',
      benchmarks: benchmarks.map(line),
    },
  );

const country = { id: 'country', value: '58' };

describe.each(kindsWithBenchmarks)('a line in %s', (kind) => {
  test.each([908, 720, 360])('stands where its number says, at %i px', (width) => {
    const drawing = drawn(kind, ['20', '40', '65', '90'], [country], width);
    expect(misplacedLines(drawing, kind, [country])).toEqual([]);
    expect(collisions(drawing)).toEqual([]);
  });

  test('is on the scale also where it is greater or less than all values', () => {
    for (const value of ['3', '400']) {
      const benchmark = { id: 'far', value };
      const drawing = drawn(kind, ['20', '40', '65', '90'], [benchmark]);
      expect(misplacedLines(drawing, kind, [benchmark])).toEqual([]);
      const [own] = drawing.querySelectorAll('[data-benchmark] line');
      expect(Number(own!.getAttribute('x1'))).toBeGreaterThanOrEqual(0);
      expect(Number(own!.getAttribute('x1'))).toBeLessThanOrEqual(720);
    }
  });

  test('is untrue where it is moved or missing', () => {
    const drawing = drawn(kind, ['20', '40', '65', '90'], [country]);
    for (const each of drawing.querySelectorAll('[data-benchmark] line'))
      each.setAttribute('x1', String(Number(each.getAttribute('x1')) + 2));
    expect(misplacedLines(drawing, kind, [country])).toEqual([
      expect.stringMatching(/^country: 58 stands at [\d.]+ px, [\d.]+ by the axis$/),
    ]);
    for (const each of drawing.querySelectorAll('[data-benchmark] line')) each.remove();
    expect(misplacedLines(drawing, kind, [country])).toEqual(['country has no line']);
  });

  test('is dashed, leads to its row, and its name says what is seen', () => {
    const drawing = drawn(kind, ['20', '40', '65', '90'], [country], 360);
    const link = drawing.querySelector('a[data-benchmark="country"]')!;
    expect(link.getAttribute('href')).toBe('/benchmarks/#country');
    for (const each of link.querySelectorAll('line'))
      expect(each.getAttribute('stroke-dasharray')).toBe('5 3');
    const seen = [...link.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(seen).toContain('outside source');
    expect(link.getAttribute('aria-label')).toBe(`${seen}; Bureau`);
  });
});

test('the words of several lines touch neither each other nor the frame', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kindsWithBenchmarks),
      fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 320, max: 1000 }),
      (kind, lines, width) => {
        const benchmarks = lines.map((value) => ({ id: `b${value}`, value: String(value) }));
        try {
          const drawing = drawn(kind, ['20', '40', '65', '90'], benchmarks, width);
          expect(collisions(drawing)).toEqual([]);
          expect(misplacedLines(drawing, kind, benchmarks)).toEqual([]);
        } catch (error) {
          if (!(error instanceof ChartError)) throw error;
        }
      },
    ),
    { numRuns: 200 },
  );
});
