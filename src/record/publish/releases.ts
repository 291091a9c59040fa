import type { CorrectionRow, FigureRow } from '../../lib/model/published.ts';
import { changesBetween, explanationOf, levelOf, nextVersion } from '../../lib/model/release.ts';
import type { ChangelogEntry, VersionLevel } from '../../lib/model/release.ts';
import type { Release } from '../read/releases.ts';
import { rowsOf } from './publication.ts';
import type { CheckedRecord } from '../checked-record.ts';
import { sha256 } from './SHA256SUMS.ts';
import { tableJson } from './table.json.ts';
import type { PublishedTable } from './table.ts';

/** The version of data that has never been released. */
const BEFORE_ANY_RELEASE = '0.1.0';

/** The date of data that says nowhere when it was written. */
const EPOCH = '1970-01-01';

/** Hashes of the tables that are no figures, which a release keeps in their stead. */
export function tableHashes(tables: readonly PublishedTable[]): { [table: string]: string } {
  return Object.fromEntries(
    tables
      .filter(({ name }) => name !== 'figures')
      .map(({ name, rows }) => [name, sha256(tableJson(rows))]),
  );
}

/** Which state of the data is being published. */
export interface Edition {
  /** Semantic version, with `-dev` behind it where it is still to be released. */
  readonly version: string;
  /** ISO date of the release, or else of the latest change of text or data. */
  readonly issued: string;
  /** What has changed since the last release; `null` where nothing has, or nothing was released. */
  readonly level: VersionLevel | null;
}

/** The edition of these tables: the last release's where nothing has changed since. */
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

/** `changelog.json`: every released version and the one in the making, with what changed and why. */
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
  const released = releases.map(({ version, date, level, figures, files }, i): ChangelogEntry => {
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
            changes: last ? explained(last.figures, figures) : [],
          },
        ];
  return [...released, ...next].reverse();
}
