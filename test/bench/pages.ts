// Measures how fast pages load: our explainer with the most charts against pages with the same charts made with Vite
// and Plot, Vite and vega-embed, and Observable Framework; then our other kinds of pages. The pages take turns in each
// round, and each result is the median of its rounds.
//
// usage: pages.ts [--rounds 5]    after `npm run build` and `npm ci --prefix test/bench`
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/steps.ts';
import { launchBrowser } from '../browser/browser.ts';
import { loadPage } from './pages/load-page.ts';
import type { Charts, Visit } from './pages/load-page.ts';
import { serveH2 } from './pages/serve-h2.ts';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(options.rounds);
const bench = join(root, 'test', 'bench');
const dist = join(root, 'dist');
const built = join(bench, '.build');
if (!existsSync(join(dist, 'index.html'))) stop('dist/ is not built: npm run build');
if (!existsSync(join(bench, 'node_modules', 'vite')))
  stop('what it is measured beside is not installed: npm ci --prefix test/bench');

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

/** The explainer with the most charts, and their slugs. */
function explainerWithMostCharts(): { slug: string; charts: string[] } {
  const folder = join(root, 'content', 'explainers', 'en');
  return readdirSync(folder)
    .map((file) => ({
      slug: file.replace('.mdx', ''),
      charts: [...readFileSync(join(folder, file), 'utf8').matchAll(/<Chart\s+id="([^"]+)"/g)].map(
        (match) => match[1]!,
      ),
    }))
    .toSorted((a, b) => b.charts.length - a.charts.length)[0]!;
}

interface ChartFile {
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string | null;
    readonly low: string | null;
    readonly high: string | null;
  }[];
}

/** The charts as the rivals draw them: titled rows of a value and its interval. */
function rivalCharts(slugs: readonly string[]) {
  return slugs.map((slug) => {
    const { title, rows } = JSON.parse(
      readFileSync(join(dist, 'charts', `${slug}.json`), 'utf8'),
    ) as ChartFile;
    return {
      title,
      rows: rows.flatMap(({ label, value, low, high }) =>
        value === null
          ? []
          : [
              {
                label,
                value: Number(value),
                low: Number(low ?? value),
                high: Number(high ?? value),
              },
            ],
      ),
    };
  });
}

interface Rival {
  readonly name: string;
  readonly folder: string;
  readonly data: string;
  readonly command: readonly string[];
  readonly charts: Omit<Charts, 'count'>;
}

const plotted = {
  drawn: 'figure svg[viewBox*="360"]',
  mark: '[aria-label="dot"] circle',
  tip: '[aria-label="tip"] > *',
};
const vite = join(bench, 'node_modules', 'vite', 'bin', 'vite.js');
const rivals: readonly Rival[] = [
  {
    name: 'Vite + Plot',
    folder: 'plot',
    data: 'charts.json',
    command: [vite, 'build', '--logLevel', 'error'],
    charts: plotted,
  },
  {
    name: 'Vite + vega-embed',
    folder: 'vega',
    data: 'charts.json',
    command: [vite, 'build', '--logLevel', 'error'],
    charts: {
      drawn: 'figure svg.marks',
      mark: '.mark-symbol path',
      tip: '#vg-tooltip-element.visible',
    },
  },
  {
    name: 'Observable Framework',
    folder: 'framework',
    data: 'src/charts.json',
    command: [join(bench, 'node_modules/@observablehq/framework/dist/bin/observable.js'), 'build'],
    charts: plotted,
  },
];

