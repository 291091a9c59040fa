import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from './png-credit.ts';

/** Pixels as a renderer gives them: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The most colours that a palette holds, its places being bytes. */
const MOST = 256;

/**
 * The same pixels as a PNG file with a palette, which takes two fifths of the room: a drawing of few colours has, with
 * the edges of its letters, 50 to 200 of them. The bytes depend on the machine's zlib, so a file that is made again in
 * each build is not made with this.
 *
 * @returns `null` where a palette has no room for the colours, or a pixel is not opaque
 */
export function indexedPng({ width, height, pixels }: Pixels): Uint8Array<ArrayBuffer> | null {
  const colours = new Uint32Array(pixels.buffer.slice(pixels.byteOffset), 0, width * height);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  // The most frequent first: small numbers in a row compress best.
  const palette = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  const bytesOf = (colour: number) => new Uint8Array(Uint32Array.of(colour).buffer);
  if (palette.length > MOST || palette.some((colour) => bytesOf(colour)[3] !== 255)) return null;

  const places = new Map(palette.map((colour, place) => [colour, place]));
  // Each row begins with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  colours.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(colour)!;
  });
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a pixel, of the colour type with a palette.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return Uint8Array.from(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [...bytesOf(colour).slice(0, 3)]))),
      // Little memory means short blocks, each with codes of its own: they suit bars, letters and white best.
      chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 4 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
