// Walks through the kinds of page in two browsers of former years, and tries there what needs scripts. The browsers, and
// what drives both, are packages of this folder's own, installed at the first run.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { writeFontConfig } from '../browser/browser.ts';
import { dist, kindsInTurn, kindsOfPage } from '../browser/open-site.ts';
import type { Requirement } from './requirement.ts';

const folder = join(root, 'test', 'audit');
const require = createRequire(join(folder, 'package.json'));
/** It stands in the package.json of this folder alone. */
const DRIVER = 'puppeteer-core';

/** What we use of puppeteer-core 10, which speaks to both browsers. */
interface Page {
  goto(address: string, options?: { waitUntil: 'load' }): Promise<unknown>;
  url(): string;
  evaluate<Result>(run: string | (() => Result)): Promise<Result>;
  click(selector: string): Promise<void>;
  select(selector: string, value: string): Promise<unknown>;
  type(selector: string, text: string): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  readonly keyboard: { press(key: string): Promise<void> };
}
interface Browser {
  version(): Promise<string>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Driver {
  launch(options: {
    executablePath: string;
    args: readonly string[];
    env: NodeJS.ProcessEnv;
  }): Promise<Browser>;
}

/** A browser of former years. */
interface Old {
  readonly name: string;
  /** Its package, which has the browser and its libraries, packed. */
  readonly from: string;
  /** Whether everything works in it, and not reading alone. */
  readonly isFull: boolean;
}
const olds: readonly Old[] = [
  { name: 'Chromium 92', from: 'chrome-aws-lambda', isFull: false },
  { name: 'Chromium 109', from: '@sparticuz/chromium', isFull: true },
];

/** Unpacks a browser, once. @returns its folder */
function unpacked({ name, from }: Old): string {
  const home = join(root, 'node_modules', '.cache', name.replace(' ', '-').toLowerCase());
  if (existsSync(home)) return home;
  const packed = join(folder, 'node_modules', from, 'bin');
  const open = (file: string) => brotliDecompressSync(readFileSync(join(packed, file)));
  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}.tmp-`);
  for (const file of ['aws.tar.br', 'swiftshader.tar.br'])
    if (spawnSync('tar', ['-x', '-C', fresh], { input: open(file) }).status !== 0)
      throw new Error(`tar could not unpack ${file} of ${from}`);
  writeFileSync(join(fresh, 'chromium'), open('chromium.br'), { mode: 0o755 });
  renameSync(fresh, home);
  return home;
}

function launch(old: Old): Promise<Browser> {
  const home = unpacked(old);
  return (require(DRIVER) as Driver).launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      FONTCONFIG_PATH: writeFontConfig(home),
      LD_LIBRARY_PATH: join(home, 'lib'),
    },
  });
}

/** What a console says in a browser that is too old for WebAssembly under a policy, and of the page that does not exist. */
const EXPECTED = /'wasm-unsafe-eval'|WebAssembly|status of 404/;

/** Faults of what is seen on an open page: charts that do not stand there once, and a page wider than the window. */
const seenFaults = (): string[] => {
  const isSeen = (element: Element) => element.getBoundingClientRect().height > 0;
  const charts = Array.from(document.querySelectorAll('figure.chart, figure.illustration')).flatMap(
    (figure) => {
      const drawings = Array.from(figure.querySelectorAll('svg.chart, svg.is-wide, svg.is-narrow'));
      const seen = drawings.filter(isSeen).length;
      return drawings.length === 0 || seen === 1 || !isSeen(figure)
        ? []
        : [`${seen} drawings in ${figure.id || figure.className}`];
    },
  );
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [...charts, `${over} px wider than the window`] : charts;
};

/** Something that needs a script. */
interface Deed {
  readonly name: string;
  readonly path: string;
  act(page: Page): Promise<unknown>;
  /** Runs in the page: what came of it, in a few words; empty while nothing has. */
  readonly outcome: () => string;
  /** What is said instead in a browser in which it does not work. */
  readonly instead?: RegExp;
}

const searchOutcome = () => {
  if (!document.querySelector('[data-search-results][data-state=done]')) return '';
  const count = document.querySelectorAll('[data-state=done] a').length;
  const said = document.querySelector('.search-status')?.textContent ?? '';
  return count > 0 ? 'results' : said;
};

const deeds: readonly Deed[] = [
  {
    name: 'the page of the search answers',
    path: '/search/',
    act: (page) => page.type('[data-search-page] input', 'lanzhou'),
    outcome: searchOutcome,
  },
  {
    name: 'the search over a page answers',
    path: '/themes/',
    act: async (page) => {
      await page.click('.search-link');
      await until(page, () => (document.querySelector('dialog[open]') ? 'open' : ''));
      await page.type('dialog input', '兰州');
    },
    outcome: searchOutcome,
  },
  {
    name: 'a list is filtered',
    path: '/figures/',
    act: (page) =>
      page.evaluate(`{
      const field = document.querySelector('.filter [name=place]');
      field.value = 'lanzhou';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`),
    outcome: () =>
      location.search.includes('place=lanzhou') && document.querySelector('[data-item][hidden]')
        ? 'filtered'
        : '',
  },
  {
    name: 'a list is sorted',
    path: '/figures/',
    act: (page) =>
      page.evaluate(`{
      const field = document.querySelector('.filter [name=sort]');
      field.value = field.options[1].value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`),
    outcome: () =>
      document.querySelector('[data-flat]:not([hidden]) [data-item]') ? 'sorted' : '',
  },
  {
    name: 'a table of a chart is sorted',
    path: '/charts/lanzhou-monitored/#table',
    act: (page) => page.evaluate(`document.querySelectorAll('#table th button')[1].click()`),
    outcome: () => {
      const rows = Array.from(
        document.querySelectorAll<HTMLElement>('#table tbody:first-of-type tr[data-row]'),
      );
      const values = rows.map(({ dataset }) => Number(dataset.value));
      const isUp = document.querySelector('#table th[aria-sort=ascending]');
      return isUp && values.every((value, at) => at === 0 || value >= values[at - 1]!)
        ? 'sorted'
        : '';
    },
  },
  {
    name: 'a chart is drawn in another order',
    path: '/charts/lanzhou-monitored/',
    act: async (page) => {
      await until(page, () => (document.querySelector('.toolbar[data-ready]') ? 'ready' : ''));
      await page.select('.toolbar [name=sort]', 'smallest');
    },
    outcome: () => (document.querySelector('svg.live a[data-figure]') ? 'drawn' : ''),
  },
  {
    name: 'a copy is compared with the record',
    path: '/sources/lijiang/',
    act: async (page) => {
      await page.type('#copy', '全市建档立卡贫困人口');
      await page.click('.copy-check [type=submit]');
    },
    outcome: () => (document.querySelector('.copy-report .tally') ? 'compared' : ''),
  },
  {
    name: 'another comparison is drawn',
    path: '/compare/',
    act: async (page) => {
      await until(page, () =>
        document.querySelector('.sentence:not([inert]) [name=as]') ? 'ready' : '',
      );
      await page.evaluate(`{
        const field = document.querySelector('.sentence [name=as]');
        field.value = [...field.options].find((one) => !one.selected && !one.disabled).value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }`);
    },
    outcome: () =>
      document.querySelector('.comparison figure svg:not(.narrow):not(.wide)') ? 'drawn' : '',
  },
  {
    name: 'a number in a text leads to its figure',
    path: '/explainers/start-here/',
    act: (page) => page.evaluate(`document.querySelector('main a.figure').click()`),
    outcome: () =>
      location.pathname.startsWith('/figures/') || document.querySelector('.card h2, .card b')
        ? 'shown'
        : '',
  },
  {
    name: 'a theme is chosen',
    path: '/about/',
    act: (page) =>
      page.evaluate(`{
      const field = document.querySelector('.theme select');
      field.value = 'dark';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }`),
    outcome: () =>
      getComputedStyle(document.body).backgroundColor === 'rgb(20, 22, 25)' ? 'dark' : '',
  },
];

/** Waits for an outcome on the page, 10 s at most. Not by `waitForFunction`, which policies forbid. */
async function until(page: Page, outcome: () => string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    // While the page goes to another there is nothing to ask.
    const found = await page.evaluate(outcome).catch(() => '');
    if (found !== '') return found;
    await wait(200);
  }
  return '';
}

/** What a walk found. */
interface Walk {
  readonly version: string;
  readonly faults: readonly string[];
  /** What came of each deed, in the order of {@link deeds}. */
  readonly outcomes: readonly string[];
}

async function walk(old: Old, origin: string, paths: readonly string[]): Promise<Walk> {
  const browser = await launch(old);
  const faults: string[] = [];
  const outcomes: string[] = [];
  let at = '';
  const fault = (text: string) => faults.push(`${old.name}, ${at}: ${text}`);
  try {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => fault(`error: ${message.split('\n')[0]}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) fault(message.text());
    });
    for (at of paths) {
      for (const width of [390, 1100]) {
        await page.setViewport({ width, height: 900 });
        await page.goto(origin + at, { waitUntil: 'load' });
        for (const each of await page.evaluate(seenFaults)) fault(`${each}, at ${width} px`);
        // A click that means nothing, and the folds of the page: listeners of the document hear both.
        await page.evaluate(`
          document.body.click();
          for (const summary of document.querySelectorAll('summary')) summary.click();
          document.querySelector('main a, main summary')?.focus();`);
        await page.keyboard.press('Tab');
        await wait(100);
      }
    }
    for (const deed of deeds) {
      at = deed.path;
      await page.goto('about:blank');
      await page.goto(origin + at, { waitUntil: 'load' });
      await deed.act(page);
      const outcome = await until(page, deed.outcome);
      const isSaid = !old.isFull && deed.instead?.test(outcome);
      const isOther = deed.instead !== undefined && outcome !== 'results' && !isSaid;
      if (outcome === '' || isOther) fault(`${deed.name}: ${outcome || 'nothing came of it'}`);
      outcomes.push(isSaid ? `says: ${outcome}` : outcome === '' || isOther ? 'fails' : 'works');
    }
    return { version: await browser.version(), faults, outcomes };
  } finally {
    await browser.close();
  }
}

