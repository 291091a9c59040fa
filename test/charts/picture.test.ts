import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { resolveStyles } from '../../src/charts/cascade.ts';
import { drawKind } from '../../src/charts/draw.ts';
import { element, svgText } from '../../src/charts/element.ts';
import { codePoints, fontsFor, requireGlyphs } from '../../src/charts/font.ts';
import { card, picture } from '../../src/charts/picture.ts';
import { png } from '../../src/charts/png.ts';
import { themeStyles } from '../../src/charts/theme.ts';
import { languages } from '../../src/lib/language.ts';
import { chartCases } from './cases.ts';

const css = themeStyles + readFileSync('src/charts/chart.css', 'utf8');

/** A drawing of one rectangle in one group, as a style sheet has them. */
const styled = (sheet: string, className: string) => {
  const rectangle = element('rect', { class: className });
  const root = element('svg', { class: 'drawn' }, [element('g', {}, [rectangle])]);
  return svgText(resolveStyles(root, sheet));
};

describe('styles as attributes', () => {
  test.each([
    ['.a { fill: red }', 'fill', 'red'],
    ['.a { fill: red } rect { fill: blue }', 'fill', 'red'],
    ['.a { fill: red } .a { fill: blue }', 'fill', 'blue'],
    ['.a.b { fill: red } .a { fill: blue }', 'fill', 'red'],
    ['.a { fill: red } g .a { fill: blue }', 'fill', 'blue'],
    ['.a { fill: red } svg .a { fill: blue }', 'fill', 'blue'],
    ['.a { fill: red } g > .a { fill: blue }', 'fill', 'blue'],
    ['.a { fill: red } svg > .a { fill: blue }', 'fill', 'red'],
    ['.drawn > g > * { fill: red }', 'fill', 'red'],
    ['.drawn rect.b { fill: red }', 'fill', 'red'],
    ['.drawn .drawn rect { fill: red }', 'fill', null],
    ['.a.c { fill: red } .drawn > g.c { fill: red }', 'fill', null],
    ['.a:hover { fill: red } .a { stroke-width: 1.5px }', 'stroke-width', '1.5'],
    ['.a:hover { fill: red }', 'fill', null],
    ['.a[hidden] { fill: red }', 'fill', null],
    ['.a { color: red }', 'color', null],
    ['@media print { .a { fill: red } } .a { stroke: red }', 'fill', null],
    [':root { --x: red } .a { fill: var(--x) }', 'fill', 'red'],
    [':root { --x: red } g { --x: blue } .a { fill: var(--x, green) }', 'fill', 'blue'],
    ['.a { fill: var(--x, var(--y, green)) }', 'fill', 'green'],
    [':root { --x: var(--y, red) } .a { fill: var(--x) } /* .a { fill: none } */', 'fill', 'red'],
  ])('%s', (sheet, property, value) => {
    const [, found = null] =
      new RegExp(`<rect[^>]* ${property}="([^"]*)"`).exec(styled(sheet, 'a b')) ?? [];
    expect(found).toBe(value);
  });

  test('a value that needs a browser throws', () => {
    expect(() => styled('.a { fill: light-dark(#000, #fff) }', 'a')).toThrow(
      'chart.css: fill cannot stand in a picture: light-dark(#000, #fff)',
    );
  });

  test('a selector of another kind throws', () => {
    for (const selector of ['.a + .b', '#b'])
      expect(() => styled(`${selector} { fill: red }`, 'b')).toThrow(
        `selectors like this are not read: ${selector}`,
      );
  });
});

const words = {
  title: 'A & B <of> “C”',
  subtitle: '户数，按类别',
  description: 'What is to be seen.',
  notes: 'A note.',
  foot: ['Source: one', 'Version 1'],
};

describe.each(languages.flatMap((lang) => chartCases(lang).map((one) => ({ ...one, lang }))))(
  '$chart.slug in $lang as a file',
  ({ kind, chart, lang }) => {
    const svg = picture(drawKind(kind, chart, { width: 720, lang }), css, words, lang);

    test('needs no style sheet and no program but one for SVG', () => {
      expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns=/);
      expect(svg).not.toMatch(/<style|class=|var\(|light-dark|style=|\dem"|data-|NaN|undefined/);
      expect(svg).not.toMatch(/&(?!#\d+;|amp;|lt;|gt;|quot;)/);
    });

    test('keeps text as text, and has an element with the id of each figure', () => {
      for (const { figure, valueText } of chart.series) {
        expect(svg).toContain(`id="${figure.id}"`);
        expect(svg).toContain(valueText);
      }
    });

    test('has a fill or stroke for every shape and a font size for every text', () => {
      const { document } = parseHTML(svg.replace(/^<\?xml.*\n/, ''));
      for (const shape of document.querySelectorAll('g[id] > :is(rect, path, circle)'))
        expect(shape.hasAttribute('fill') || shape.hasAttribute('stroke'), shape.outerHTML).toBe(
          true,
        );
      for (const text of document.querySelectorAll('text'))
        expect(Number(text.getAttribute('font-size')), text.outerHTML).toBeGreaterThanOrEqual(10);
    });
  },
);

describe('pictures', () => {
  const { kind, chart } = chartCases('zh')[0]!;
  const drawing = drawKind(kind, chart, { width: 720, lang: 'zh' });
  const svg = picture(drawing, css, words, 'zh');
  const size = (image: Uint8Array) => {
    const view = new DataView(image.buffer, image.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  test('have the size that was asked for, and do not depend on other characters in the fonts', async () => {
    const [, width = '', height = ''] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
    const image = await png(svg, 2);
    expect(size(image)).toEqual([2 * Number(width), 2 * Number(height)]);
    // A comment makes another key, and so another drawing, with fonts that hold more.
    const again = await png(`${svg}<!--${Math.random()}-->`, 2, '龘靐齉');
    expect(Buffer.from(again).equals(image)).toBe(true);
  });

  test('for social networks measure 1200 by 630', async () => {
    const image = await png(
      card(
        [drawing],
        css,
        { title: words.title, subtitle: words.subtitle, foot: '摘帽之后' },
        'zh',
      ),
      1,
    );
    expect(size(image)).toEqual([1200, 630]);
  });

  test('throw for a character without a glyph', async () => {
    const known = (await fontsFor('户数AB')).map(codePoints);
    expect(known.map((codes) => codes.has('户'.codePointAt(0)!))).toEqual([true, true]);
    expect(() => requireGlyphs('户数AB', known)).not.toThrow();
    expect(() => requireGlyphs('户数C', known)).toThrow('no glyph for C (U+0043)');
    await expect(png(svg.replace('户数', '户\u{1F600}'), 1)).rejects.toThrow('(U+1F600)');
  });
});
