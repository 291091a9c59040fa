// Builds scratch copies of the project with ever more generated charts and figures, all that `npm run build`
// does, and prints what one more costs. Pictures and the archives that hold them are left out: they are
// cached by content.
//
// usage: scale.ts [--charts 500,2000,10000] [--articles 10,40,100] [--framework 500] [--rounds 1]
// A generated article is a copy of one of the record under another id; a generated chart likewise.
// --framework builds as many pages of one chart each in Observable Framework, and compares what one takes
// with what a page of one more chart does, its other files included. --rounds builds each size as often, in
// turn, and keeps what took the least work: what else runs on the machine only adds.
// TMPDIR says where they are built: a disk may take twice as long for the same files from one build to the next, one
// in memory does not, as long as there is room for all.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../scripts/steps.ts';
import { languages } from '../../src/site/languages.ts';

/** The most that one more may cost, beside what it cost in the step before. */
const PROMISED = 1.1;
/** The most that a page of a chart may take, beside one of Observable Framework. */
const BESIDE_FRAMEWORK = 0.25;
const TEMPLATE = 'lanzhou';
const { values: options } = parseArgs({
  options: {
    charts: { type: 'string', default: '500,2000,10000' },
    articles: { type: 'string', default: '10,40,100' },
    framework: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '1' },
  },
});
const numbers = (list: string) => list.split(',').map(Number).filter(Boolean);
const scratch = mkdtempSync(join(tmpdir(), 'after-the-hat-scale-'));
/** Whether the scratch is on a disk in memory, https://man7.org/linux/man-pages/man2/statfs.2.html. */
const inMemory = statfsSync(scratch).type === 0x01021994;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** A copy of what a build needs. */
function copyProject(): string {
  const folder = mkdtempSync(join(scratch, 'project-'));
  for (const name of ['content', 'data', 'public', 'scripts', 'src'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const pages = join(folder, 'src/pages/[...lang]');
  for (const name of ['charts/[slug].png.ts', 'charts/[slug].zip.ts', 'social'])
    rmSync(join(pages, name), { recursive: true });
  return folder;
}

/** @returns how many charts the project then has */
function addCharts(folder: string, count: number): number {
  const charts = join(folder, 'content/charts');
  const own = readdirSync(charts);
  for (let made = own.length; made < count; made += 1) {
    const file = own[made % own.length]!;
    const copy = file.replace('.yaml', `-copy-${Math.floor(made / own.length)}.yaml`);
    cpSync(join(charts, file), join(charts, copy));
  }
  return count;
}

/** @returns how many figures the project then has */
function addArticles(folder: string, count: number): number {
  const data = join(folder, 'data');
  const articles = readFileSync(join(data, 'articles.csv'), 'utf8').trimEnd().split('\n');
  const template = articles.find((row) => row.startsWith(`${TEMPLATE},`))!;
  const rows = (name: string) => readFileSync(join(data, name, `${TEMPLATE}.csv`), 'utf8');
  const figures = rows('figures');
  const numerals = rows('numerals');
  for (let copy = 0; copy < count; copy += 1) {
    const id = `copy-${copy}`;
    articles.push(template.replace(TEMPLATE, id));
    writeFileSync(join(data, 'numerals', `${id}.csv`), numerals);
    writeFileSync(
      join(data, 'figures', `${id}.csv`),
      figures.replaceAll(`\n${TEMPLATE}.`, `\n${id}.`),
    );
  }
  writeFileSync(join(data, 'articles.csv'), `${articles.join('\n')}\n`);
  return globSync('figures/*.csv', { cwd: data }).reduce(
    (sum, file) => sum + readFileSync(join(data, file), 'utf8').trimEnd().split('\n').length - 1,
    0,
  );
}

/**
 * What a run took, in seconds: by the clock, and of the processors, which other work on the machine disturbs less: two
 * that share a core are slower together. Of that `system` is what the system did for it, writing files above all.
 */
interface Spent {
  readonly clock: number;
  readonly work: number;
  readonly system: number;
}

/** How long all programs worked that this one started and that have ended, and theirs, in seconds; nothing where no system tells. */
function workOfEnded(): Omit<Spent, 'clock'> {
  const file = '/proc/self/stat';
  if (!existsSync(file)) return { work: 0, system: 0 };
  // From the third field on, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, in hundredths of a second.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [own, system] = [Number(fields[13]) / 100, Number(fields[14]) / 100];
  return { work: own + system, system };
}

/** What a program of Node and those that it starts take. */
function seconds(folder: string, ...args: string[]): Spent {
  const before = workOfEnded();
  const from = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', join(import.meta.dirname, 'await-programs.ts'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=16000', SOURCES_DIR: '' },
    },
  );
  const clock = (performance.now() - from) / 1000;
  if (status !== 0)
    throw new Error(`${args.join(' ')} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const { work, system } = workOfEnded();
  return { clock, work: work - before.work || clock, system: system - before.system };
}

interface Built extends Spent {
  readonly count: number;
  readonly files: number;
  readonly heaviest: string;
}

function build(folder: string, count: number): Built {
  const spent = seconds(folder, 'scripts/build.ts');
  const dist = join(folder, 'dist');
  const pages = globSync('**/*.html', { cwd: dist });
  const [largest] = pages
    .map((page) => ({ page, size: statSync(join(dist, page)).size }))
    .toSorted((a, b) => b.size - a.size);
  const packed = brotliCompressSync(readFileSync(join(dist, largest!.page))).length;
  const files = readdirSync(dist, { recursive: true }).length;
  return {
    count,
    ...spent,
    files,
    heaviest: `${largest!.page}, ${(packed / 1000).toFixed(1)} KB packed`,
  };
}

/** Builds projects of each size in every round; of each size, the build of least work. */
function builtOf(sizes: readonly number[], grow: (folder: string, size: number) => number) {
  const runs = Array.from({ length: Number(options.rounds) }, () =>
    sizes.map((size) => {
      const folder = copyProject();
      const built = build(folder, grow(folder, size));
      // On a disk all are kept until the end: ext4 is slow to make files for some minutes after many were deleted.
      if (inMemory) rmSync(folder, { recursive: true });
      console.error(
        `${built.count}: ${built.work.toFixed(1)} s of work, ${built.system.toFixed(1)} of it the system’s`,
      );
      return built;
    }),
  );
  return sizes.map((_, at) => runs.map((run) => run[at]!).toSorted((a, b) => a.work - b.work)[0]!);
}

/** Milliseconds that one more took since the step before. */
const oneMore = (kind: 'clock' | 'work', step: Built, before: Built) =>
  ((step[kind] - before[kind]) / (step.count - before.count)) * 1000;

/** Prints each step's time and the cost of one more since the step before. */
function print(what: string, steps: readonly Built[]): void {
  console.log(`\n${what}`);
  const costs = steps.map((step, at) => {
    const before = steps[at - 1];
    return before === undefined ? null : oneMore('work', step, before);
  });
  console.table(
    steps.map((step, at) => ({
      [what]: step.count,
      's of work': step.work.toFixed(1),
      'of it the system’s': step.system.toFixed(1),
      's by the clock': step.clock.toFixed(1),
      'one more, ms of work': costs[at]?.toFixed(1) ?? '',
      files: step.files,
      'largest page': step.heaviest,
    })),
  );
  const known = costs.filter((cost) => cost !== null);
  for (const [at, cost] of known.entries()) {
    const before = known[at - 1];
    if (before === undefined) continue;
    const met = cost <= PROMISED * before;
    if (!met) process.exitCode = 1;
    console.log(
      `${met ? 'met   ' : 'MISSED'} one more costs ${(cost / before).toFixed(2)} × the step before, of at most ${PROMISED}`,
    );
  }
}

const charts = numbers(options.charts);
const own = readdirSync(join(root, 'content/charts')).length;
const charted = builtOf(charts.length === 0 ? [] : [own, ...charts], addCharts);
if (charts.length > 0) print('charts', charted);

const articles = numbers(options.articles);
if (articles.length > 0) print('figures', builtOf([0, ...articles], addArticles));

const [pages] = numbers(options.framework);
if (pages !== undefined) {
  const bench = join(root, 'test', 'bench');
  const built = join(bench, '.build', 'framework');
  const data = join(built, 'src', 'charts.json');
  if (!existsSync(data))
    throw new Error('run the measurement "pages" first: it makes what Framework draws');
  const folder = mkdtempSync(join(scratch, 'framework-'));
  symlinkSync(join(bench, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  cpSync(join(built, 'observablehq.config.js'), join(folder, 'observablehq.config.js'));
  const page = readFileSync(join(built, 'src', 'index.md'), 'utf8');
  const [chart] = JSON.parse(readFileSync(data, 'utf8')) as unknown[];
  for (let at = 0; at < pages; at += 1) {
    writeFileSync(join(folder, 'src', `chart-${at}.json`), JSON.stringify([chart]));
    writeFileSync(
      join(folder, 'src', at === 0 ? 'index.md' : `chart-${at}.md`),
      page.replace('charts.json', `chart-${at}.json`),
    );
  }
  const { clock, work } = seconds(
    folder,
    join(bench, 'node_modules/@observablehq/framework/dist/bin/observable.js'),
    'build',
  );
  console.log(
    `\nObservable Framework: ${pages} pages of a chart in ${clock.toFixed(1)} s, ${work.toFixed(1)} s of work`,
  );
  const [first, second] = charted;
  if (first !== undefined && second !== undefined)
    for (const [kind, spent] of Object.entries({ clock, work }) as ['clock' | 'work', number][]) {
      const ours = oneMore(kind, second, first) / languages.length;
      const theirs = (spent / pages) * 1000;
      const met = ours <= BESIDE_FRAMEWORK * theirs;
      if (!met) process.exitCode = 1;
      console.log(
        `${met ? 'met   ' : 'MISSED'} a page of a chart takes ${ours.toFixed(1)} ms (${kind}) with its embed and files, ${(ours / theirs).toFixed(2)} × Framework’s ${theirs.toFixed(1)}, of at most ${BESIDE_FRAMEWORK}`,
      );
    }
}
