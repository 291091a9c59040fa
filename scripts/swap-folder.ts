import { mkdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces a folder by one that holds these files. They are written beside it first, so
 * that a build that fails leaves the old folder as it was.
 *
 * @param files contents by name.
 */
export function swapFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const fresh = `${folder}.tmp-${process.pid}`;
  const old = `${folder}.tmp-${process.pid}-old`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    for (const [name, content] of files) {
      const path = join(fresh, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const replaces = existsSync(folder);
    if (replaces) renameSync(folder, old);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (replaces) renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
