import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const weights = ['400Regular', '600SemiBold'] as const;

/**
 * The font's package and version. It is part of the cache key of pictures, since another version may look different.
 */
export const fontVersion = `noto-sans-sc ${
  (require('@expo-google-fonts/noto-sans-sc/package.json') as { version: string }).version
}`;

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

/** Noto Sans SC in the two weights that pictures use, each subset to the characters of a text. */
export function fontsFor(text: string): Promise<readonly Uint8Array[]> {
  return Promise.all(
    weights.map((weight) => {
      const file = `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
      // Names 16 and 17 are the typographic family and subfamily. Without them the heavier weight would be another
      // family.
      return subset(readFileSync(require.resolve(file)), text, {
        targetFormat: 'truetype',
        preserveNameIds: [16, 17],
      });
    }),
  );
}

/**
 * Requires every font to have a glyph for every character of a text; a picture would leave a gap otherwise.
 *
 * @param known the code points of each font
 * @throws Error naming the characters without a glyph
 */
export function requireGlyphs(text: string, known: readonly ReadonlySet<number>[]): void {
  const missing = [...new Set(text.replace(/[\n\r\t]/g, ''))].filter(
    (one) => !known.every((codes) => codes.has(one.codePointAt(0)!)),
  );
  if (missing.length === 0) return;
  const named = missing.map(
    (one) => `${one} (U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
  );
  throw new Error(`pictures: no glyph for ${named.join(', ')}; write it in other characters`);
}
