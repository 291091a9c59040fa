// A cache of pictures and fonts in files, which keeps them from one build to the next. A file's name is a hash of all
// that its content depends on.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'node_modules', '.cache', 'pictures');

/** The path of a file of the cache, whether or not it exists. */
export const cachePath = (name: string) => join(folder, name);

/** Whether a file is in the cache. Asking marks it as used now. */
export function isCached(name: string): boolean {
  const path = cachePath(name);
  if (!existsSync(path)) return false;
  const now = new Date();
  utimesSync(path, now, now);
  return true;
}

/** The content of a file of the cache, which is marked as used now; `null` where it is not in the cache. */
export function readCache(name: string): Uint8Array<ArrayBuffer> | null {
  return isCached(name) ? Uint8Array.from(readFileSync(cachePath(name))) : null;
}

/**
 * Writes a file of the cache. It writes a temporary file first and renames it, so that another build at the same time
 * never reads a part of it.
 */
export function writeCache(name: string, content: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const temporary = `${cachePath(name)}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, cachePath(name));
}

/**
 * Removes the files that no build has used since a time.
 *
 * @param since milliseconds since 1970
 * @returns how many files were removed
 */
export function prune(since: number): number {
  if (!existsSync(folder)) return 0;
  const old = readdirSync(folder).filter((name) => statSync(cachePath(name)).mtimeMs < since);
  for (const name of old) rmSync(cachePath(name), { force: true });
  return old.length;
}
