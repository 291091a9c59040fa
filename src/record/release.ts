import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { tableHashes } from './publish/releases.ts';
import { sha256 } from './publish/SHA256SUMS.ts';
import type { ReleaseRecord } from './read/releases.ts';
import { prepare, publishPrepared } from './record.ts';
import type { Inputs } from './record.ts';

/** The published files that a release keeps for good. */
const KEPT = ['figures.json', 'after-the-hat.zip'];

/**
 * Writes the folder of the next release, `<data>/releases/<version>/`. Addresses in it are relative to the site, so
 * that its bytes are the same on every host.
 *
 * @param first the version of the first release; ignored where there has been one, whose changes decide the next
 * @param date ISO date of the release
 * @returns its version, or the problems for which nothing was written
 */
export async function cutRelease(
  options: Omit<Inputs, 'address'>,
  first: string | null,
  date: string,
): Promise<{ readonly version: string } | { readonly problems: readonly Problem[] }> {
  const prepared = prepare({ ...options, address: '' }, () => {});
  if (Array.isArray(prepared)) return { problems: prepared };
  const { record, tables, edition } = prepared;
  const { level } = edition;
  const refuse = (found: string, expected: string) => ({
    problems: [{ code: 'no-release', at: 'data/releases', found, expected }],
  });
  const last = record.releases.at(-1);
  if (last && level === null) {
    return refuse(`nothing has changed since ${last.version}`, 'a change');
  }
  const version = last ? edition.version.replace(/-dev$/, '') : first;
  if (version === null || !/^\d+\.\d+\.\d+$/.test(version)) {
    return refuse(`the first version "${version ?? ''}"`, 'a semantic version, 1.0.0 for example');
  }
  const files = await publishPrepared(
    { ...prepared, edition: { version, issued: date, level } },
    options,
  );
  if (Array.isArray(files)) return { problems: files };
  const folder = join(options.data, 'releases', version);
  mkdirSync(folder, { recursive: true });
  for (const name of KEPT) writeFileSync(join(folder, name), files.get(name)!);
  const release: ReleaseRecord = {
    version,
    date,
    level,
    tables: tableHashes(tables),
    files: Object.fromEntries(KEPT.map((name) => [name, sha256(files.get(name)!)])),
  };
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  return { version };
}
