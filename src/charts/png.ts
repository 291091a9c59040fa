import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { codePoints, fontsFor, fontVersion, requireGlyphs } from './font.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as {
  version: string;
};
const cache = join(process.cwd(), 'node_modules', '.cache', 'pictures');

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Writes a file whole or not at all, as another build may be doing at the same time. */
function keep(path: string, content: Uint8Array): void {
  mkdirSync(cache, { recursive: true });
  const fresh = `${path}.${process.pid}.tmp`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}

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
        const path = join(cache, `${hash(font)}.ttf`);
        if (!existsSync(path)) keep(path, font);
        return path;
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
  const key = hash([version, fontVersion, scale, svg].join('\n'));
  const path = join(cache, `${key}.png`);
  if (existsSync(path)) return Uint8Array.from(readFileSync(path));
  const text = written(svg);
  const { files, known } = await fontsWith(text + more);
  requireGlyphs(text, known);
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
  keep(path, content);
  return content;
}
