import { zipSync } from 'fflate';

/**
 * A zip archive that is the same for the same files on any day and in any time zone: all entries have the earliest time
 * that the format can express.
 *
 * @param files contents by path, in the order of the archive
 */
export function zip(files: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  // Zip stores local time, and fflate takes it from the local fields of the date: so it is the same in every zone.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Bytes of a file's content. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
