import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const remove = (path: string) => rmSync(path, { recursive: true, force: true });
const setAside = (folder: string) => `${folder}.tmp-old`;

/** A new folder beside another that is to take its place, on the same file system. */
export function folderBeside(folder: string): string {
  return `${folder}.tmp-${process.pid}`;
}

/**
 * Puts the folder `fresh` in the place of `folder`. No file system lets Node exchange two folders in one step: one
 * that is killed between the two renames leaves the old one aside, whole, for {@link recoverFolder}.
 */
export function replaceFolder(fresh: string, folder: string): void {
  const old = setAside(folder);
  remove(old);
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (replaces) renameSync(old, folder);
    throw error;
  }
  remove(old);
}

/** Undoes what a build that was killed left: the old folder returns if no new one took its place, the rest goes. */
export function recoverFolder(folder: string): void {
  const old = setAside(folder);
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(`${basename(folder)}.tmp-`)) remove(join(dirname(folder), name));
}

/**
 * Replaces a folder by one that holds these files. They are written beside it first, so
 * that a build that fails leaves the old folder as it was.
 *
 * @param files contents by name.
 */
export function swapFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const fresh = folderBeside(folder);
  remove(fresh);
  try {
    for (const [name, content] of files) {
      const path = join(fresh, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    replaceFolder(fresh, folder);
  } finally {
    remove(fresh);
  }
}

/**
 * Writes those of these files that differ into a folder that is being read, each in one step, in their order. What
 * else the folder holds stays.
 *
 * @param files contents by name.
 */
export function updateFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
}
