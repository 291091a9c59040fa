import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { htmlLangOf, kindsInTurn, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each(kindsInTurn)(
  '%s loads without a fault, fits, and gives axe nothing to find',
  async (path) => {
    const { page, faults } = await site.visit(path);
    expect(await page.getAttribute('html', 'lang')).toBe(htmlLangOf(path));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    // The other theme has other colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  },
);

test.each([
  '/explainers/lanzhou/',
  '/zh/explainers/what-counts/',
  '/checks/',
  '/indicators/',
  '/sources/lijiang/',
  '/glossary/',
])('%s: a link leads to its place past what was not laid out', async (path) => {
  const { page } = await site.visit(path);
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
});
