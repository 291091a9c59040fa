import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../src/integrations/harden/headers.ts';
import { typeOf } from '../../src/integrations/harden/types.ts';
import { dist, filesOf, openSite, type Site } from './open-site.ts';
import { article, openNewsroom, type Newsroom } from './parents.ts';

let site: Site;
let newsroom: Newsroom;
let reader: BrowserContext;
beforeAll(async () => {
  [site, newsroom] = await Promise.all([openSite(), openNewsroom()]);
  reader = await site.browser.newContext();
  // Links out of an embed lead to where the site was built for.
  await reader.route('http://127.0.0.1:4321/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      response: await route.fetch({ url: `${site.origin}${pathname}`, maxRetries: 3 }),
    });
  });
});
afterEach(async () => {
  for (const page of reader.pages()) await page.close();
});
afterAll(async () => {
  newsroom.close();
  await site.close();
});

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page says first what it may run, by hash and of itself alone', () => {
  const faults: string[] = [];
  for (const file of filesOf(dist).filter((path) => path.endsWith('.html'))) {
    const { document } = parseHTML(readFileSync(join(dist, file), 'utf8'));
    const [charset, meta] = document.head.children;
    const policy = meta?.getAttribute('content') ?? '';
    const fault = (text: string) => faults.push(`${file}: ${text}`);
    if (charset?.getAttribute('charset') !== 'utf-8') fault('no encoding first');
    if (meta?.getAttribute('http-equiv') !== 'content-security-policy') fault('no policy second');
    if (/unsafe|\*|:\/\//.test(policy.replace("'wasm-unsafe-eval'", ''))) fault(policy);
    if (!policy.startsWith("default-src 'none';")) fault('a default that allows something');
    const inline = [...document.querySelectorAll('script:not([src], [type$=json]), style')];
    const held = new Set(inline.map(({ textContent }) => hash(textContent)));
    const named = new Set(policy.match(/'sha256-[^']+'/g));
    if ([...held].toSorted().join() !== [...named].toSorted().join())
      fault('other hashes than it holds');
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (/^(style|on.*|srcdoc)$/i.test(name) || /^\s*javascript:/i.test(value))
          fault(`${element.localName} ${name}=${value}`);
  }
  expect(faults).toEqual([]);
}, 180_000);

describe('the preview sends what hosts are told to send', () => {
  test.each([
    '/',
    '/zh/charts/lanzhou-work/',
    '/embed/lanzhou-work/',
    '/charts/lanzhou-work.svg',
    '/data/figures.csv',
    '/embed.js',
    '/nowhere/',
    '/_astro/nowhere.js',
  ])('%s', async (path) => {
    const { headers, ok } = await fetch(`${site.origin}${path}`);
    expect(ok).toBe(!path.includes('nowhere'));
    for (const [name, value] of Object.entries(headersOf(path, ok)))
      expect(headers.get(name), name).toBe(value);
    expect(headers.get('Content-Type')).toBe(typeOf(ok ? path : '/'));
  });

  test('of every file what it is', () => {
    expect(filesOf(dist).filter((file) => typeOf(`/${file}`) === undefined)).toEqual([]);
  });
});

/** Opens a newsroom's page that holds this. */
async function around(body: string, path = '/'): Promise<Page> {
  newsroom.pages.set(path, article(body));
  const page = await reader.newPage();
  await page.goto(`${newsroom.origin}${path}`, { waitUntil: 'load' });
  return page;
}
const heading = (frame: Frame | undefined) =>
  frame!.evaluate(() => document.querySelector('h1')?.textContent ?? '');

test('other sites may frame embeds and nothing else', async () => {
  const paths = ['/embed/lanzhou-work/', '/zh/embed/lanzhou-work/', '/', '/charts/lanzhou-work/'];
  const page = await around(
    paths.map((path) => `<iframe src="${site.origin}${path}"></iframe>`).join(''),
  );
  const shown = await Promise.all(page.frames().slice(1).map(heading));
  expect(shown.map((text) => text !== '')).toEqual([true, true, false, false]);
});

test('a page isolated from other origins may hold embeds, pictures and data', async () => {
  const page = await around(
    `<iframe src="${site.origin}/embed/lanzhou-work/"></iframe><img src="${site.origin}/charts/lanzhou-work.svg" alt="">`,
    '/isolated',
  );
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await heading(page.frames()[1])).not.toBe('');
  expect(await page.evaluate(() => document.querySelector('img')!.naturalWidth)).toBeGreaterThan(0);
  const rows = await page.evaluate(
    (address) => fetch(address).then((response) => response.text()),
    `${site.origin}/data/figures.csv`,
  );
  expect(rows).toMatch(/^id,article,/);
});

/** Every set of permissions that a frame's sandbox may grant, of those that could matter here. */
const sandboxes = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
].reduce<string[]>((sets, one) => sets.flatMap((set) => [set, `${set} ${one}`.trim()]), ['']);

describe('an embed in a sandbox', () => {
  test.each(sandboxes)('“%s” is read, and its link leads on as far as allowed', async (sandbox) => {
    const page = await around(
      `<iframe src="${site.origin}/embed/lanzhou-work/" sandbox="${sandbox}" style="width: 100%; height: 900px"></iframe>`,
    );
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const frame = page.frames()[1]!;
    expect(await frame.locator('svg:visible').count()).toBe(1);
    expect(await frame.locator('h1').innerText()).not.toBe('');
    const link = frame.locator('.home a').first();
    if (sandbox.split(' ').includes('allow-popups')) {
      // A window that a sandboxed frame opened is sandboxed too: the page and the next one must still open.
      const [popup] = await Promise.all([reader.waitForEvent('page'), link.click()]);
      await popup.locator('header nav a').first().click();
      await popup.waitForURL(/\/explainers\/$/);
      expect(await popup.locator('h1').innerText()).not.toBe('');
    } else {
      await link.click();
      expect(reader.pages()).toEqual([page]);
    }
    expect(faults).toEqual([]);
    expect(page.url()).toBe(`${newsroom.origin}/`);
  });
});
