// Reads data/ and content/, checks them, and publishes public/data/. Every problem is
// printed, one a line; where there is one nothing is written.
//
// usage: build-data.ts [--data DIR] [--content DIR] [--out DIR] [--partition]
// environment: SITE (origin), BASE (base path), SOURCES_DIR (check the locators against the texts there)
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assess } from '../src/lib/checks/assess.ts';
import { check, unexpected } from '../src/lib/checks/check.ts';
import { prove, unproved } from '../src/lib/checks/proof.ts';
import { readDataset } from '../src/lib/model/dataset.ts';
import { changesBetween, unexplainedChanges } from '../src/lib/model/release.ts';
import type { Problem } from '../src/lib/problem.ts';
import { formatProblem, isStopped } from '../src/lib/problem.ts';
import { notesProblems } from '../src/lib/prose/check-notes.ts';
import { checkTexts } from './check-texts.ts';
import { partitioned } from './publish/partition.ts';
import { rowsOf } from './publish/publication.ts';
import { publish } from './publish/publish.ts';
import { fillerOf } from './publish/record.ts';
import type { Record } from './publish/record.ts';
import { editionOf } from './publish/releases.ts';
import type { Edition } from './publish/releases.ts';
import type { PublishedTable } from './publish/table.ts';
import { siteData } from './publish/site.json.ts';
import type { SiteContent } from './publish/site.json.ts';
import { tables as publishedTables } from './publish/tables.ts';
import { readContent } from './read-content.ts';
import { readData } from './read-data.ts';
import { readReleases } from './read-releases.ts';
import { undrawableChart } from './undrawable-chart.ts';
import { ownFolder } from './own-folder.ts';
import { root, stopping } from './steps.ts';
import { swapFolder } from './swap-folder.ts';

/** Folders to read and to write, and where the site will stand. */
export interface BuildOptions {
  readonly data: string;
  readonly content: string;
  readonly out: string;
  /** The articles' texts, to check every locator against; `null` to do without. */
  readonly sources: string | null;
  /** Origin and base path, ending in a slash. */
  readonly address: string;
  /** Writes the tables that name an article once more, a Parquet file for each article. */
  readonly partition?: boolean;
}

const PARTITIONED = ['figures', 'numerals', 'provenance'];

/** Data and content that are sound, and ready to be published. */
interface Prepared {
  readonly record: Record;
  readonly tables: readonly PublishedTable[];
  readonly edition: Edition;
  readonly site: SiteContent;
}

/**
 * Builds the published folder, or says everything that is wrong and leaves it as it was.
 *
 * @param say takes a line of progress for each stage.
 */
export async function buildData(
  options: BuildOptions,
  say: (line: string) => void,
): Promise<Problem[]> {
  const prepared = prepare(options, say);
  if (Array.isArray(prepared)) return prepared;
  const { record, tables, edition, site } = prepared;
  const files = new Map(await publish(record, tables, edition, site));
  if (options.partition) {
    for (const table of tables.filter(({ name }) => PARTITIONED.includes(name))) {
      for (const [path, content] of partitioned(table, 'article')) {
        files.set(`partitioned/${path}`, content);
      }
    }
  }
  swapFolder(options.out, files);
  say(`published: files ${files.size}`);
  return [];
}

