import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The files of `data/superseded/`: tables of former releases that are published as they were, byte for byte, so that
 * scripts which ask for them go on working.
 *
 * @returns their contents by path below the published folder
 */
export function readSuperseded(data: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(data, 'superseded');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  );
}
