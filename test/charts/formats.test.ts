import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { formats, formatted, type Format } from '../../src/charts/formats.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { signLine } from '../../src/charts/sign-line.ts';
import { languages } from '../../src/lib/language.ts';
import { chartCases } from './cases.ts';

const words = {
  title: 'Headline of the chart',
  subtitle: 'Subtitle of the chart',
  description: 'What is to be seen.',
  notes: 'A note that limits what it says.',
  signs: 'Blue: ours.',
  source: 'Source: an article.',
  credit: ['After the Hat', ' · CC BY 4.0 · https://example.org/charts/some/'],
} as const;
const every = languages.flatMap((lang) =>
  chartCases(lang).flatMap((one) =>
    (Object.keys(formats) as Format[]).map((format) => {
      const { kind, rows, slug, title, ...more } = one;
      const drawn = (width: number) =>
        drawRows(kind, rows, { ...more, lang, width, document: nodeDocument, slug, title });
      return { format, rows, slug, lang, svg: formatted(format, drawn, words, lang) };
    }),
  ),
);
const made = every.flatMap(({ svg, ...more }) => (svg === null ? [] : [{ ...more, svg }]));

test('a chart that does not fit has no picture, and few do not', () => {
  expect(made.length).toBeLessThan(every.length);
  expect(made.length).toBeGreaterThan(every.length * 0.8);
});

describe.each(made)('$slug as $format in $lang', ({ format, rows, svg }) => {
  const { document } = parseHTML(svg.replace(/^<\?xml.*\n/, ''));
  const texts = [...document.querySelectorAll('text')];

  test('has the size of its format, and all of the chart and its texts', () => {
    const { width, height } = formats[format];
    expect(svg).toContain(`width="${width}" height="${height}"`);
    const said = texts.map(({ textContent }) => textContent).join(' ');
    for (const one of [words.title, words.subtitle, words.notes, words.signs, words.source])
      expect(said.replace(/\s+/g, '')).toContain(one.replace(/\s+/g, ''));
    expect(said).toContain(words.credit.join(''));
    for (const { id } of rows) expect(svg).toContain(`id="${id}"`);
    expect(svg).not.toMatch(/…|id="fade"/);
  });

  test('has no text smaller than 20 pixels', () => {
    for (const text of texts) {
      const size = Number(text.closest('[font-size]')!.getAttribute('font-size'));
      const moved = text.closest('g[transform*=scale]')?.getAttribute('transform') ?? 'scale(1)';
      const scale = Number(/scale\(([\d.]+)\)/.exec(moved)![1]);
      expect(size * scale, text.outerHTML).toBeGreaterThan(19.99);
    }
  });
});

test('the line of signs says those that are drawn, and no others', () => {
  const lines = chartCases('en').map(({ rows }) => ({ rows, line: signLine(rows, 'en') }));
  const says = (word: string, is: (row: (typeof lines)[number]['rows'][number]) => boolean) => {
    for (const { rows, line } of lines) expect(line.includes(word), line).toBe(rows.some(is));
    expect(new Set(lines.map(({ line }) => line.includes(word))).size).toBe(2);
  };
  says('Hollow: ', ({ shape }) => shape === 'target');
  says('Blue: ', ({ shape }) => shape === 'computed');
  says('Blue with a cut: ', ({ shape }) => shape === 'repaired');
  says('Grey: ', ({ shape, paint }) => shape === 'printed' && paint === 'grey');
  says('?: ', ({ text }) => text.endsWith(' ?'));
  says('Red, ≠: ', ({ clash }) => clash === 'impossible');
});