/** Reads and checks everything. @returns what is to be published, or every problem. */
export function prepare(
  options: Omit<BuildOptions, 'out'>,
  say: (line: string) => void,
): Prepared | Problem[] {
  const { tables, problems, complete } = readData(options.data);
  // What refers to a file that cannot be read would be reported in vain.
  if (!complete) return problems;

  const { releases, problems: snapshots } = readReleases(options.data);
  problems.push(...snapshots);
  const released = new Set(releases.flatMap((release) => release.figures.map(({ id }) => id)));
  const { dataset, figureIds, problems: found } = readDataset(tables, released);
  problems.push(...found);
  const { articles, numerals, figures, identities } = dataset;
  say(`data: articles ${articles.length}, numerals ${numerals.length}, figures ${figures.length}`);

  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  // A proof rests on all of the record; where some of it is faulty nothing would be proved.
  const { proofs, used } = isStopped(found)
    ? { proofs: [], used: new Set<string>() }
    : prove(dataset);
  problems.push(...unproved(proofs));
  const checks = identities.flatMap((identity) => {
    const checked = check(identity, byId);
    return checked === null ? [] : [assess(checked, used)];
  });
  problems.push(...checks.flatMap((checked) => unexpected(checked) ?? []));
  const held = checks.filter(({ verdict }) => verdict.startsWith('holds'));
  const counted = checks.filter(({ counts }) => counts);
  say(
    `checks: identities ${checks.length}, of which hold ${held.length}, of which count ${counted.length}`,
  );

  if (options.sources === null) say('texts: not looked for, SOURCES_DIR is not set');
  else {
    problems.push(...checkTexts(dataset, options.sources));
    say(`texts: locators compared ${numerals.length}`);
  }

  const intervals = new Map([...figureIds].map((id) => [id, byId.get(id)?.quantity ?? null]));
  const terms = new Map(
    identities.map(({ id, whole, parts }) => [id, whole === null ? parts : [whole, ...parts]]),
  );
  const ids = new Set(articles.map(({ id }) => id));
  const { charts, explainers, ...content } = readContent(
    options.content,
    intervals,
    terms,
    ids,
    new Set(dataset.glossary.map(({ id }) => id)),
    new Set(identities.filter(({ source }) => source !== null).map(({ id }) => id)),
  );
  problems.push(...notesProblems(dataset, intervals), ...content.problems);
  say(`prose: charts ${charts.length}, explainers ${explainers.length}`);

  if (isStopped(problems)) return problems;
  for (const problem of problems) say(`warning: ${formatProblem(problem)}`);

  const { address } = options;
  const record = { dataset, checks, charts, explainers, address, releases };
  const published = publishedTables(record, fillerOf(figures));
  const last = releases.at(-1);
  if (last) {
    const changed = unexplainedChanges(
      changesBetween(last.figures, rowsOf(published, 'figures')),
      rowsOf(published, 'corrections'),
      new Map(figures.map(({ id, at }) => [id, at])),
      last.version,
    );
    if (changed.length > 0) return changed;
  }
  const site = siteData(record, published);
  const undrawable = site.charts.flatMap(undrawableChart);
  if (undrawable.length > 0) return undrawable;
  return { record, tables: published, edition: editionOf(record, published), site };
}

/** @example addressOf('https://example.org', 'hat') // 'https://example.org/hat/' */
export function addressOf(site: string, base: string): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  return `${site.replace(/\/+$/, '')}/${path}${path === '' ? '' : '/'}`;
}

/**
 * Builds the published folder as a command does, printing what is done and every problem.
 *
 * @returns whether it was published
 */
export async function publishData(
  options: Partial<Pick<BuildOptions, 'data' | 'content' | 'out' | 'partition'>> = {},
): Promise<boolean> {
  const { SITE = 'http://127.0.0.1:4321', BASE = '/', SOURCES_DIR } = process.env;
  const out = resolve(options.out ?? join(root, 'public', 'data'));
  ownFolder(out);
  const problems = await buildData(
    {
      data: resolve(options.data ?? join(root, 'data')),
      content: resolve(options.content ?? join(root, 'content')),
      out,
      sources: SOURCES_DIR ? resolve(SOURCES_DIR) : null,
      address: addressOf(SITE, BASE),
      partition: options.partition,
    },
    (line) => process.stdout.write(`${line}\n`),
  );
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    const total = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    process.stderr.write(`${total}; nothing was published\n`);
  }
  return problems.length === 0;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      content: { type: 'string' },
      out: { type: 'string' },
      partition: { type: 'boolean', default: false },
    },
  });
  await stopping(async () => {
    if (!(await publishData(values))) process.exitCode = 1;
  });
}
