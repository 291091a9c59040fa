import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const wide = { width: 1280, height: 900 };
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

/** The bars of a figure in a band, as its file lists them. */
const barsOf = (id: string, folder = '') =>
  JSON.parse(read(`${folder}bands/${id}.json`)) as {
    row: number;
    at: number;
    token: string;
    says: string;
    href: string;
    partners: number[];
  }[];

/** Where a bar stands in the window, its article's band having been brought into view. */
async function pointOf(page: Page, id: string, index: number) {
  const { row, at } = barsOf(id)[index]!;
  const level = page.locator(`.band[href$="/sources/${id}/"] .level`).nth(row);
  await level.scrollIntoViewIfNeeded();
  const box = (await level.boundingBox())!;
  return { x: box.x + at * box.width, y: box.y + box.height / 2 };
}

test('a band says in words what it shows, and leads to its article', async () => {
  const { page } = await site.visit('/', { javaScriptEnabled: false, viewport: wide });
  const bands = page.locator('.skyline .band');
  expect(await bands.count()).toBe(5);
  for (const band of await bands.all()) {
    expect(await band.getAttribute('aria-label')).toMatch(
      /^\w+: \d+ numerals in [\d,]+ characters; \d+ of them read as figures, .+ To the article$/,
    );
    const id = /\/sources\/(\w+)\//.exec((await band.getAttribute('href'))!)![1]!;
    const article = parseHTML(read(`sources/${id}/index.html`)).document;
    // Where no script runs, the article's page has a link for every numeral.
    const numerals = article.querySelectorAll('.strip a').length;
    expect(await band.getAttribute('aria-label')).toContain(`${numerals} numerals`);
  }
});

describe('pointing', () => {
  test('lights the nearest bar with those it must agree with, and leads to its figure', async () => {
    const { page, faults } = await site.visit('/', { viewport: wide });
    const bars = barsOf('lanzhou');
    const index = bars.findIndex(({ partners }) => partners.length > 1);
    const { x, y } = await pointOf(page, 'lanzhou', index);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    const tip = page.locator('.band-tip');
    await expect.poll(() => tip.locator('b').textContent()).toBe(bars[index]!.token);
    const band = page.locator('.skyline .band.lighted');
    expect(await band.locator('.shine .bar').count()).toBe(1 + bars[index]!.partners.length);
    expect(await band.locator('.shine .arc').count()).toBeGreaterThan(0);
    await page.mouse.click(x, y);
    await page.waitForURL(`**${bars[index]!.href}`);
    expect(faults).toEqual([]);
  });

  test('gives the band back when the pointer leaves it', async () => {
    const { page } = await site.visit('/', { viewport: wide });
    const { x, y } = await pointOf(page, 'lijiang', 5);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await page.locator('.band-tip').waitFor();
    await page.mouse.move(x, 5);
    await page.locator('.band-tip').waitFor({ state: 'detached' });
    expect(await page.locator('.band.lighted').count()).toBe(0);
  });
});

test('a band is one tab stop, and arrow keys go along its figures', async () => {
  const { page } = await site.visit('/zh/', { viewport: wide });
  const bars = barsOf('shanxi', 'zh/');
  const band = page.locator('.skyline .band[href$="/sources/shanxi/"]');
  await band.focus();
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('.band:focus');
  await expect.poll(() => focused.getAttribute('href')).toBe(bars[0]!.href);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused.getAttribute('href')).toBe(bars[1]!.href);
  expect(await page.locator('.band-live').textContent()).toBe(bars[1]!.says);
  await page.keyboard.press('End');
  await expect.poll(() => focused.getAttribute('href')).toBe(bars.at(-1)!.href);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused.getAttribute('href')).toContain('/sources/shanxi/');
  await page.keyboard.press('Tab');
  expect(await page.locator('.band:focus').count()).toBe(0);
});

test('a finger shows a bar first and follows it the second time', async () => {
  const { page } = await site.open('/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const stood = page.locator('.band[href$="/sources/diqing/"] .stood');
  await stood.scrollIntoViewIfNeeded();
  const box = (await stood.boundingBox())!;
  // Upright: longer than wide, and the text runs down.
  expect(box.height).toBeGreaterThan(4 * box.width);
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.4];
  await page.touchscreen.tap(x, y);
  await page.locator('.band-tip').waitFor();
  const href = (await page.locator('.band.lighted').getAttribute('href'))!;
  expect(href).toContain('/figures/');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.touchscreen.tap(x, y);
  await page.waitForURL(`**${href}`);
  await page.context().close();
});

test.each(['/figures/lanzhou.risk.rate/', '/zh/figures/lijiang.dibao.people/'])(
  '%s has its bar lit',
  (path) => {
    const { document } = parseHTML(read(`${path}index.html`));
    expect(document.querySelectorAll('.band.faded .lit').length).toBe(1);
  },
);

test.each(['/charts/risk-removed/', '/explainers/close-to-the-edge/'])(
  '%s shows where its numbers stand in each of two articles',
  (path) => {
    const { document } = parseHTML(read(`${path}index.html`));
    const bands = [...document.querySelectorAll('.read-from .band')];
    expect(bands.map((band) => band.getAttribute('href'))).toEqual([
      '/sources/diqing/',
      '/sources/lanzhou/',
    ]);
    for (const band of bands) expect(band.querySelectorAll('.lit path').length).toBeGreaterThan(0);
  },
);

test('the strip of the front page, with both drawings, weighs at most 10 KB', () => {
  const { document } = parseHTML(read('index.html'));
  expect(gzipSync(document.querySelector('.skyline')!.outerHTML).length).toBeLessThanOrEqual(
    10_000,
  );
});

test('no two figures share a title', () => {
  const titles = [...parseHTML(read('figures/index.html')).document.querySelectorAll('td a.figure')]
    .map((link) => link.getAttribute('href')!)
    .flatMap((href) => [href, `/zh${href}`])
    .map((href) => parseHTML(read(`${href}index.html`)).document.title);
  expect(titles.length).toBeGreaterThan(100);
  expect(new Set(titles).size).toBe(titles.length);
});
