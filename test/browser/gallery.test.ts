import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';

const pages = pagePaths().filter((path) => /\/charts\/(?:(?:about|in)\/.+)?$/.test(path));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each(pages)('%s needs no script, and weighs at most 60 KB', (path) => {
  const html = readFileSync(join(dist, path, 'index.html'));
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(60_000);
  expect(html.toString()).toContain('class="preview large"');
});

describe.each([
  ['/charts/', 'light'],
  ['/zh/charts/', 'dark'],
  ['/charts/about/watched/', 'dark'],
  ['/zh/charts/in/lanzhou/', 'light'],
] as const)('%s', (path, colorScheme) => {
  test.each([390, 1280, 1920])('each chart is there once and fits at %i px', async (width) => {
    const { page, faults } = await site.visit(path, {
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled: false,
    });
    const shown = await page.locator('.preview').evaluateAll((previews) =>
      previews.map((preview) => {
        const drawings = [...preview.querySelectorAll('svg')].filter(
          (svg) => svg.getClientRects().length > 0,
        );
        const frame = preview.getBoundingClientRect();
        return drawings.map((svg) => {
          const { left, right, height } = svg.getBoundingClientRect();
          return left >= frame.left - 1 && right <= frame.right + 1 && height > 20;
        });
      }),
    );
    expect(shown).toEqual(shown.map(() => [true]));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  test('has nothing that axe finds', async () => {
    const { page } = await site.visit(path, { colorScheme });
    expect(await findings(page)).toEqual([]);
  });
});

test('a question leads from the gallery to its charts, and to a chart, without scripts', async () => {
  const { page } = await site.visit('/charts/', { javaScriptEnabled: false });
  const question = page.locator('.ways a[href="/charts/about/money/"]');
  const name = await question.innerText();
  await question.click();
  expect(await page.locator('h1').innerText()).toBe(name);
  expect(await page.locator('.ways [aria-current=page]').innerText()).toBe(name);
  await page.locator('.preview h2 a').first().click();
  expect(new URL(page.url()).pathname).toBe('/charts/lijiang-pilots-money/');
});
