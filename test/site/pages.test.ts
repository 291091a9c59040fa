import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindsOfPage, openSite, type Site } from './open-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['light', 'dark'] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** What axe finds wrong, one line a fault. */
function findings(): Promise<string[]> {
  interface Result {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  }
  const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
  return axe
    .run()
    .then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
      ),
    );
}

describe.each(kindsOfPage)('%s', (path) => {
  test('says its language and loads without a fault or a foreign request', async () => {
    const { page, faults } = await site.open(path);
    const lang = path.startsWith('/zh/') ? 'zh-Hans' : 'en';
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([320, 390, 1280])('fits a window of %i px', async (width) => {
    const { page } = await site.open(path, { viewport: { width, height: 844 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test.each(themes)('gives axe nothing to find in the %s theme', async (colorScheme) => {
    const { page } = await site.open(path, { colorScheme });
    await page.addScriptTag({ content: axe });
    expect(await page.evaluate(findings)).toEqual([]);
    await page.context().close();
  });
});