const { slug, charts } = explainerWithMostCharts();
const data = JSON.stringify(rivalCharts(charts));
rmSync(built, { recursive: true, force: true });
cpSync(join(bench, 'pages', 'rivals'), built, { recursive: true });
for (const { folder, data: file, command, name } of rivals) {
  writeFileSync(join(built, folder, file), data);
  if (command[0] === vite)
    cpSync(join(bench, 'pages', 'vite.html'), join(built, folder, 'index.html'));
  const { status } = spawnSync(process.execPath, command, {
    cwd: join(built, folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) stop(`${name} could not be built`);
}

interface Subject {
  readonly name: string;
  readonly url: string;
  readonly charts: Charts | null;
  readonly visits: Visit[];
}

const ours = await serveH2(dist);
const servers = [ours];
const compared: Subject[] = [
  {
    name: `After the Hat, /explainers/${slug}/`,
    url: `${ours.origin}/explainers/${slug}/`,
    charts: {
      count: charts.length,
      drawn: 'figure > svg.narrow:not(.other)',
      mark: 'a[data-figure]',
      tip: '.chart-tip:not([hidden])',
    },
    visits: [],
  },
];
for (const { name, folder, charts: where } of rivals) {
  const server = await serveH2(join(built, folder, 'dist'));
  servers.push(server);
  compared.push({
    name,
    url: `${server.origin}/`,
    charts: { count: charts.length, ...where },
    visits: [],
  });
}
const kinds: Subject[] = [
  '/',
  '/zh/',
  `/zh/explainers/${slug}/`,
  `/charts/${charts[0]}/`,
  `/embed/${charts[0]}/`,
  '/figures/',
  '/places/lanzhou/',
  '/themes/work/',
  '/checks/',
  '/about/',
  '/data/',
  '/compare/',
  '/search/',
].map((path) => ({ name: path, url: ours.origin + path, charts: null, visits: [] }));

const browser = await launchBrowser();
for (let round = 0; round < rounds; round += 1)
  for (const subject of [...compared, ...kinds])
    subject.visits.push(await loadPage(browser, subject.url, subject.charts));
await browser.close();
for (const server of servers) server.close();

function median(subject: Subject, of: keyof Visit): number {
  const values = subject.visits.map((visit) => visit[of] ?? NaN).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)]!;
}

function row(subject: Subject): Record<string, string> {
  const ms = (of: keyof Visit) => {
    const value = median(subject, of);
    return Number.isNaN(value) ? '' : value.toFixed(0);
  };
  return {
    KB: (median(subject, 'bytes') / 1000).toFixed(1),
    requests: String(median(subject, 'requests')),
    'painted, ms': ms('painted'),
    'charts visible, ms': ms('chartsVisible'),
    'tooltips ready, ms': ms('tooltipsReady'),
    'blocking, ms': ms('blocking'),
    shift: median(subject, 'shift').toFixed(3),
  };
}

console.log(`\n${charts.length} charts, h2, brotli, 4× CPU, slow 4G, medians of ${rounds}`);
console.table(Object.fromEntries(compared.map((subject) => [subject.name, row(subject)])));
console.log('other pages of ours');
console.table(Object.fromEntries(kinds.map((subject) => [subject.name, row(subject)])));

const [own, plot, , framework] = compared as [Subject, Subject, Subject, Subject];
const quotient = (of: keyof Visit, rival: Subject) => median(own, of) / median(rival, of);
const targets: readonly (readonly [string, number, number])[] = [
  ['tooltips ready beside painted', median(own, 'tooltipsReady') / median(own, 'painted'), 1.2],
  ['tooltips ready beside Vite + Plot', quotient('tooltipsReady', plot), 0.5],
  ['tooltips ready beside Framework', quotient('tooltipsReady', framework), 0.4],
  ['bytes beside Vite + Plot', quotient('bytes', plot), 0.35],
  ['explainer, KB', median(own, 'bytes') / 1000, 30],
  ['explainer, requests', median(own, 'requests'), 5],
  ['most blocking of our pages, ms', most('blocking'), 0],
  ['most shift of our pages', most('shift'), 0],
];

function most(of: keyof Visit): number {
  return Math.max(...[own, ...kinds].map((subject) => median(subject, of)));
}

for (const [name, measured, limit] of targets) {
  const met = measured <= limit;
  if (!met) process.exitCode = 1;
  console.log(`${met ? 'met   ' : 'MISSED'} ${name}: ${measured.toFixed(2)} of at most ${limit}`);
}
