import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { dist, openSite, type Site } from './open-site.ts';

const slug = 'dibao-lines';
const benchmark = 'cn-dibao-rural-2020';
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each([
  [1280, ''],
  [390, '/zh'],
])('at %i px a line is called an outside source, and leads to its row', async (width, folder) => {
  const { page, faults } = await site.visit(`${folder}/charts/${slug}/`, {
    viewport: { width, height: 900 },
  });
  const link = page.locator(`figure.chart > svg:visible [data-benchmark="${benchmark}"]`);
  const outside = folder === '' ? 'outside source' : '文外来源';
  expect((await link.locator('text').allTextContents()).join(' ')).toContain(outside);
  expect(await link.getAttribute('aria-label')).toContain(outside);
  const row = page.locator(`#table a[href$="#${benchmark}"]`);
  expect(await row.count()).toBe(1);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/benchmarks/#${benchmark}`);
  expect(await page.locator(`[id="${benchmark}"]`).isVisible()).toBe(true);
  expect(faults).toEqual([]);
});

test('files and embeds tell it apart from the figures of the articles', async () => {
  const json = JSON.parse(read(`charts/${slug}.json`));
  expect(json.benchmarks).toMatchObject([
    { id: benchmark, value: '5800', page_date: '2020-11-24' },
  ]);
  expect(json.rows.map(({ id }: { id: string }) => id)).not.toContain(benchmark);
  const svg = read(`charts/${slug}.svg`);
  expect(svg).toMatch(/<desc>[^<]*From outside of the articles: about 5,800 yuan/);
  expect(svg).toContain('stroke-dasharray="5 3"');
  const { page } = await site.visit(`/embed/${slug}/`);
  await page.locator('summary').click();
  expect(await page.locator('details').innerText()).toContain('From outside of the articles');
  expect(await findings(page)).toEqual([]);
});
