import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';
import type { Lang } from '../lib/language.ts';

const require = createRequire(import.meta.url);

/** The packages of the faces of pictures, by family. */
const packages = {
  serif: '@expo-google-fonts/source-serif-4',
  sans: '@expo-google-fonts/public-sans',
  chinese: '@expo-google-fonts/noto-sans-sc',
} as const;

const chineseFiles = [
  `${packages.chinese}/400Regular/NotoSansSC_400Regular.ttf`,
  `${packages.chinese}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
];

/**
 * The fonts of pictures in each language. resvg takes a whole run of text from another font as soon as one sign is
 * missing in the first, so each language has faces that hold all its signs: Latin and Chinese ones are not mixed. A
 * Chinese serif would be 115 MB to install.
 */
const files: Readonly<
  Record<Lang, { readonly own: readonly string[]; readonly more: readonly string[] }>
> = {
  en: {
    own: [
      `${packages.sans}/400Regular/PublicSans_400Regular.ttf`,
      `${packages.sans}/600SemiBold/PublicSans_600SemiBold.ttf`,
      `${packages.serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    ],
    // For a Chinese title or token in an English picture.
    more: chineseFiles,
  },
  zh: { own: chineseFiles, more: [] },
};

/**
 * The fonts' packages and versions. They are part of the cache key of pictures, since another version may look
 * different.
 */
export const fontVersion = Object.values(packages)
  .map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`)
  .join(', ');

/**
 * The code points for which a TrueType font has a glyph. It reads `cmap` subtables of formats 4 and 12, one of which
 * every Unicode font has; see the OpenType specification, “cmap”.
 */
export function codePoints(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record) !== 0x636d6170) continue;
    const cmap = view.getUint32(record + 8);
    const count = view.getUint16(cmap + 2);
    for (let each = 0; each < count; each += 1) {
      const at = cmap + view.getUint32(cmap + 4 + each * 8 + 4);
      const format = view.getUint16(at);
      if (format === 12) {
        const groups = view.getUint32(at + 12);
        for (let group = 0; group < groups; group += 1) {
          const start = view.getUint32(at + 16 + group * 12);
          const end = view.getUint32(at + 20 + group * 12);
          for (let code = start; code <= end; code += 1) found.add(code);
        }
      } else if (format === 4) {
        const segments = view.getUint16(at + 6) / 2;
        for (let segment = 0; segment < segments; segment += 1) {
          const end = view.getUint16(at + 14 + segment * 2);
          const start = view.getUint16(at + 16 + (segments + segment) * 2);
          for (let code = start; code <= end && code < 0xffff; code += 1) found.add(code);
        }
      }
    }
  }
  return found;
}

/** Fonts of pictures, each subset to the characters of a text. */
export interface Fonts {
  /** The faces of the language. */
  readonly own: readonly Uint8Array[];
  /** Those that stand in where a sign is in none of them. */
  readonly more: readonly Uint8Array[];
}

/** The fonts of pictures in a language. */
export async function fontsFor(text: string, lang: Lang): Promise<Fonts> {
  const subsets = (paths: readonly string[]) =>
    Promise.all(
      paths.map((path) =>
        // Names 16 and 17 are the typographic family and subfamily. Without them the heavier weight would be another
        // family.
        subset(readFileSync(require.resolve(path)), text, {
          targetFormat: 'truetype',
          preserveNameIds: [16, 17],
        }),
      ),
    );
  const { own, more } = files[lang];
  return { own: await subsets(own), more: await subsets(more) };
}

/** What a font has glyphs for, read once a font. */
const codes = new WeakMap<Uint8Array, ReadonlySet<number>>();
function codesOf(font: Uint8Array): ReadonlySet<number> {
  const known = codes.get(font) ?? codePoints(font);
  codes.set(font, known);
  return known;
}

/**
 * The faces that a picture with a text needs: those of its language, and those that stand in for them only where one of
 * its own has no glyph for a character. Every face takes time to load.
 *
 * @throws Error naming the characters for which neither have a glyph; a picture would leave a gap
 */
export function facesFor(text: string, { own, more }: Fonts): readonly Uint8Array[] {
  const characters = [...new Set(text.replace(/[\n\r\t]/g, ''))];
  const lackedBy = (fonts: readonly Uint8Array[]) => (one: string) =>
    fonts.length === 0 || !fonts.every((font) => codesOf(font).has(one.codePointAt(0)!));
  const lacked = characters.filter(lackedBy(own));
  if (lacked.length === 0) return own;
  const missing = lacked.filter(lackedBy(more));
  if (missing.length === 0) return [...own, ...more];
  const named = missing.map(
    (one) => `${one} (U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
  );
  throw new Error(`pictures: no glyph for ${named.join(', ')}; write it in other characters`);
}
