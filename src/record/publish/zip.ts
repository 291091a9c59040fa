import { zipSync } from 'fflate';

/**
 * A zip archive whose entries all carry the first moment that the format knows, so that
 * the same files give the same bytes on any day and in any time zone.
 *
 * @param files contents by path, in the order in which they are packed.
 */
export function zip(files: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  // The format keeps local time without a zone, and fflate reads it from the date's local fields.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Bytes of a file's content. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
