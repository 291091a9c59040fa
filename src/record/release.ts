import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import type { Files } from './publish/publication.ts';
import { tableHashes } from './publish/releases.ts';
import { sha256 } from './publish/SHA256SUMS.ts';
import type { KeptPicture, Release, ReleaseRecord } from './read/releases.ts';
import { prepare, publishPrepared } from './record.ts';
import type { Inputs } from './record.ts';

/** The published files that a release keeps for good. */
const KEPT = ['figures.json', 'after-the-hat.zip'];

/** The most bytes that the pictures of all releases may take in the repository. */
const MOST_BYTES = 20_000_000;

/** A picture that a release is to keep. */
export interface PictureToKeep extends Pick<KeptPicture, 'drawing'> {
  /** `zh/charts/<slug>.png` */
  readonly path: string;
  readonly draw: () => Promise<Uint8Array>;
}

/** What a release keeps of the charts. */
interface ChartsToKeep {
  /** The content of `charts.json`: what each chart shows. */
  readonly charts: string;
  readonly pictures: readonly PictureToKeep[];
}

/** What a release is cut from. */
export interface ReleaseInputs extends Omit<Inputs, 'address'> {
  /** Makes what is kept of the charts from the files as they will be released. */
  readonly chartsToKeep: (files: Files) => Promise<ChartsToKeep>;
}

/**
 * Writes the folder of the next release, `<data>/releases/<version>/`. Addresses in it are relative to the site, so
 * that its bytes are the same on every host.
 *
 * @param first the version of the first release; ignored where there has been one, whose changes decide the next
 * @param date ISO date of the release
 * @returns its version and the bytes of its pictures and of those of all releases, or the problems for which nothing
 *   was written
 */
export async function cutRelease(
  options: ReleaseInputs,
  first: string | null,
  date: string,
): Promise<
  | { readonly version: string; readonly pictures: number; readonly allPictures: number }
  | { readonly problems: readonly Problem[] }
> {
  const prepared = prepare({ ...options, address: '' }, () => {}, date);
  if (Array.isArray(prepared)) return { problems: prepared };
  const { record, tables, edition } = prepared;
  const { level } = edition;
  const refuse = (found: string, expected: string, hint?: string) => ({
    problems: [{ code: 'no-release', at: 'data/releases', found, expected, hint }],
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
  const { charts, pictures } = await options.chartsToKeep(files);
  const { records, drawn } = await drawNew(pictures, version, record.releases);
  const bytes = [...drawn.values()].reduce((sum, { length }) => sum + length, 0);
  const allBytes = bytes + bytesOfPictures(record.releases, options.data);
  if (allBytes > MOST_BYTES) {
    return refuse(
      `${megabytes(allBytes)} of pictures, ${megabytes(bytes)} of them new`,
      `at most ${megabytes(MOST_BYTES)} in all releases`,
      'make them smaller in src/charts/indexed-png.ts, or keep no more pictures and take the promise out of docs/authoring.md',
    );
  }

  const kept = new Map([
    ...KEPT.map((name) => [name, files.get(name)!] as const),
    ['charts.json', charts] as const,
  ]);
  const folder = join(options.data, 'releases', version);
  for (const [name, content] of [...kept, ...drawn]) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const release: ReleaseRecord = {
    version,
    date,
    level,
    tables: tableHashes(tables),
    files: Object.fromEntries([...kept].map(([name, content]) => [name, sha256(content)])),
    pictures: records,
  };
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  return { version, pictures: bytes, allPictures: allBytes };
}

/** Draws the pictures whose drawing no release keeps yet. @returns those, and the records of all */
async function drawNew(
  pictures: readonly PictureToKeep[],
  version: string,
  releases: readonly Release[],
) {
  const records: { [path: string]: KeptPicture } = {};
  const drawn = new Map<string, Uint8Array>();
  for (const { path, drawing, draw } of pictures) {
    const known = releases
      .map((release) => release.pictures.get(path))
      .find((picture) => picture?.drawing === drawing);
    if (known) records[path] = known;
    else {
      const content = await draw();
      drawn.set(path, content);
      records[path] = { drawing, sha256: sha256(content), kept: version };
    }
  }
  return { records, drawn };
}

/** The bytes that the pictures of all releases take in the repository. */
const bytesOfPictures = (releases: readonly Release[], data: string): number =>
  releases
    .flatMap(({ version, pictures }) =>
      [...pictures]
        .filter(([, { kept }]) => kept === version)
        .map(([path]) => statSync(join(data, 'releases', version, path)).size),
    )
    .reduce((sum, size) => sum + size, 0);

/** @example megabytes(6_614_366) // '6.6 MB' */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
