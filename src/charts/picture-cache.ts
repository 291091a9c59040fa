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

/** Where a file of the cache stands, whether or not it is there. */
export const cachePath = (name: string) => join(folder, name);

/** Whether a file is in the cache; where it is, it counts as used now. */
export function isKept(name: string): boolean {
  const path = cachePath(name);
  if (!existsSync(path)) return false;
  const now = new Date();
  utimesSync(path, now, now);
  return true;
}

/** The content of a file of the cache; `null` where it is not there. */
export function kept(name: string): Uint8Array<ArrayBuffer> | null {
  return isKept(name) ? Uint8Array.from(readFileSync(cachePath(name))) : null;
}

/** Writes a file whole or not at all, as another build may be doing at the same time. */
export function keep(name: string, content: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const fresh = `${cachePath(name)}.${process.pid}.tmp`;
  writeFileSync(fresh, content);
  renameSync(fresh, cachePath(name));
}

/**
 * Removes what no build has used since a time, in milliseconds.
 *
 * @returns how many files
 */
export function prune(since: number): number {
  if (!existsSync(folder)) return 0;
  const old = readdirSync(folder).filter((name) => statSync(cachePath(name)).mtimeMs < since);
  for (const name of old) rmSync(cachePath(name), { force: true });
  return old.length;
}
