import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { launchBrowser } from './browser.ts';

export const dist = join(root, 'dist');

/** Every file of a built site as a path with slashes from its root, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The addresses of all pages of the built site, `/` and `/zh/charts/` for example. */
export function pagePaths(): string[] {
  return filesOf(dist)
    .filter((path) => path.endsWith('index.html'))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`);
}

/** The stories, in every language, without the pages of those that were withdrawn. */
export const storyPaths = () =>
  pagePaths().filter(
    (path) =>
      /\/explainers\/./.test(path) &&
      readFileSync(join(dist, path, 'index.html'), 'utf8').includes('class="story"'),
  );

/** Whether tests look at every page, as for `npm run audit -- full`, and not at a sample. */
export const everything = process.env.AUDIT === 'all';

/** Every `n`th item of a list; all of them where {@link everything} is true. */
export const every = <Item>(n: number, list: readonly Item[]): readonly Item[] =>
  everything ? list : list.filter((_, index) => index % n === 0);

/** All pages, but of the many pages of figures every tenth only. */
export function samplePaths(): string[] {
  const all = pagePaths();
  const figures = new Set(
    every(
      10,
      all.filter((path) => /\/figures\/./.test(path)),
    ),
  );
  return all.filter((path) => figures.has(path) || !/\/figures\/./.test(path));
}

/** One page of every kind, in both languages, a story in Traditional characters, and the page for addresses that do not exist. */
export const kindsOfPage = [
  '/',
  '/explainers/',
  '/explainers/close-to-the-edge/',
  '/explainers/start-here/',
  '/charts/',
  '/charts/about/watched/',
  '/charts/in/lanzhou/',
  '/charts/lanzhou-monitored/',
  '/embed/lanzhou-monitored/',
  '/figures/',
  '/figures/lanzhou.monitored.households/',
  '/figures/lanzhou.industry.enterprises/',
  '/checks/',
  '/sources/',
  '/sources/lijiang/',
  '/places/',
  '/places/diqing/',
  '/themes/',
  '/themes/assistance/',
  '/glossary/',
  '/corrections/',
  '/data/',
  '/indicators/',
  '/indicators/monitored-households/',
  '/concepts/',
  '/concepts/dibao-line/',
  '/benchmarks/',
  '/evidence/',
  '/compare/',
  '/read/',
  '/about/',
  '/accessibility/',
  '/contact/',
  '/search/',
]
  .flatMap((path) => [path, `/zh${path}`])
  .concat('/zh-hant/explainers/close-to-the-edge/', '/nowhere/');

/** {@link kindsOfPage}, each in one language, taking turns; in both where {@link everything} is true. */
export const kindsInTurn = kindsOfPage.filter(
  (_, index) => everything || index % 4 === 0 || index % 4 === 3,
);

/** The `lang` that the HTML of a page should have. */
export function htmlLangOf(path: string): 'en' | 'zh-Hans' | 'zh-Hant' {
  if (path.startsWith('/zh-hant/')) return 'zh-Hant';
  return path.startsWith('/zh/') ? 'zh-Hans' : 'en';
}

/** An open page of the site, and its faults so far: errors, requests to other origins, violations of its policy. */
interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

/** Options that can be changed while a page is open. */
type Setting = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'reducedMotion' | 'forcedColors' | 'javaScriptEnabled'
>;

/** A tab that many visits share, which takes a quarter of the time of a fresh context. */
export interface Tab {
  /**
   * Loads a page, with its own faults only. What tests change must be undone by loading the next one.
   *
   * @param prepare is done before the page loads
   */
  visit(path: string, prepare?: (page: Page) => Promise<void>): Promise<Opened>;
}

/** The built site, served, and a browser. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page in a fresh context, which the caller closes. @param ending a query or a hash */
  open(path: string, options?: BrowserContextOptions, ending?: string): Promise<Opened>;
  /**
   * Opens a tab for many visits.
   *
   * @param prepare is done once, and holds for all that the tab loads
   */
  tab(options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): Promise<Tab>;
  /** Opens a page in a {@link Tab} that all visits with these settings share. The caller does not close it. */
  visit(path: string, setting?: Setting): Promise<Opened>;
  close(): Promise<void>;
}

const viewport = { width: 390, height: 844 };

/** Serves a built site and starts a browser. The caller closes both with `close`. */
export async function openSite(folder = dist): Promise<Site> {
  // Compression would take a third of the time of these tests; test/scripts/serve.test.ts looks at it.
  const server = await serve(folder, { port: 0, compressed: false });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await launchBrowser();

  /** A page without an address yet; `fault` is called with each fault. */
  async function blankPage(
    options: BrowserContextOptions,
    fault: (text: string) => void,
  ): Promise<Page> {
    const context = await browser.newContext({ viewport, ...options });
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`violates ${effectiveDirective}: ${blockedURI}`),
      ),
    );
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(?:data|about):/.test(url)) fault(`request: ${url}`);
    });
    page.on('pageerror', (error) => fault(`error: ${error.message}`));
    page.on('console', (message) => {
      const missing =
        new URL(page.url()).pathname === '/nowhere/' && message.text().includes('404');
      if (message.type() === 'error' && !missing) fault(`console: ${message.text()}`);
    });
    return page;
  }

  const go = (page: Page, address: string) => page.goto(address, { waitUntil: 'load' });

  async function openTab(
    options: BrowserContextOptions = {},
    prepareAll?: (page: Page) => Promise<unknown>,
  ): Promise<Tab> {
    let faults: string[] = [];
    const page = await blankPage(options, (text) => faults.push(text));
    await prepareAll?.(page);
    return {
      async visit(path, prepare) {
        await page.mouse.move(0, 0);
        // Without this, an address that differs only in its hash would not load the page again.
        await page.goto('about:blank');
        faults = [];
        await prepare?.(page);
        await go(page, origin + path);
        return { page, faults };
      },
    };
  }

  const shared = new Map<boolean, Promise<Tab>>();
  return {
    origin,
    browser,
    async open(path, options = {}, ending = '') {
      const faults: string[] = [];
      const page = await blankPage(options, (text) => faults.push(text));
      await go(page, origin + path + ending);
      return { page, faults };
    },
    tab: openTab,
    async visit(path, { javaScriptEnabled = true, ...setting } = {}) {
      const tab = shared.get(javaScriptEnabled) ?? openTab({ javaScriptEnabled });
      shared.set(javaScriptEnabled, tab);
      return (await tab).visit(path, async (page) => {
        await page.setViewportSize(setting.viewport ?? viewport);
        await page.emulateMedia({
          media: null,
          colorScheme: setting.colorScheme ?? 'light',
          reducedMotion: setting.reducedMotion ?? 'no-preference',
          forcedColors: setting.forcedColors ?? 'none',
        });
      });
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
