import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { doubtsOfRecord, even, faultsOf, shownIn } from '../browser/number-and-sign.ts';
import { dist, every, openSite, pagePaths, storyPaths, type Site } from '../browser/open-site.ts';
import type { Requirement } from './requirement.ts';

const record = doubtsOfRecord();
const widths = [390, 1280];

/** What is wrong with a saved page: charts that are not seen once, numbers without their signs. */
async function faultsAt(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    const seen = await page
      .locator('figure.chart')
      .evaluateAll((figures) =>
        figures.map(
          (figure) =>
            [...figure.querySelectorAll(':scope > svg.chart')].filter(
              (drawing) => drawing.getBoundingClientRect().width > 100,
            ).length,
        ),
      );
    if (seen.length === 0) faults.push(`no chart at ${width} px`);
    for (const count of seen.filter((count) => count !== 1))
      faults.push(`a chart is seen ${count} times at ${width} px`);
  }
  const shown = shownIn(parseHTML(await page.content()).document);
  if (shown.length === 0) faults.push('no number is left');
  return [...faults, ...faultsOf(shown, record)];
}

/** A way to save a page; `save` returns the address of what was saved, or what is wrong with it. */
interface Way {
  readonly name: string;
  /** The program that it needs; `null` for none. */
  readonly needs: string | null;
  save(site: Site, path: string, folder: string): Promise<URL | readonly string[]>;
}

const ways: readonly Way[] = [
  {
    name: 'MHTML',
    needs: null,
    async save(site, path, folder) {
      const { page } = await site.visit(path, { viewport: { width: 1280, height: 900 } });
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      const file = join(folder, 'page.mhtml');
      writeFileSync(file, data);
      return pathToFileURL(file);
    },
  },
  {
    name: 'a copy of the file',
    needs: null,
    save(_site, path, folder) {
      const file = join(folder, 'page.html');
      copyFileSync(join(dist, path, 'index.html'), file);
      return Promise.resolve(pathToFileURL(file));
    },
  },
  {
    name: 'wget',
    needs: 'wget',
    save(site, path, folder) {
      // Not spawnSync: the page is served by this process.
      return run(folder, 'wget', [
        ...['--quiet', '--page-requisites', '--convert-links', '--adjust-extension'],
        ...['--no-host-directories', site.origin + path],
      ]).then(() => pathToFileURL(join(folder, path, 'index.html')));
    },
  },
  {
    name: 'SingleFile',
    needs: 'single-file',
    save: (site, path, folder) =>
      run(folder, 'single-file', [site.origin + path, 'page.html']).then(() =>
        pathToFileURL(join(folder, 'page.html')),
      ),
  },
  {
    name: 'w3m',
    needs: 'w3m',
    save(_site, path) {
      const file = join(dist, path, 'index.html');
      const { stdout } = spawnSync('w3m', ['-dump', '-cols', '2000', '-T', 'text/html', file], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C.UTF-8' },
        maxBuffer: 2 ** 26,
      });
      const text = stdout.replace(/\s+/g, '');
      const { document } = parseHTML(readFileSync(file, 'utf8'));
      const lost = shownIn(document.querySelector('main')!)
        .filter(({ isDrawn, written }) => !isDrawn && !text.includes(written.replaceAll(' ', '')))
        .map(({ written }) => `"${even(written)}" is lost`);
      return Promise.resolve(lost);
    },
  },
];

/** Runs a program to its end, whatever it says of files that it did not find. */
const run = (cwd: string, command: string, args: readonly string[]) =>
  new Promise<void>((resolve, reject) => {
    spawn(command, args, { cwd, stdio: 'ignore' })
      .on('error', reject)
      .on('close', () => resolve());
  });

/** Saves stories and charts as readers and archives do, and opens what was saved, narrow and wide. */
export const saved: Requirement = {
  name: 'saved pages keep charts, numbers and signs',
  async measure(full) {
    const charts = pagePaths().filter((path) =>
      /^\/(?:zh\/)?charts\/(?!about\/|in\/)[^/]+\/$/.test(path),
    );
    const stories = storyPaths().filter((path) =>
      readFileSync(join(dist, path, 'index.html'), 'utf8').includes('<figure class="chart"'),
    );
    const some = (n: number, list: readonly string[]) => (full ? list : every(n, list));
    const paths = [...some(9, stories), ...some(30, charts)];
    const isHere = ({ needs }: Way) =>
      needs === null || spawnSync(needs, ['--version']).error === undefined;
    const missing = ways.filter((way) => !isHere(way)).map(({ name }) => name);
    const faults: string[] = [];
    const site = await openSite();
    const page = await site.browser.newPage();
    try {
      for (const way of ways.filter(isHere))
        for (const path of paths) {
          const folder = mkdtempSync(join(tmpdir(), 'after-the-hat-saved-'));
          try {
            const result = await way.save(site, path, folder);
            const found = result instanceof URL ? await faultsAt(page, result.href) : result;
            faults.push(...found.map((fault) => `${way.name} of ${path}: ${fault}`));
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        }
    } finally {
      await site.close();
    }
    return {
      passed: faults.length === 0,
      figures: [
        `${paths.length} pages by ${ways
          .filter(isHere)
          .map(({ name }) => name)
          .join(', ')}`,
        ...(missing.length > 0 ? [`skipped, not installed: ${missing.join(', ')}`] : []),
        ...faults.slice(0, 10),
      ].join('; '),
    };
  },
};
