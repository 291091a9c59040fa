// What holds in browsers that are older, in other hands, or cut off: see also test/audit/old-browsers.ts, which opens two
// of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dist,
  filesOf,
  kindsInTurn,
  kindsOfPage,
  openSite,
  type Site,
  type Tab,
} from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page after something was done to its context; the caller closes the context. */
async function openAfter(
  path: string,
  prepare: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
) {
  const { page, faults } = await site.open('/robots.txt', options);
  await prepare(page);
  await page.goto(site.origin + path, { waitUntil: 'load' });
  return { page, faults };
}

const wide = { viewport: { width: 1280, height: 900 } };

const results = (page: Page) => page.locator('[data-state=done] a').first();

describe('an Enter that ends a composition', () => {
  const searched = async (page: Page, field: string) => {
    await page.locator(field).fill('lanzhou');
    await results(page).waitFor();
  };
  const open = async (page: Page) => {
    await page.keyboard.press('/');
    await page.locator('dialog input').waitFor();
    await searched(page, 'dialog input');
  };
  const fields: readonly (readonly [string, string, string, (page: Page) => Promise<void>])[] = [
    ['in the search over a page', '/about/', 'dialog input', open],
    [
      'on the page of the search',
      '/search/',
      '[data-search-page] [name=q]',
      async (page) => {
        await searched(page, '[data-search-page] [name=q]');
        // The address follows a little later.
        await page.waitForURL('**/search/?q=lanzhou');
      },
    ],
    [
      'in a filter',
      '/glossary/',
      '.filter [name=q]',
      (page) => page.locator('.filter [name=q]').fill('a'),
    ],
  ];
  const kinds = [
    ['as most browsers send it', { isComposing: true, keyCode: 229 }],
    ['as Safari does', { isComposing: false, keyCode: 229 }],
  ] as const;

  test.each(fields.flatMap((field) => kinds.map((kind) => [...field, ...kind] as const)))(
    'stays %s',
    async (_where, path, field, prepare, _kind, more) => {
      const { page, faults } = await site.open(path, wide);
      await prepare(page);
      const address = page.url();
      await page.locator(field).evaluate((input, init) => {
        input.focus();
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      }, more);
      await page.waitForTimeout(300);
      expect(page.url()).toBe(address);
      expect(await page.locator(field).evaluate((input) => input === document.activeElement)).toBe(
        true,
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('is another than the Enter that asks', async () => {
    const { page } = await site.open('/about/');
    await open(page);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname !== '/about/');
    await page.context().close();
  });
});

describe('under a finger', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab({ hasTouch: true, isMobile: true });
  });

  test.each(kindsInTurn)(
    'no field is so small that a phone enlarges the page: %s',
    async (path) => {
      const { page } = await tab.visit(path);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      if (path === '/about/') {
        await page.locator('.search-link').click();
        await page.locator('dialog input').waitFor();
      }
      const small = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLElement>(
            'input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file]), select, textarea',
          ),
          (field) =>
            [field.outerHTML.slice(0, 60), parseFloat(getComputedStyle(field).fontSize)] as const,
        ).filter(([, size]) => size < 16),
      );
      expect(small).toEqual([]);
    },
  );
});

/** Controls that a reader sees and that need a script which did not arrive. What works without one is left out. */
const deadControls = (page: Page) =>
  page.evaluate(() => {
    const alive =
      ':disabled, [readonly], [inert] *, form[action] *, .measures *, :root[data-theme] .theme *, [data-alive] *, #table th button';
    return Array.from(document.querySelectorAll<HTMLElement>('select, input, textarea, button'))
      .filter((control) => !control.matches(alive))
      .filter((control) => {
        const { visibility } = getComputedStyle(control);
        return control.getClientRects().length > 0 && visibility === 'visible';
      })
      .map((control) => control.outerHTML.slice(0, 80));
  });

