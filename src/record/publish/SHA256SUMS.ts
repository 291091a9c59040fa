import { createHash } from 'node:crypto';
import type { Files } from './publication.ts';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The content of `SHA256SUMS`: the hashes of all files, sorted by name, in the format of `sha256sum --check`. */
export function sha256Sums(files: Files): string {
  return [...files]
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}
