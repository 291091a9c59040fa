// Cuts a release of the data: keeps what is published now as data/releases/<version>/,
// from which the next versions are computed. Addresses in it are relative to the site, so
// that its bytes are the same on every host. Commit the folder.
//
// usage: release.ts [VERSION]   VERSION is asked for at the first release only
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { undrawableChart } from '../src/charts/undrawable-chart.ts';
import { prepare } from '../src/record/record.ts';
import type { Inputs } from '../src/record/record.ts';
import { sha256 } from '../src/record/publish/SHA256SUMS.ts';
import { publish } from '../src/record/publish/publish.ts';
import { tableHashes } from '../src/record/publish/releases.ts';
import { formatProblem } from '../src/lib/problem.ts';
import type { Problem } from '../src/lib/problem.ts';
import { root } from './steps.ts';
import type { ReleaseRecord } from '../src/record/read/releases.ts';

/** The files of a release that anyone can go back to. */
const KEPT = ['figures.json', 'after-the-hat.zip'];

/**
 * Writes the folder of the next release.
 *
 * @param first the version where there is no release yet; ignored otherwise.
 * @param date ISO date of the release.
 * @returns its version, or the problems that stand in its way.
 */
export async function cutRelease(
  options: Omit<Inputs, 'address'>,
  first: string | null,
  date: string,
): Promise<{ readonly version: string } | { readonly problems: readonly Problem[] }> {
  const prepared = prepare({ ...options, address: '' }, () => {});
  if (Array.isArray(prepared)) return { problems: prepared };
  const { record, tables, edition, site } = prepared;
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
  const files = await publish(record, tables, { version, issued: date, level }, site);
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

if (import.meta.main) {
  const result = await cutRelease(
    {
      data: join(root, 'data'),
      content: join(root, 'content'),
      sources: null,
      undrawable: undrawableChart,
    },
    process.argv[2] ?? null,
    new Date().toISOString().slice(0, 10),
  );
  if ('version' in result) process.stdout.write(`data/releases/${result.version}/ is written\n`);
  else {
    for (const problem of result.problems) process.stderr.write(`${formatProblem(problem)}\n`);
    process.exitCode = 1;
  }
}
