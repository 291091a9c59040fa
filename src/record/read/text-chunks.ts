import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** A stretch of a text and where it begins, in UTF-16 units. */
interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** A file or stream that is no UTF-8 text. */
export class NotText extends Error {}

/** Units that are held back at most until a sentence ends. */
const SIZE = 1 << 18;

/** The bytes of a file, or of standard input for `-`. */
export function bytesOf(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file);
}

/**
 * A text in stretches that end where a sentence does, so that no number is cut and memory stays bounded.
 *
 * A byte order mark is kept: offsets count it.
 *
 * @throws NotText where the bytes are not UTF-8 or hold a NUL.
 */
export async function* chunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  let held = '';
  const decode = (part?: Uint8Array) => {
    try {
      const text = part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
      if (text.includes('\0')) throw new NotText('holds a NUL byte');
      return text;
    } catch (error) {
      throw error instanceof NotText ? error : new NotText('is not UTF-8 text');
    }
  };
  for await (const part of bytes) {
    held += decode(part);
    if (held.length < SIZE) continue;
    const cut = lastStop(held);
    yield { start, text: held.slice(0, cut) };
    start += cut;
    held = held.slice(cut);
  }
  held += decode();
  if (held !== '') yield { start, text: held };
}

/** Behind the last sentence of a text; failing that, behind its last character that belongs to no number. */
function lastStop(text: string): number {
  const stops = ['。\n', '\n\n', '。', '!', '！', '?', '？', ';', '；'];
  for (const stop of stops) {
    const at = text.lastIndexOf(stop);
    if (at > text.length / 2) return at + stop.length;
  }
  for (let at = text.length - 1; at > text.length / 2; at--)
    if (/[,，、:：\s]/.test(text.charAt(at)) && !/[\d\s]/.test(text.charAt(at - 1))) return at + 1;
  return text.length;
}