describe('scripts that do not arrive', () => {
  const withoutScripts = (page: Page) =>
    page.route('**/*', (route) =>
      route.request().resourceType() === 'script' ? route.abort() : route.continue(),
    );
  const without = (path: string) => openAfter(path, withoutScripts);
  /** What a small script that stands in the page itself has brought to life. */
  const markAlive = (page: Page) =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll(
        '.filter:not([data-waits]), :has(> [name=copy-table]), :has(> .text-button), pre + p, .slash-key label:not([data-waits]), .copy-check:not([data-waits]), .builder .look:not([hidden]), .builder .embed-preview:not([hidden]), .builder .column:not([hidden]), .cutting',
      ))
        one.toggleAttribute('data-alive', true);
    });

  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab({}, withoutScripts);
  });

  test.each(kindsInTurn)('leave no dead choice: %s', async (path) => {
    const { page } = await tab.visit(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await markAlive(page);
    expect(await deadControls(page)).toEqual([]);
  });

  test.each(kindsInTurn)('nor do scripts that are switched off: %s', async (path) => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await deadControls(page)).toEqual([]);
  });

  test.each([
    ['/search/?q=lanzhou', '[data-search-missing]', 'has not arrived'],
    ['/zh/search/', '[data-search-missing]', '未能载入'],
    ['/compare/', '.late', 'has not arrived'],
    ['/zh/compare/', '.late', '未能载入'],
    ['/read/', '.reader-late', 'has not arrived'],
    ['/zh/read/', '.reader-late', '未能载入'],
  ])('are missed in words: %s', async (path, selector, words) => {
    const { page } = await without(path);
    const said = page.locator(selector);
    await expect
      .poll(() =>
        said.evaluate(
          (one) => getComputedStyle(one).visibility === 'visible' && one.clientHeight > 0,
        ),
      )
      .toBe(true);
    expect(await said.textContent()).toContain(words);
    await page.context().close();
  });

  test('hide nothing else: the parts of a chart’s page', async () => {
    const { page } = await without('/charts/lanzhou-monitored/');
    for (const part of ['table', 'sources', 'embed', 'download']) {
      await page.locator(`.tabs a[href="#${part}"]`).click();
      expect(await page.locator(`#${part}`).isVisible()).toBe(true);
    }
    await page.context().close();
  });

  test('lead from the search in the header to its page', async () => {
    const { page } = await without('/about/');
    await page.locator('.search-link').click();
    await page.waitForURL('**/search/');
    await page.context().close();
  });
});

