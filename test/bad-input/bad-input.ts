import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** One change to the sound project beside this file. */
export type Edit =
  | { readonly file: string; readonly find: string; readonly replace: string }
  | { readonly file: string; readonly write: string }
  | { readonly file: string; readonly hex: string }
  | { readonly file: string; readonly remove: true };

/** A broken project and every line that the build must print for it. */
export interface Case {
  readonly case: string;
  readonly edits: readonly Edit[];
  /** Compare the locators with the texts, too. */
  readonly texts?: true;
  readonly problems: readonly string[];
}

export const cases = JSON.parse(readFileSync(join(here, 'cases.json'), 'utf8')) as readonly Case[];

/** A copy of the sound project with edits; the caller removes it. */
export function brokenProject(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  cpSync(join(here, 'sound'), folder, { recursive: true });
  for (const edit of edits) {
    const path = join(folder, edit.file);
    if ('remove' in edit) rmSync(path);
    else if ('write' in edit) writeFileSync(path, edit.write);
    else if ('hex' in edit) writeFileSync(path, Buffer.from(edit.hex, 'hex'));
    else {
      const before = readFileSync(path, 'utf8');
      if (!before.includes(edit.find)) throw new Error(`${edit.file} holds no: ${edit.find}`);
      writeFileSync(
        path,
        before.replace(edit.find, () => edit.replace),
      );
    }
  }
  return folder;
}
