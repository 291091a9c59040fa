import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const chart = '/charts/lanzhou-monitored/';
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** The classes of the drawings that are read, and of those that are seen, by each chart's own measure. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const read = [...document.querySelectorAll('.drawing:not(.other) svg')].map(
      (svg) => [svg, svg.closest('.wide, .narrow')!.className] as const,
    );
    return {
      read: read.map(([, kind]) => kind),
      seen: read.filter(([svg]) => svg.getClientRects().length > 0).map(([, kind]) => kind),
    };
  });

test('a telephone reads no wide drawing until it is turned, and then can walk in it', async () => {
  const { page, faults } = await site.open(chart, { viewport: phone });
  expect(await drawn(page)).toEqual({ read: ['narrow'], seen: ['narrow'] });
  await page.setViewportSize({ width: 844, height: 390 });
  await page.waitForSelector('.wide svg[role=group]');
  expect(await drawn(page)).toEqual({ read: ['wide', 'narrow'], seen: ['wide'] });
  await page.locator('.wide .hit').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement!.matches('.wide .hit'))).toBe(true);
  expect(await page.locator('.wide title').count()).toBe(0);
  await page.setViewportSize(phone);
  expect((await drawn(page)).seen).toEqual(['narrow']);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('paper gets the wide drawing, from a telephone too', async () => {
  const { page } = await site.open(chart, { viewport: phone });
  await page.pdf({ format: 'A4' });
  expect((await drawn(page)).read).toEqual(['wide', 'narrow']);
  await page.context().close();
});

test.each([
  ['narrow', phone],
  ['wide', desk],
])('without scripts a window shows the %s drawing', async (kind, viewport) => {
  const { page } = await site.open(chart, { viewport, javaScriptEnabled: false });
  for (const each of ['wide', 'narrow']) {
    expect(await page.locator(`.${each} svg`).first().isVisible(), each).toBe(each === kind);
  }
  await page.context().close();
});

test.each([
  ['narrow', 'when the browser is idle', phone, true],
  ['narrow', 'without scripts', phone, false],
  ['wide', 'when the browser is idle', desk, true],
  ['wide', 'without scripts', desk, false],
])('a story has the %s second measure of a chart %s', async (kind, _, viewport, scripts) => {
  const { page, faults } = await site.open('/explainers/lanzhou/', {
    viewport,
    javaScriptEnabled: scripts,
  });
  const figure = page.locator('#lanzhou-monitored');
  const second = figure.locator(`.other .${kind} svg`);
  await second.waitFor({ state: 'attached' });
  expect(await second.isVisible()).toBe(false);
  await figure.locator('.measures label').last().click();
  expect(await second.isVisible()).toBe(true);
  expect(await figure.locator('.drawing svg >> visible=true').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['when the browser is idle', true],
  ['without scripts', false],
])('a story has the numbers of its charts %s', async (_, javaScriptEnabled) => {
  const { page, faults } = await site.open('/explainers/lanzhou/', {
    viewport: phone,
    javaScriptEnabled,
  });
  const numbers = page.locator('#lanzhou-problems details');
  await numbers.locator('table').waitFor({ state: 'attached' });
  await numbers.locator('summary').click();
  expect(await numbers.locator('tbody tr').count()).toBeGreaterThan(1);
  expect(await numbers.locator('td.amount').last().isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([390, 1280])(
  'a story opens at what its address names, and stays there, at %i px',
  async (width) => {
    const path = '/explainers/lanzhou/#what-the-assessors-found';
    const { page } = await site.open(path, { viewport: { width, height: 844 } });
    await page.waitForFunction(() => document.querySelector('.drawing svg[role=img]') === null);
    await page.waitForTimeout(200);
    const top = await page
      .locator('#what-the-assessors-found')
      .evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(40);
    await page.context().close();
  },
);

/** A telephone's page that never has the time. */
async function openBusy(): Promise<Page> {
  const { page } = await site.open('/404.html', { viewport: phone });
  await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
  return page;
}

test('chapters wait for time where a story is read from its top on a telephone', async () => {
  const path = '/explainers/lanzhou/';
  const waiting = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.chapter')].filter(
          (chapter) => getComputedStyle(chapter).contentVisibility === 'auto',
        ).length,
    );
  const page = await openBusy();
  await page.goto(site.origin + path);
  expect(await waiting(page)).toBe(6);
  await page.click('.contents summary');
  await page.click('.contents a[href="#what-removed-means"]');
  expect(await waiting(page), 'a link has led to a place').toBe(0);
  for (const place of ['#what-removed-means', '#:~:text=assessors']) {
    await page.goto('about:blank');
    await page.goto(`${site.origin}${path}${place}`);
    expect(await waiting(page), `the address names ${place}`).toBe(0);
  }
  await page.goto('about:blank');
  await page.goto(site.origin + path);
  await page.reload();
  expect(await waiting(page), 'loaded again').toBe(0);
  await page.goto('about:blank');
  await page.setViewportSize(desk);
  await page.goto(site.origin + path);
  expect(await waiting(page), 'on a desk').toBe(0);
  await page.context().close();
  const later = await site.open(path, { viewport: phone });
  expect(await later.page.locator('.chapter').count()).toBe(6);
  await expect.poll(() => waiting(later.page), { message: 'when the browser is idle' }).toBe(0);
  expect(later.faults).toEqual([]);
  await later.page.context().close();
});

test('a chart that still waits answers the mouse', async () => {
  const page = await openBusy();
  await page.goto(`${site.origin}/explainers/lanzhou/`);
  const chart = page.locator('#lanzhou-problems');
  const hit = chart.locator('.narrow .hit').last();
  await hit.scrollIntoViewIfNeeded();
  // What came near is laid out now, and may have moved it.
  await page.waitForTimeout(200);
  await hit.hover({ force: true });
  await chart.locator('.chart-tip').waitFor();
  expect(await chart.locator('.chart-tip b').textContent()).toBe('24');
  await page.mouse.move(2, 2);
  await chart.locator('.chart-tip').waitFor({ state: 'hidden' });
  await page.context().close();
});

test('a window with room whose scripts fail shows the narrow drawing', async () => {
  const { page } = await site.open(chart, { viewport: phone });
  const html = await page.content();
  await page.setViewportSize(desk);
  await page.route(`**${chart}?broken`, (route) =>
    route.fulfill({
      body: html,
      contentType: 'text/html',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  await page.goto(`${site.origin}${chart}?broken`);
  expect((await drawn(page)).seen).toEqual(['narrow']);
  await page.context().close();
});
