import { crc32 } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../src/charts/draw.ts';
import { facesFor, fontsFor } from '../../src/charts/font.ts';
import { nodeDocument } from '../../src/charts/node-document.ts';
import { chartCard } from '../../src/charts/card.ts';
import { picture } from '../../src/charts/picture.ts';
import { credited } from '../../src/charts/png-credit.ts';
import { png } from '../../src/charts/png.ts';
import { languages, type Lang } from '../../src/lib/language.ts';
import { chartCases } from './cases.ts';

const draw = ({ kind, rows, slug, title }: ReturnType<typeof chartCases>[number], lang: Lang) =>
  drawRows(kind, rows, { lang, width: 720, document: nodeDocument, slug, title });

const words = {
  title: 'A & B <of> “C”',
  subtitle: '户数，按类别',
  description: 'What is to be seen.',
  notes: 'A note.',
  foot: ['Source: one', 'Version 1'],
};

describe.each(languages.flatMap((lang) => chartCases(lang).map((one) => ({ ...one, lang }))))(
  '$slug in $lang as a file',
  ({ lang, ...one }) => {
    const svg = picture(draw(one, lang), words, lang);

    test('needs no style sheet and no program but one for SVG', () => {
      expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns=/);
      expect(svg).not.toMatch(/<style|class=|var\(|light-dark|style=|\dem"|data-|NaN|undefined/);
      expect(svg).not.toMatch(/&(?!#\d+;|amp;|lt;|gt;|quot;)/);
    });

    test('keeps text as text, and has an element with the id of each figure', () => {
      for (const { id, label } of one.rows) {
        expect(svg).toContain(`id="${id}"`);
        expect(svg).toContain(label.slice(0, 4));
      }
    });

    test('has a font size that can be read for every text', () => {
      const { document } = parseHTML(svg.replace(/^<\?xml.*\n/, ''));
      for (const text of document.querySelectorAll('text'))
        expect(
          Number(text.closest('[font-size]')!.getAttribute('font-size')),
          text.outerHTML,
        ).toBeGreaterThanOrEqual(10);
    });
  },
);

describe('pictures', () => {
  const drawing = draw(chartCases('zh')[0]!, 'zh');
  const svg = picture(drawing, words, 'zh');
  const size = (image: Uint8Array) => {
    const view = new DataView(image.buffer, image.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  test('have the size that was asked for, and do not depend on other characters in the fonts', async () => {
    const [, width = '', height = ''] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
    const image = await png(svg, 2, 'zh');
    expect(size(image)).toEqual([2 * Number(width), 2 * Number(height)]);
    // A comment makes another key, and so another drawing, with fonts that hold more.
    const again = await png(`${svg}<!--${Math.random()}-->`, 2, 'zh', '龘靐齉');
    expect(Buffer.from(again).equals(image)).toBe(true);
  });

  test('for social networks measure 1200 by 630', async () => {
    const image = await png(
      chartCard(
        [drawing],
        { title: words.title, subtitle: words.subtitle, foot: '摘帽之后' },
        'zh',
      ),
      1,
      'zh',
    );
    expect(size(image)).toEqual([1200, 630]);
  });

  test('throw for a character that neither the faces of the language nor the others have', async () => {
    const zh = await fontsFor('户数AB', 'zh');
    expect(() => facesFor('户数AB', zh)).not.toThrow();
    expect(() => facesFor('户数C', zh)).toThrow('no glyph for C (U+0043)');
    const en = await fontsFor('户AB', 'en');
    expect(() => facesFor('户AB', en)).not.toThrow();
    expect(() => facesFor('C', en)).toThrow('no glyph for C (U+0043)');
    await expect(png(svg.replace('户数', '户\u{1F600}'), 1, 'zh')).rejects.toThrow('(U+1F600)');
  });

  test('say their density, colour space and credit, in chunks whose check sums are right', async () => {
    const plain = await png(svg, 2, 'zh');
    const credit = {
      title: 'A & B',
      description: 'What is to be seen.',
      author: '摘帽之后',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      page: 'https://example.org/charts/a/',
      lang: 'zh-Hans',
    };
    const image = Buffer.from(credited(plain, 2, credit));
    const chunks: { type: string; content: Buffer }[] = [];
    for (let at = 8; at < image.length;) {
      const length = image.readUInt32BE(at);
      const typed = image.subarray(at + 4, at + 8 + length);
      expect(image.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
      chunks.push({ type: typed.toString('latin1', 0, 4), content: typed.subarray(4) });
      at += 12 + length;
    }
    const [first, ...after] = chunks.map(({ type }) => type);
    expect([first, ...after.slice(0, 3)]).toEqual(['IHDR', 'sRGB', 'pHYs', 'iTXt']);
    const of = (type: string) => chunks.find((chunk) => chunk.type === type)!.content;
    // 192 pixels an inch.
    expect(of('pHYs').readUInt32BE(0)).toBe(7559);
    const xmp = of('iTXt').toString('utf8');
    for (const said of ['A &#38; B', credit.author, credit.licence, credit.page])
      expect(xmp).toContain(said);
    expect(size(image)).toEqual(size(plain));
  });
});
