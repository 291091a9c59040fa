import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleRow, PlaceRow } from '../../src/lib/model/published.ts';
import { findings } from './axe.ts';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';

const table = <Row>(name: string) =>
  JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8')) as readonly Row[];
const reported = table<ArticleRow>('articles').map(({ place }) => place);
const places = table<PlaceRow>('places').map(({ id }) => id);
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const open = (path: string) => parseHTML(html(path)).document;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(['', '/zh'])('%s/places/', (folder) => {
  test.each(reported)('%s begins with a portrait', (id) => {
    const document = open(`${folder}/places/${id}`);
    expect(document.querySelectorAll('h1 [lang]').length).toBe(1);
    expect(document.querySelectorAll('.portrait .hill-map > svg').length).toBe(2);
    const chosen = [...document.querySelectorAll('.figure-beside')];
    expect(chosen.length).toBe(4);
    for (const one of chosen) {
      expect(one.querySelectorAll('.value a.figure').length).toBe(1);
      expect(one.querySelector('.against')!.textContent.trim()).not.toBe('');
    }
    expect(document.querySelectorAll('.large-chart figure.chart').length).toBe(1);
    expect(document.querySelectorAll('.place-stories a').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('.cannot-tell li').length).toBeGreaterThan(1);
    // What is folded is in the page all the same.
    expect(document.querySelectorAll('.folded details table').length).toBeGreaterThan(1);
  });

  test.each(places)('%s is not empty', (id) => {
    const document = open(`${folder}/places/${id}`);
    const told = document.querySelectorAll(
      '.figure-beside, .folded table a, .named-by li a, .facts a',
    );
    expect(told.length).toBeGreaterThan(0);
    expect(document.querySelector('.lies, .kicker')!.textContent.trim()).not.toBe('');
  });
});

test('no two pages of places have the same title, nor one that another page has', () => {
  const titles = pagePaths()
    .filter((path) => !/\/(?:embed|figures)\//.test(path))
    .map((path) => [path, /<title>([^<]*)/.exec(html(path))![1]!] as const);
  const shared = titles.filter(
    ([path, title]) =>
      path.includes('/places/') && titles.some(([other, same]) => other !== path && same === title),
  );
  expect(shared).toEqual([]);
});

test('a map’s one drawing weighs at most 5.2 KB packed', () => {
  const drawings = /<svg[^>]*class="is-(?:wide|narrow)"[\s\S]*?<\/svg>/g;
  for (const path of ['places', 'zh/places', 'places/yunnan'])
    for (const [drawing] of html(path).matchAll(drawings))
      expect(gzipSync(drawing, { level: 9 }).length, path).toBeLessThanOrEqual(5_200);
});

describe.each([
  ['/places/', 'light'],
  ['/zh/places/', 'dark'],
  ['/places/yunnan/', 'dark'],
  ['/zh/places/lijiang/', 'light'],
  ['/places/tianjin/', 'light'],
] as const)('%s', (path, colorScheme) => {
  test.each([390, 1280, 1920])('fits at %i px, with one map and legible texts', async (width) => {
    const { page, faults } = await site.visit(path, {
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled: false,
    });
    expect(await page.locator('.hill-map > svg:visible').count()).toBe(1);
    const heights = await page.locator('.hill-map > svg:visible text').evaluateAll((texts) =>
      texts.map((text) => {
        const svg = (text as SVGTextElement).ownerSVGElement!;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return Number(text.getAttribute('font-size')) * scale;
      }),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(10.9);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    expect(faults).toEqual([]);
  });

  test('axe finds nothing', async () => {
    const { page } = await site.visit(path, {
      viewport: { width: 1280, height: 900 },
      colorScheme,
    });
    expect(await findings(page)).toEqual([]);
  });
});

test('a link to a theme unfolds its table, also without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await site.visit('/places/lanzhou/', { javaScriptEnabled });
    const folded = page.locator('.folded details');
    expect(await folded.evaluateAll((all) => all.some((one) => one.hasAttribute('open')))).toBe(
      false,
    );
    await page.locator('.folded nav a').nth(2).click();
    expect(await folded.nth(2).locator('table').isVisible()).toBe(true);
    expect(await folded.nth(1).locator('table').isVisible()).toBe(false);
  }
});

test('a page of few figures shows them unfolded', async () => {
  const { page } = await site.visit('/places/yuzhong/', { javaScriptEnabled: false });
  expect(await page.locator('.folded table:visible').count()).toBe(
    await page.locator('.folded table').count(),
  );
});

test('paper has the folded tables, too', async () => {
  const { page } = await site.visit('/places/lanzhou/', { viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  const tables = page.locator('.folded table');
  const heights = await tables.evaluateAll((all) =>
    all.map((table) => table.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThan(20);
  expect(await tables.evaluateAll((all) => all.every((table) => table.checkVisibility()))).toBe(
    true,
  );
});

test('hills and dots lead to the pages of their places, and say how many figures there are', async () => {
  const { page } = await site.visit('/places/', { viewport: { width: 1280, height: 900 } });
  const map = page.locator('.hill-map > svg:visible');
  for (const id of reported) {
    const hill = map.locator(`a[href="/places/${id}/"]`);
    expect(await hill.ariaSnapshot()).toMatch(/^- link "\S+ \d+ figures"/);
  }
  const dots = await map
    .locator('a:not(:has(.ground))')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('aria-label') ?? link.textContent.trim()),
    );
  expect(dots).not.toContain('');
  expect(await map.getAttribute('aria-label')).toContain('Lanzhou: 96 figures');
  await map.locator('a[href="/places/lanzhou/"] .ground').click({ position: { x: 40, y: 40 } });
  expect(new URL(page.url()).pathname).toBe('/places/lanzhou/');
});
