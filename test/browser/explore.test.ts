import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExploreData } from '../../src/site/explore-row.ts';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  ['en', '/explore/'],
  ['zh', '/zh/explore/'],
])('in %s', (lang, path) => {
  const { rows } = JSON.parse(readFileSync(join(dist, path, 'data.json'), 'utf8')) as ExploreData;

  test('without scripts it is a table of every figure', async () => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe(rows.length);
    expect(await page.locator('form').isVisible()).toBe(false);
  });

  test('a choice filters the table and stands in the address, which brings it back', async () => {
    const { page, faults } = await site.visit(path);
    await page.locator('form:not([inert])').waitFor();
    await page.check('[name=place][value=lanzhou]');
    const lanzhou = rows.filter(({ place }) => place === 'lanzhou');
    expect(lanzhou.length).toBeLessThanOrEqual(100);
    expect(await page.locator('tbody tr').count()).toBe(lanzhou.length);
    expect(new URL(page.url()).search).toBe('?place=lanzhou');

    await page.reload();
    await page.locator('form:not([inert])').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(lanzhou.length);
    expect(await page.isChecked('[name=place][value=lanzhou]')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('says so where what was chosen has no year to be drawn at', async () => {
    const { page } = await site.visit(`${path}?indicator=monitored-households&kind=years`);
    await page.locator('.plot p').waitFor();
    expect(await page.locator('.plot').textContent()).toMatch(/a year of its own|没有所属年份/);
    expect(await page.locator('.plot svg').count()).toBe(0);
    expect(await page.isVisible('[name=download-chart]')).toBe(false);
  });

  test('Plot comes only when a chart is asked for, and draws what was chosen', async () => {
    const { page, faults } = await site.visit(path);
    await page.locator('form:not([inert])').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.check('[name=indicator][value=coordination-meetings]');
    expect(asked).toEqual([]);
    for (const kind of ['bars', 'dots', 'years']) {
      await page.selectOption('[name=kind]', kind);
      await page.locator('.plot svg').first().waitFor();
      expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);
    }
    // What draws charts, what draws these, and what both share; each once.
    expect(asked.every((url) => url.endsWith('.js'))).toBe(true);
    expect(asked.filter((url) => url.includes('explored'))).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    await page.check('[name=scale]');
    expect(new URL(page.url()).searchParams.get('scale')).toBe('log');
    await page.locator('.plot svg').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('it warns of what must not be compared', async () => {
    const { page } = await site.visit(
      `${path}?indicator=monitored-households&indicator=monitored-households-new`,
    );
    await page.locator('.faults li').first().waitFor();
    expect(await page.locator('.faults li').count()).toBeGreaterThan(0);
  });

  test('more than a screenful comes when it is asked for, and a narrowed list keeps its choice', async () => {
    const { page, faults } = await site.visit(`${path}?place=yunnan`);
    await page.locator('form:not([inert])').waitFor();
    const yunnan = rows.filter(({ place }) => place === 'yunnan').length;
    expect(await page.locator('tbody tr').count()).toBe(100);
    await page.click('[name=more]');
    expect(await page.locator('tbody tr').count()).toBe(yunnan);
    expect(await page.locator('[name=more]').isVisible()).toBe(false);

    const lists = page.locator('[data-narrow]');
    await lists.nth(1).fill(lang === 'en' ? 'lanz' : '兰');
    expect(await page.locator('.choices').nth(1).locator('label:visible').count()).toBe(1);
    expect(await page.isChecked('[name=place][value=yunnan]')).toBe(true);
    expect(await page.locator('tbody tr').count()).toBe(yunnan);
    expect(faults).toEqual([]);
  });

  test('a value per person says what it was made from, in table, chart and download', async () => {
    const { page, faults } = await site.visit(
      `${path}?indicator=student-aid-funds&kind=bars&per=person`,
    );
    await page.locator('.plot svg').waitFor();
    const cells = await page.locator('tbody .amount').allTextContents();
    expect(cells[0]).toMatch(
      lang === 'en' ? /^1,660 yuan per person.*÷.*students|^1,660/ : /^人均1660元/,
    );
    const { drawing } = await page.evaluate(() => ({
      drawing: document.querySelector('.plot svg')!.textContent,
    }));
    expect(drawing).toContain(lang === 'en' ? '1,660 yuan per person' : '人均1660元');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[name=download]'),
    ]);
    const text = readFileSync((await download.path())!, 'utf8');
    expect(text).toMatch(/^\uFEFF.*,per_person,people\r\n/);
    expect(text).toMatch(/yunnan\.aid\.funds,.*,1663\.\d+,4976800\r\n/);
    expect(faults).toEqual([]);
  });

  test('the chart can be taken away, and a prepared one embedded', async () => {
    const { page } = await site.visit(`${path}?place=lanzhou&kind=dots`);
    await page.locator('.plot svg').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[name=download-chart]'),
    ]);
    expect(download.suggestedFilename()).toBe('after-the-hat-explore.svg');
    const svg = readFileSync((await download.path())!, 'utf8');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toMatch(/fill="#17191c"/);
    expect(svg).not.toMatch(/(fill|stroke)="var\(/);
    const hrefs = await page
      .locator('.prepared a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(href).toMatch(/\/charts\/[a-z-]+\/#embed$/);
  });

  test('what is seen can be downloaded', async () => {
    const { page } = await site.visit(`${path}?place=lanzhou`);
    await page.locator('form:not([inert])').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[name=download]'),
    ]);
    const text = readFileSync((await download.path())!, 'utf8');
    const lanzhou = rows.filter(({ place }) => place === 'lanzhou');
    for (const { id } of lanzhou) expect(text).toContain(`\n${id},`);
  });
});
