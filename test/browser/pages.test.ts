import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { htmlLangOf, kindsOfPage, layOut, openSite, type Site } from './open-site.ts';

const themes = ['light', 'dark'] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe.each(kindsOfPage)('%s', (path) => {
  test('says its language and loads without a fault or a foreign request', async () => {
    const { page, faults } = await site.open(path);
    expect(await page.getAttribute('html', 'lang')).toBe(htmlLangOf(path));
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([320, 390, 1280])('fits a window of %i px', async (width) => {
    const { page } = await site.open(path, { viewport: { width, height: 844 } });
    await layOut(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test.each(themes)('gives axe nothing to find in the %s theme', async (colorScheme) => {
    const { page } = await site.open(path, { colorScheme });
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});

test.each([
  '/explainers/lanzhou/',
  '/zh/explainers/what-counts/',
  '/checks/',
  '/indicators/',
  '/sources/lijiang/',
  '/glossary/',
])('%s: a link leads to its place past what was not laid out', async (path) => {
  const { page } = await site.open(path);
  const id = await page.evaluate(() => {
    const places = [
      ...document.querySelectorAll('main :is(h2, .entry, .check, [id^="repair-"])[id]'),
    ];
    const { id } = places[Math.floor(places.length / 2)]!;
    location.hash = id;
    return id;
  });
  await page.waitForTimeout(500);
  const top = await page.evaluate(
    (id) => document.getElementById(id)!.getBoundingClientRect().top,
    id,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(40);
  await page.context().close();
});
