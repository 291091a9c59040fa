import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { renderAsync, type RenderedImage } from '@resvg/resvg-js';
import type { Lang } from '../lib/language.ts';
import { facesFor, fontsFor, fontVersion, type Fonts } from './font.ts';
import { cachePath, isCached, readCache, writeCache } from './picture-cache.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The characters that the fonts hold, at first those of ASCII. */
const characters = new Set(String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => i + 32)));
const fonts = new Map<Lang, { readonly size: number; readonly made: Promise<Fonts> }>();

/** The fonts of a language with every character of a text. They are subset again only if a character is new. */
function fontsWith(text: string, lang: Lang): Promise<Fonts> {
  for (const one of text) characters.add(one);
  const known = fonts.get(lang);
  if (known?.size === characters.size) return known.made;
  const made = fontsFor([...characters].sort().join(''), lang);
  fonts.set(lang, { size: characters.size, made });
  return made;
}

const fontNames = new WeakMap<Uint8Array, string>();

/** The path of a font in the cache. */
function fileOf(font: Uint8Array): string {
  const name = fontNames.get(font) ?? `${hash(font)}.ttf`;
  fontNames.set(font, name);
  if (!isCached(name)) writeCache(name, font);
  return cachePath(name);
}

/** The families that stand in for those that no font file has. */
const defaults: Readonly<
  Record<Lang, { defaultFontFamily: string; sansSerifFamily: string; serifFamily: string }>
> = {
  en: {
    defaultFontFamily: 'Public Sans',
    sansSerifFamily: 'Public Sans',
    serifFamily: 'Source Serif 4',
  },
  zh: {
    defaultFontFamily: 'Noto Sans SC',
    sansSerifFamily: 'Noto Sans SC',
    serifFamily: 'Noto Sans SC',
  },
};

/** All text of an SVG file. */
const written = (svg: string) =>
  [...svg.matchAll(/>([^<]+)</g)]
    .map(([, text]) => text!.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    .join('');

/**
 * The pixels of an SVG file. The same file gives the same ones on every machine, since system fonts are not used.
 *
 * @param scale pixels per CSS pixel
 * @param lang of the texts
 * @param more characters of later pictures, so that the fonts need not be subset again for them
 * @throws Error where a character has no glyph
 */
export async function rendered(
  svg: string,
  scale: number,
  lang: Lang,
  more: string,
): Promise<RenderedImage> {
  const text = written(svg);
  const faces = facesFor(text, await fontsWith(text + more, lang));
  return renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: faces.map(fileOf),
      loadSystemFonts: false,
      ...defaults[lang],
    },
  });
}

/** An SVG file as PNG, {@link rendered}. Pictures are cached in `node_modules/.cache/pictures`. */
export async function png(
  svg: string,
  scale: number,
  lang: Lang,
  more = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${hash([version, fontVersion, scale, lang, svg].join('\n'))}.png`;
  const known = readCache(name);
  if (known) return known;
  const image = await rendered(svg, scale, lang, more);
  const content = Uint8Array.from(image.asPng());
  writeCache(name, content);
  return content;
}
