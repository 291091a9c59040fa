import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { codePoints, fontsFor, fontVersion, requireGlyphs } from './font.ts';
import { cachePath, isCached, readCache, writeCache } from './picture-cache.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The paths of the font files, and the code points of each. */
interface Fonts {
  readonly files: string[];
  readonly known: readonly ReadonlySet<number>[];
}

/** The characters that {@link fonts} hold, at first those of ASCII. */
const characters = new Set(String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => i + 32)));
let fonts: Promise<Fonts> | null = null;

/** Fonts with every character of a text. They are subset again only if a character is new. */
function fontsWith(text: string): Promise<Fonts> {
  const before = characters.size;
  for (const one of text) characters.add(one);
  if (fonts === null || characters.size > before) {
    fonts = fontsFor([...characters].toSorted().join('')).then((made) => ({
      known: made.map(codePoints),
      files: made.map((font) => {
        const name = `${hash(font)}.ttf`;
        if (!isCached(name)) writeCache(name, font);
        return cachePath(name);
      }),
    }));
  }
  return fonts;
}

/** All text of an SVG file. */
const written = (svg: string) =>
  [...svg.matchAll(/>([^<]+)</g)]
    .map(([, text]) => text!.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    .join('');

/**
 * Converts an SVG file to PNG. The same file gives the same bytes on every machine, since system fonts are not used.
 * Pictures are cached in `node_modules/.cache/pictures`.
 *
 * @param scale pixels per CSS pixel
 * @param more characters of later pictures, so that the fonts need not be subset again for them
 * @throws Error where a character has no glyph
 */
export async function png(svg: string, scale: number, more = ''): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${hash([version, fontVersion, scale, svg].join('\n'))}.png`;
  const known = readCache(name);
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
  writeCache(name, content);
  return content;
}
