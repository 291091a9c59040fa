// Reads data/ and content/, checks them, and publishes public/data/. Every problem is
// printed, one a line; where there is one nothing is written.
//
// usage: build-data.ts [--data DIR] [--content DIR] [--out DIR]
// environment: SITE (origin), BASE (base path), SOURCES_DIR (check the locators against the texts there)
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check, unexpected } from '../src/lib/checks/check.ts';
import { readDataset } from '../src/lib/model/dataset.ts';
import type { Problem } from '../src/lib/problem.ts';
import { formatProblem } from '../src/lib/problem.ts';
import { notesProblems } from '../src/lib/prose/check-notes.ts';
import { checkTexts } from './check-texts.ts';
import { publish } from './publish/publish.ts';
import { readContent } from './read-content.ts';
import { readData } from './read-data.ts';
import { root } from './steps.ts';
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
  const { tables, problems, complete } = readData(options.data);
  // What refers to a file that cannot be read would be reported in vain.
  if (!complete) return problems;

  const { dataset, figureIds, problems: found } = readDataset(tables);
  problems.push(...found);
  const { articles, numerals, figures, identities } = dataset;
  say(`data: articles ${articles.length}, numerals ${numerals.length}, figures ${figures.length}`);

  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const checks = identities.flatMap((identity) => check(identity, byId) ?? []);
  problems.push(...checks.flatMap((checked) => unexpected(checked) ?? []));
  const held = checks.filter(({ verdict }) => verdict.startsWith('holds'));
  say(`checks: identities ${checks.length}, of which hold ${held.length}`);

  if (options.sources === null) say('texts: not looked for, SOURCES_DIR is not set');
  else {
    problems.push(...checkTexts(dataset, options.sources));
    say(`texts: locators compared ${numerals.length}`);
  }

  const intervals = new Map([...figureIds].map((id) => [id, byId.get(id)?.quantity ?? null]));
  const terms = new Map(
    identities.map(({ id, whole, parts }) => [id, [whole, ...parts].filter((id) => id !== null)]),
  );
  const ids = new Set(articles.map(({ id }) => id));
  const { charts, explainers, ...content } = readContent(options.content, intervals, terms, ids);
  problems.push(...notesProblems(dataset, intervals), ...content.problems);
  say(`prose: charts ${charts.length}, explainers ${explainers.length}`);

  if (problems.length > 0) return problems;
  const { address } = options;
  const files = await publish({
    dataset,
    checks,
    charts,
    explainers,
    address,
    version: '0.1.0',
    issued: '2026-11-22',
  });
  swapFolder(options.out, files);
  say(`published: files ${files.size}`);
  return [];
}

/** @example addressOf('https://example.org', 'hat') // 'https://example.org/hat/' */
export function addressOf(site: string, base: string): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  return `${site.replace(/\/+$/, '')}/${path}${path === '' ? '' : '/'}`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, content: { type: 'string' }, out: { type: 'string' } },
  });
  const { SITE = 'http://127.0.0.1:4321', BASE = '/', SOURCES_DIR } = process.env;
  const problems = await buildData(
    {
      data: resolve(values.data ?? join(root, 'data')),
      content: resolve(values.content ?? join(root, 'content')),
      out: resolve(values.out ?? join(root, 'public', 'data')),
      sources: SOURCES_DIR ? resolve(SOURCES_DIR) : null,
      address: addressOf(SITE, BASE),
    },
    (line) => process.stdout.write(`${line}\n`),
  );
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    const total = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    process.stderr.write(`${total}; nothing was published\n`);
    process.exitCode = 1;
  }
}
