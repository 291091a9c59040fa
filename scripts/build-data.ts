// Reads data/ and content/, checks them, and publishes public/data/. Every problem is
// printed, one a line; where there is one nothing is written.
//
// usage: build-data.ts [--data DIR] [--content DIR] [--out DIR]
// environment: SITE (origin), BASE (base path), SOURCES_DIR (check the locators against the texts there)
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check, unexpected } from '../src/lib/checks/check.ts';
import { readDataset } from '../src/lib/model/dataset.ts';
import type { Dataset } from '../src/lib/model/dataset.ts';
import type { Problem } from '../src/lib/problem.ts';
import { formatProblem } from '../src/lib/problem.ts';
import { checkTexts } from './check-texts.ts';
import { notesProblems } from '../src/lib/prose/check-notes.ts';
import { publish } from './publish/publish.ts';
import { readContent } from './read-content.ts';
import { readData } from './read-data.ts';
import { root } from './steps.ts';
import { swapFolder } from './swap-folder.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, content: { type: 'string' }, out: { type: 'string' } },
});
const { SITE = 'http://127.0.0.1:4321', BASE = '/', SOURCES_DIR } = process.env;
const out = resolve(options.out ?? join(root, 'public', 'data'));
const say = (text: string) => process.stdout.write(`${text}\n`);

const problems: Problem[] = [];
const data = readData(resolve(options.data ?? join(root, 'data')));
problems.push(...data.problems);
if (!data.complete) stop();

const { dataset, problems: found } = readDataset(data.tables);
problems.push(...found);
say(`data: ${count(dataset)}`);

const figures = new Map(dataset.figures.map((figure) => [figure.id, figure]));
const checks = dataset.identities.flatMap((identity) => check(identity, figures) ?? []);
problems.push(...checks.flatMap((checked) => unexpected(checked) ?? []));
const held = checks.filter(({ verdict }) => verdict.startsWith('holds'));
say(`checks: ${checks.length} identities, ${held.length} hold`);

if (SOURCES_DIR) {
  problems.push(...checkTexts(dataset, resolve(SOURCES_DIR)));
  say(`texts: ${dataset.numerals.length} locators checked`);
} else say('texts: not looked for, SOURCES_DIR is not set');

const intervals = new Map(dataset.figures.map(({ id, quantity }) => [id, quantity]));
const articles = new Set(dataset.articles.map(({ id }) => id));
const content = readContent(resolve(options.content ?? join(root, 'content')), intervals, articles);
problems.push(...notesProblems(dataset, intervals), ...content.problems);
say(`prose: ${content.charts.length} charts, ${content.explainers.length} explainers`);

if (problems.length > 0) stop();
const address = `${SITE.replace(/\/+$/, '')}/${BASE.replace(/^\/+|\/+$/g, '')}/`.replace(
  /\/+$/,
  '/',
);
const { charts, explainers } = content;
const files = publish({ dataset, checks, charts, explainers, address });
swapFolder(out, files);
say(`published: ${files.size} files`);

function stop(): never {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  const total = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  process.stderr.write(`${total}; nothing was published\n`);
  process.exit(1);
}

function count({ articles, numerals, figures }: Dataset): string {
  return `${articles.length} articles, ${numerals.length} numerals, ${figures.length} figures`;
}
