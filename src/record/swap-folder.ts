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

/** The path of a new folder beside `folder`, and so on the same file system, that is to replace it. */
export function folderBeside(folder: string): string {
  return `${folder}.tmp-${process.pid}`;
}

/**
 * Replaces `folder` by the folder `fresh`. Node cannot exchange two folders in one step: a process that is killed between
 * the two renames leaves the old folder aside, whole, and {@link recoverFolder} puts it back.
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

/** Cleans up after a build that was killed: puts the old folder back if it was not replaced, and removes the rest. */
export function recoverFolder(folder: string): void {
  const old = setAside(folder);
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(`${basename(folder)}.tmp-`)) remove(join(dirname(folder), name));
}

/**
 * Replaces a folder by one that holds these files. They are written to a folder beside it first, so that a failure
 * leaves the old folder as it was.
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
 * Writes the files that differ into a folder that others may be reading: each is replaced by a rename, in order. Other
 * files of the folder stay.
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