describe('storage that is refused', () => {
  const refused = (page: Page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });

  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab({}, refused);
  });

  test.each(kindsInTurn)('harms nothing: %s', async (path) => {
    const { page, faults } = await tab.visit(path);
    await page.evaluate(() => document.body.click());
    await page.keyboard.press('Tab');
    expect(faults).toEqual([]);
  });

  test('keeps the theme for the page', async () => {
    const { page, faults } = await openAfter('/', refused, wide);
    await page.locator('.theme select').selectOption('dark');
    // As when a reader comes back to a page that the browser has kept.
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('.theme select').inputValue()).toBe('dark');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('lets the search answer, and keeps no searches', async () => {
    const { page, faults } = await openAfter('/search/', refused);
    await page.locator('[data-search-page] [name=q]').fill('lanzhou');
    await results(page).waitFor();
    await page.keyboard.press('Enter');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** Names of what browsers before 2023 lack, as they stand in scripts; one that is asked for before it is used may stand there. */
const NEWER =
  /\b(?:toSorted|toReversed|toSpliced|groupBy|findLast|findLastIndex|fromAsync|canParse|structuredClone|withResolvers|checkVisibility|isSubsetOf|isDisjointFrom|startViewTransition)\b|\bObject\.hasOwn\b|\(\?<[=!]|\bstatic ?\{|[(,=:[!&|?{};]\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuy]*v/;

/** The worker of /read/, which looks back in texts, and PDF.js: the page says which browsers it asks for. */
const LATER = /^_astro\/(?:worker|pdf)[-.]/;

describe('what is newer than the browsers of 2021', () => {
  test.each(filesOf(dist).filter((path) => /^(?!data\/).*\.js$/.test(path) && !LATER.test(path)))(
    'is in no script: %s',
    (path) => {
      expect(NEWER.exec(readFileSync(join(dist, path), 'utf8'))?.[0]).toBeUndefined();
    },
  );

  test.each(kindsOfPage.filter((path) => path !== '/nowhere/'))('is in no page: %s', (path) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    for (const [, script = ''] of html.matchAll(/<script(?![^>]*json)[^>]*>(.*?)<\/script>/gs))
      expect(NEWER.exec(script)?.[0]).toBeUndefined();
    for (const [, css = ''] of html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)) {
      expect(css).not.toMatch(/@media[^{]*[<>]|&/);
      const count = (pattern: RegExp) => css.match(pattern)?.length ?? 0;
      expect(count(/@supports not \(container-type/g)).toBe(count(/@container/g));
    }
  });

  const older = (page: Page) =>
    page.addInitScript(() => {
      const drop = (from: object, ...names: readonly string[]) => {
        for (const name of names) delete (from as Record<string, unknown>)[name];
      };
      drop(
        Array.prototype,
        'toSorted',
        'toReversed',
        'toSpliced',
        'with',
        'findLast',
        'findLastIndex',
        'at',
      );
      drop(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
      drop(Array, 'fromAsync');
      drop(Map, 'groupBy');
      drop(Object, 'groupBy', 'hasOwn');
      drop(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isDisjointFrom');
      drop(URL, 'canParse', 'parse');
      drop(URLSearchParams.prototype, 'size');
      drop(Promise, 'withResolvers', 'try');
      drop(Intl, 'Segmenter');
      drop(window, 'structuredClone', 'DecompressionStream');
      drop(
        HTMLElement.prototype,
        'popover',
        'showPopover',
        'hidePopover',
        'togglePopover',
        'inert',
      );
      drop(
        Element.prototype,
        'checkVisibility',
        ...Object.keys(Object.getOwnPropertyDescriptors(Element.prototype)).filter((name) =>
          /^aria|^role$/.test(name),
        ),
      );
    });
  /** What needs scripts, and what is seen when it was done. */
  const deeds: readonly (readonly [string, string, (page: Page) => Promise<unknown>, string])[] = [
    [
      'the search answers',
      '/search/',
      (page) => page.locator('[data-search-page] [name=q]').fill('兰州 监测'),
      '[data-state=done] a',
    ],
    [
      'its address is kept',
      '/search/',
      (page) =>
        page
          .locator('[data-search-page] [name=q]')
          .fill('lanzhou')
          .then(() => page.waitForURL('**/search/?q=lanzhou')),
      '[data-state=done] a',
    ],
    [
      'a list is sorted',
      '/zh/figures/',
      (page) => page.locator('.filter [name=sort]').selectOption({ index: 1 }),
      '[data-flat]:not([hidden]) [data-item]',
    ],
    [
      'a table is sorted',
      '/charts/lanzhou-monitored/#table',
      (page) => page.locator('#table th button').nth(1).click(),
      '#table th[aria-sort=ascending]',
    ],
    [
      'a chart is drawn anew',
      '/charts/lanzhou-monitored/',
      (page) => page.locator('.toolbar[data-ready] [name=sort]').selectOption('smallest'),
      'svg.live a[data-figure]',
    ],
    [
      'a copy is compared',
      '/sources/lijiang/',
      (page) =>
        page
          .locator('#copy')
          .fill('全市')
          .then(() => page.locator('.copy-check [type=submit]').click()),
      '.copy-report .tally',
    ],
    [
      'a comparison is drawn',
      '/compare/',
      (page) => page.locator('.sentence:not([inert]) [name=as]').selectOption('value'),
      '.comparison figure svg:not(.narrow, .wide)',
    ],
    [
      'a text is read',
      '/read/',
      (page) => page.locator('[data-example]').first().click(),
      '.reader-text mark',
    ],
    [
      'a number leads to its figure',
      '/explainers/start-here/',
      (page) => page.locator('main a.figure').first().click(),
      'main.frame .figure-page, .figure-page',
    ],
  ];
  test.each(deeds)('is not needed: %s', async (_, path, act, outcome) => {
    const { page, faults } = await openAfter(path, older, wide);
    await act(page);
    await page.locator(outcome).first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is missed in words: WebAssembly', async () => {
    const { page, faults } = await openAfter('/search/', (each) =>
      each.addInitScript(() => {
        const refused = () => {
          throw new WebAssembly.CompileError('refused');
        };
        Object.assign(WebAssembly, {
          compile: refused,
          instantiate: refused,
          instantiateStreaming: refused,
        });
      }),
    );
    await page.locator('[data-search-page] [name=q]').fill('lanzhou');
    await results(page).waitFor();
    await page.locator('.search-passages summary').click();
    await expect
      .poll(() => page.locator('.search-passages .search-status').textContent())
      .toContain('too old');
    // Pagefind tells the console of it, too.
    expect(faults.filter((fault) => !fault.includes('CompileError'))).toEqual([]);
    await page.context().close();
  });
});
