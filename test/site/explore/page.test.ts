import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExploreData } from '../../../src/site/explore/row.ts';
import { dist, openSite, type Site } from '../open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  ['en', '/explore/'],
  ['zh', '/zh/explore/'],
])('in %s', (_, path) => {
  const { rows } = JSON.parse(readFileSync(join(dist, path, 'data.json'), 'utf8')) as ExploreData;

  test('without scripts it is a table of every figure', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe(rows.length);
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a choice filters the table and stands in the address, which brings it back', async () => {
    const { page, faults } = await site.open(path);
    await page.locator('form').waitFor();
    await page.selectOption('[name=place]', 'lanzhou');
    const lanzhou = rows.filter(({ place }) => place === 'lanzhou');
    expect(await page.locator('tbody tr').count()).toBe(lanzhou.length);
    expect(new URL(page.url()).search).toBe('?place=lanzhou');

    await page.reload();
    await page.locator('form').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(lanzhou.length);
    expect(await page.locator('[name=place]').inputValue()).toBe('lanzhou');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('Plot comes only when a chart is asked for, and draws what was chosen', async () => {
    const { page, faults } = await site.open(path);
    await page.locator('form').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.selectOption('[name=indicator]', 'monitored-households');
    expect(asked).toEqual([]);
    for (const kind of ['bars', 'dots', 'years']) {
      await page.selectOption('[name=kind]', kind);
      await page.locator('.plot svg').first().waitFor();
      expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);
    }
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/explored/);
    await page.check('[name=scale]');
    expect(new URL(page.url()).searchParams.get('scale')).toBe('log');
    await page.locator('.plot svg').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('it warns of what must not be compared', async () => {
    const { page } = await site.open(
      `${path}?indicator=monitored-households&indicator=monitored-households-new`,
    );
    await page.locator('.faults li').first().waitFor();
    expect(await page.locator('.faults li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('what is seen can be downloaded', async () => {
    const { page } = await site.open(`${path}?place=lanzhou`);
    await page.locator('form').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[name=download]'),
    ]);
    const text = readFileSync((await download.path())!, 'utf8');
    const lanzhou = rows.filter(({ place }) => place === 'lanzhou');
    for (const { id } of lanzhou) expect(text).toContain(`\n${id},`);
    await page.context().close();
  });
});
