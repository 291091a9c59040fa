import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { codePoints, fontsFor, fontVersion, requireGlyphs } from './font.ts';
import { cachePath, isKept, keep, kept } from './picture-cache.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

interface Fonts {
  readonly files: string[];
  readonly known: readonly ReadonlySet<number>[];
}

/** The characters that the fonts at hand were made for. */
const characters = new Set(String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => i + 32)));
let fonts: Promise<Fonts> | null = null;

/** Fonts that hold every character of a text; made again only where one is new. */
function fontsWith(text: string): Promise<Fonts> {
  const before = characters.size;
  for (const one of text) characters.add(one);
  if (fonts === null || characters.size > before) {
    fonts = fontsFor([...characters].toSorted().join('')).then((made) => ({
      known: made.map(codePoints),
      files: made.map((font) => {
        const name = `${hash(font)}.ttf`;
        if (!isKept(name)) keep(name, font);
        return cachePath(name);
      }),
    }));
  }
  return fonts;
}

/** What is written in an SVG file. */
const written = (svg: string) =>
  [...svg.matchAll(/>([^<]+)</g)]
    .map(([, text]) => text!.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    .join('');

/**
 * An SVG file as PNG. The same file gives the same bytes, on every machine: fonts are ours. Pictures
 * are kept in `node_modules/.cache/pictures` by their content.
 *
 * @param scale pixels a CSS pixel
 * @param more characters that later pictures will need, so that fonts are made once
 * @throws Error where a character has no glyph
 */
export async function png(svg: string, scale: number, more = ''): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${hash([version, fontVersion, scale, svg].join('\n'))}.png`;
  const known = kept(name);
  if (known) return known;
  const text = written(svg);
  const { files, known: glyphs } = await fontsWith(text + more);
  requireGlyphs(text, glyphs);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: files,
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
    },
  });
  const content = Uint8Array.from(image.asPng());
  keep(name, content);
  return content;
}
