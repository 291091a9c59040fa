import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
}

/** The content of `release.json`. */
export interface ReleaseRecord extends Pick<Release, 'version' | 'date' | 'level' | 'tables'> {
  /** SHA-256 of each other file of the folder by its name. */
  readonly files: { readonly [name: string]: string };
}

/** Reads every release, oldest first, and checks each file against the hash in `release.json`. */
export function readReleases(data: string): { releases: Release[]; problems: Problem[] } {
  const folder = join(data, 'releases');
  if (!existsSync(folder)) return { releases: [], problems: [] };
  const problems: Problem[] = [];
  const versions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const releases = versions.flatMap((name) => {
    const release = readRelease(join(folder, name), `data/releases/${name}`, name, problems);
    return release ?? [];
  });
  return {
    releases: releases.sort((a, b) => compareVersions(a.version, b.version)),
    problems,
  };
}

function readRelease(
  folder: string,
  at: string,
  name: string,
  problems: Problem[],
): Release | null {
  const bad = (file: string, found: string, expected: string, code = 'bad-snapshot') => {
    problems.push({
      code,
      at: `${at}/${file}:1`,
      found,
      expected,
      hint: 'a released snapshot is never edited: take it back from the history',
    });
    return null;
  };
  const record = json<ReleaseRecord>(join(folder, 'release.json'));
  if (!record || typeof record.files !== 'object' || typeof record.tables !== 'object') {
    return bad('release.json', 'no record of a release', 'version, date, level, tables and files');
  }
  if (!/^\d+\.\d+\.\d+$/.test(record.version) || record.version !== name) {
    return bad('release.json', `version "${record.version}"`, `"${name}", as its folder is named`);
  }
  const files = new Map<string, Uint8Array>();
  for (const [file, hash] of Object.entries(record.files)) {
    const path = join(folder, file);
    if (!existsSync(path)) return bad(file, 'no such file', 'the file that release.json names');
    const content = readFileSync(path);
    const found = createHash('sha256').update(content).digest('hex');
    if (found !== hash) {
      return bad(file, `the SHA-256 ${found}`, `${hash}, as release.json has it`, 'hash-differs');
    }
    files.set(file, content);
  }
  const figures = json<FigureRow[]>(join(folder, 'figures.json'));
  if (!files.has('figures.json') || !Array.isArray(figures)) {
    return bad('figures.json', 'no figures', 'the rows as they were released');
  }
  const { version, date, level, tables } = record;
  return { version, date, level, figures, tables, files };
}

function json<Content>(path: string): Content | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content;
  } catch {
    return null;
  }
}
