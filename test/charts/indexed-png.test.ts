import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from '../../src/charts/indexed-png.ts';

/** The content of each chunk of a PNG file by its type. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

/** The pixels of a PNG file with a palette, of which no row is filtered. */
function pixelsOf(png: Uint8Array): { width: number; height: number; pixels: number[] } {
  const chunks = chunksOf(png);
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const height = chunks.get('IHDR')!.readUInt32BE(4);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  const pixels = Array.from({ length: height }).flatMap((_, y) => {
    const row = [...rows.subarray(y * (width + 1), (y + 1) * (width + 1))];
    expect(row[0]).toBe(0);
    return row.slice(1).flatMap((place) => [...palette.subarray(3 * place, 3 * place + 3), 255]);
  });
  return { width, height, pixels };
}

/** A picture with a number of opaque colours. */
function picture(colours: number, width = 17, height = 31) {
  const pixels = Array.from({ length: width * height }).flatMap((_, at) => {
    const colour = (at * 7) % colours;
    return [colour % 256, Math.floor(colour / 256), 9, 255];
  });
  return { width, height, pixels: Uint8Array.from(pixels) };
}

test.each([1, 2, 186, 256])('a picture of %i colours keeps every pixel', (colours) => {
  const drawn = picture(colours);
  const png = indexedPng(drawn)!;
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(pixelsOf(png)).toEqual({ ...drawn, pixels: [...drawn.pixels] });
  expect(chunksOf(png).get('PLTE')).toHaveLength(3 * colours);
});

test('pixels that lie within a larger buffer are read from where they begin', () => {
  const { pixels, ...size } = picture(9);
  const within = new Uint8Array(pixels.length + 8);
  within.set(pixels, 4);
  const part = within.subarray(4, 4 + pixels.length);
  expect(pixelsOf(indexedPng({ ...size, pixels: part })!).pixels).toEqual([...pixels]);
});

test('no palette holds more colours than 256, or what is not opaque', () => {
  expect(indexedPng(picture(257))).toBeNull();
  const clear = picture(3);
  clear.pixels[3] = 254;
  expect(indexedPng(clear)).toBeNull();
});
