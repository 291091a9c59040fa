import type { CorrectionRow, FigureRow } from '../../lib/model/published.ts';
import { changesBetween, explanationOf, levelOf, nextVersion } from '../../lib/model/release.ts';
import type { ChangelogEntry, VersionLevel } from '../../lib/model/release.ts';
import { addressOfPicture } from '../read/releases.ts';
import type { Release } from '../read/releases.ts';
import { rowsOf } from './publication.ts';
import type { CheckedRecord } from '../checked-record.ts';
import { sha256 } from './SHA256SUMS.ts';
import { tableJson } from './table.json.ts';
import type { PublishedTable } from './table.ts';

/** The version of the data before its first release. */
const BEFORE_ANY_RELEASE = '0.1.0';

/** The date of data in which there is no date: no release, explainer or correction. */
const EPOCH = '1970-01-01';

/** The hash of each table but `figures`. A release keeps the figures, and of the other tables only the hashes. */
export function tableHashes(tables: readonly PublishedTable[]): { [table: string]: string } {
  return Object.fromEntries(
    tables
      .filter(({ name }) => name !== 'figures')
      .map(({ name, rows }) => [name, sha256(tableJson(rows))]),
  );
}

/** The version of the data that is published. */
export interface Edition {
  /** A semantic version; it ends in `-dev` where the data has changed since the last release. */
  readonly version: string;
  /** ISO date of the release, or else of the latest change of text or data. */
  readonly issued: string;
  /** What has changed since the last release; `null` where nothing has, or nothing was released. */
  readonly level: VersionLevel | null;
}

/** The edition of these tables; that of the last release where nothing has changed since. */
export function editionOf(
  { releases, explainers, dataset }: CheckedRecord,
  tables: readonly PublishedTable[],
): Edition {
  const last = releases.at(-1);
  const level = last ? levelSince(last, tables) : null;
  const dates = [
    ...releases.map(({ date }) => date),
    ...explainers.map(({ updated }) => updated),
    ...dataset.corrections.map(({ date }) => date),
  ].sort();
  if (!last) return { version: BEFORE_ANY_RELEASE, issued: dates.at(-1) ?? EPOCH, level };
  if (level === null) return { version: last.version, issued: last.date, level };
  return {
    version: `${nextVersion(last.version, level)}-dev`,
    issued: dates.at(-1) ?? EPOCH,
    level,
  };
}

function levelSince(release: Release, tables: readonly PublishedTable[]): VersionLevel | null {
  const level = levelOf(changesBetween(release.figures, rowsOf(tables, 'figures')));
  if (level !== null) return level;
  const now = tableHashes(tables);
  const names = [...Object.keys(now), ...Object.keys(release.tables)];
  return names.some((name) => release.tables[name] !== now[name]) ? 'patch' : null;
}

/** `changelog.json`, newest first: every release, and the version that is not released yet, with what changed and why. */
export function changelog(
  releases: readonly Release[],
  { version, level }: Edition,
  tables: readonly PublishedTable[],
): ChangelogEntry[] {
  const figures = rowsOf<FigureRow>(tables, 'figures');
  const corrections = rowsOf<CorrectionRow>(tables, 'corrections');
  const explained = (before: readonly FigureRow[], after: readonly FigureRow[]) =>
    changesBetween(before, after).map((change) => {
      const why = change.kind === 'text' ? null : explanationOf(change, corrections);
      return { ...change, why_en: why?.why_en ?? null, why_zh: why?.why_zh ?? null };
    });
  const released = releases.map((release, i): ChangelogEntry => {
    const { version, date, level, figures, files, pictures } = release;
    const before = releases[i - 1];
    return {
      version,
      date,
      level,
      files: [...files].map(([name, content]) => ({
        path: `releases/${version}/${name}`,
        bytes: content.length,
        sha256: sha256(content),
      })),
      pictures: [...pictures].map(([path, { sha256 }]) => ({
        path: addressOfPicture(version, path),
        sha256,
      })),
      changes: before ? explained(before.figures, figures) : [],
    };
  });
  const last = releases.at(-1);
  const next: ChangelogEntry[] =
    last && level === null
      ? []
      : [
          {
            version,
            date: null,
            level,
            files: null,
            pictures: [],
            changes: last ? explained(last.figures, figures) : [],
          },
        ];
  return [...released, ...next].reverse();
}
