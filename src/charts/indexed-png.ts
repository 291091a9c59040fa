import { encode } from 'fast-png';

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
 * the edges of its letters, 50 to 200 of them.
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
  const data = Uint8Array.from(colours, (colour) => places.get(colour)!);
  const image = { width, height, data, depth: 8, channels: 1 } as const;
  return Uint8Array.from(
    encode(
      { ...image, palette: palette.map((colour) => [...bytesOf(colour).slice(0, 3)]) },
      { zlib: { level: 9 } },
    ),
  );
}