/** Opens pages in both browsers: some of every kind, or in full all kinds in both languages. */
export const oldBrowsers: Requirement = {
  name: 'browsers of 2021 read and those of 2023 do everything',
  async measure(full) {
    if (!existsSync(join(folder, 'node_modules'))) {
      const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
        cwd: folder,
        stdio: 'inherit',
      });
      if (status !== 0) return { passed: false, figures: 'npm ci failed in test/audit' };
    }
    const server = await serve(dist, { port: 0 });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const paths = full ? kindsOfPage : kindsInTurn;
    try {
      const walks: Walk[] = [];
      for (const old of olds) walks.push(await walk(old, origin, paths));
      const rows = [
        ['', ...walks.map(({ version }) => version)],
        ['---', ...walks.map(() => '---')],
        [
          `${paths.length} pages open without a fault, each chart once`,
          ...walks.map(({ faults }) => (faults.length === 0 ? 'yes' : `${faults.length} faults`)),
        ],
        ...deeds.map(({ name }, index) => [name, ...walks.map(({ outcomes }) => outcomes[index]!)]),
      ];
      process.stdout.write(`${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`);
      const faults = walks.flatMap((each) => each.faults);
      return {
        passed: faults.length === 0,
        figures: [
          `${paths.length} pages and ${deeds.length} deeds in ${olds.length} browsers`,
          `${faults.length} faults`,
          ...faults.slice(0, 20),
        ].join('; '),
      };
    } finally {
      server.close();
      server.closeAllConnections();
    }
  },
};
