import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FigureRow } from '../../lib/model/published.ts';
import { compareVersions } from '../../lib/model/release.ts';
import type { VersionLevel } from '../../lib/model/release.ts';
import type { Problem } from '../../lib/problem.ts';

/** A release of the data, as kept in `data/releases/<version>/`. */
export interface Release {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** What changed since the release before it; `null` for the first. */
  readonly level: VersionLevel | null;
  readonly figures: readonly FigureRow[];
  /** Hash of each other table's JSON by the table's name. */
  readonly tables: { readonly [table: string]: string };
  /** Contents of its downloads by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The pictures of its charts by their path, `zh/charts/<slug>.png`; none where it was released without. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
}

/** A picture of a release, of which the file is in the folder of this release or of an earlier one. */
export interface KeptPicture {
  /** SHA-256 of what is drawn, without the version and date at its foot. */
  readonly drawing: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** The version of the release that holds the file: the first with this drawing. */
  readonly kept: string;
}

/** The content of `release.json`. */
export interface ReleaseRecord extends Pick<Release, 'version' | 'date' | 'level' | 'tables'> {
  /** SHA-256 of each file of the folder by its name, without pictures. */
  readonly files: { readonly [name: string]: string };
  /** By path, as in {@link Release}. */
  readonly pictures?: { readonly [path: string]: KeptPicture };
}

/** The path from the site's root at which a picture of a release is served for ever. */
export const addressOfPicture = (version: string, path: string): string =>
  path.replace(/\.png$/, `.${version}.png`);

/** The file of each kept picture, by the path from the site's root at which it is served. */
export const keptPictures = (releases: readonly Release[], data: string): Map<string, string> =>
  new Map(
    releases.flatMap(({ version, pictures }) =>
      [...pictures].map(([path, { kept }]) => [
        addressOfPicture(version, path),
        join(data, 'releases', kept, path),
      ]),
    ),
  );

/** Reads every release, oldest first, and checks each file against the hash in `release.json`. */
export function readReleases(data: string): { releases: Release[]; problems: Problem[] } {
  const folder = join(data, 'releases');
  if (!existsSync(folder)) return { releases: [], problems: [] };
  const problems: Problem[] = [];
  const versions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const releases = versions
    .flatMap((name) => {
      const release = readRelease(join(folder, name), `data/releases/${name}`, name, problems);
      return release ?? [];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
  problems.push(...releases.flatMap((release, i) => lostPictures(release, releases.slice(0, i))));
  return { releases, problems };
}

/** A problem for each picture that a release leaves to an earlier one which does not hold it. */
function lostPictures({ version, pictures }: Release, before: readonly Release[]): Problem[] {
  return [...pictures].flatMap(([path, { kept, sha256 }]) => {
    const first = before.find((release) => release.version === kept)?.pictures.get(path);
    if (kept === version || (first?.kept === kept && first.sha256 === sha256)) return [];
    return badSnapshot(
      `data/releases/${version}/release.json`,
      `${path} is kept by ${kept}`,
      'an earlier release that keeps this picture',
    );
  });
}

const badSnapshot = (
  file: string,
  found: string,
  expected: string,
  code = 'bad-snapshot',
): Problem => ({
  code,
  at: `${file}:1`,
  found,
  expected,
  hint: 'a released snapshot is never edited: take it back from the history',
});

function readRelease(
  folder: string,
  at: string,
  name: string,
  problems: Problem[],
): Release | null {
  const bad = (file: string, ...what: [found: string, expected: string, code?: string]) => {
    problems.push(badSnapshot(`${at}/${file}`, ...what));
    return null;
  };
  const record = json<ReleaseRecord>(join(folder, 'release.json'));
  if (!record || typeof record.files !== 'object' || typeof record.tables !== 'object') {
    return bad('release.json', 'no record of a release', 'version, date, level, tables and files');
  }
  if (!/^\d+\.\d+\.\d+$/.test(record.version) || record.version !== name) {
    return bad('release.json', `version "${record.version}"`, `"${name}", as its folder is named`);
  }
  const pictures = new Map(Object.entries(record.pictures ?? {}));
  const own = [...pictures].filter(([, { kept }]) => kept === name);
  const declared = new Map([
    ...Object.entries(record.files),
    ...own.map(([path, { sha256 }]) => [path, sha256] as const),
  ]);
  const contents = new Map<string, Uint8Array>();
  for (const [file, hash] of declared) {
    const path = join(folder, file);
    if (!existsSync(path)) return bad(file, 'no such file', 'the file that release.json names');
    const content = readFileSync(path);
    const found = createHash('sha256').update(content).digest('hex');
    if (found !== hash) {
      return bad(file, `the SHA-256 ${found}`, `${hash}, as release.json has it`, 'hash-differs');
    }
    contents.set(file, content);
  }
  const stray = filesIn(folder).find((file) => file !== 'release.json' && !declared.has(file));
  if (stray !== undefined) {
    return bad(stray, 'a file that release.json does not name', 'only those of the release');
  }
  const files = new Map([...contents].filter(([file]) => Object.hasOwn(record.files, file)));
  const figures = json<FigureRow[]>(join(folder, 'figures.json'));
  if (!files.has('figures.json') || !Array.isArray(figures)) {
    return bad('figures.json', 'no figures', 'the rows as they were released');
  }
  if (!files.has('charts.json')) {
    return bad('charts.json', 'no charts', 'what each chart showed');
  }
  const { version, date, level, tables } = record;
  return { version, date, level, figures, tables, files, pictures };
}

/** The paths of all files below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));

function json<Content>(path: string): Content | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content;
  } catch {
    return null;
  }
}
