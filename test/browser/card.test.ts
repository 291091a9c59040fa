import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardClasses } from '../../src/site/card-classes.ts';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';

const story = '/explainers/close-to-the-edge/';
const number = '.prose p a.figure[href*="lanzhou.monitored.households"]';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test('a number opens a card with token, article, place, interval, checks and citation', async () => {
  const { page, faults } = await site.visit(story);
  await page.locator(number).first().click();
  const card = page.locator('.card:popover-open');
  await card.waitFor();
  const text = await card.textContent();
  for (const part of ['1294户4538人', 'paragraph', '15 December 2023', 'What it may be', '421'])
    expect(text).toContain(part);
  expect(await card.locator('.citation').textContent()).toContain(
    '/figures/lanzhou.monitored.households/',
  );
  expect(new URL(page.url()).pathname).toBe(story);
  await page.locator('[data-close]:visible').click();
  expect(await page.locator('.card:popover-open').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('pages keep the styles of all that cards may show', () => {
  const shown = pagePaths()
    .filter((path) => /^\/(?:figures\/[^/]+\/|glossary\/)$/.test(path))
    .flatMap((path) => {
      const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
      return [...document.querySelectorAll('#card [class], main section[id] > [class]')];
    })
    .flatMap((element) => [...element.classList]);
  const classes = [...new Set(shown)];
  expect(classes.filter((name) => !cardClasses.includes(name))).toEqual([]);
  expect(classes.length).toBeGreaterThan(10);
});

test('the card is fetched when it is asked for, and moves nothing in the page', async () => {
  const { page } = await site.visit(story);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // What is still waiting would be laid out meanwhile, and change the page's height by itself.
  const heights = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await heights();
  expect(asked).toEqual([]);
  await page.locator(number).first().click();
  await page.locator('.card:popover-open').waitFor();
  expect(asked).toEqual(['/figures/lanzhou.monitored.households/']);
  expect(await heights()).toBe(before);
});

test('keyboard opens it, Escape closes it, and the focus returns to the number', async () => {
  const { page } = await site.visit(story, { viewport: { width: 1280, height: 800 } });
  const link = page.locator(number).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('.card:popover-open').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('card');
  await page.keyboard.press('Escape');
  expect(await page.locator('.card:popover-open').count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each([390, 1280])('it stays in a window of %i px', async (width) => {
  const { page } = await site.visit(story, { viewport: { width, height: 800 } });
  await page.locator(number).first().click();
  const card = page.locator('.card:popover-open');
  await card.waitFor();
  const box = (await card.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y).toBeGreaterThanOrEqual(0);
});

test('a number in the card leads on within it', async () => {
  const { page } = await site.visit(story);
  await page.locator(number).first().click();
  await page.locator('.card .check a.figure').nth(1).click();
  await page.waitForFunction(() =>
    document.querySelector('.card .citation')?.textContent.includes('unstable.households'),
  );
});

test('with scripts off the number leads to its page', async () => {
  const { page } = await site.visit(story, { javaScriptEnabled: false });
  await page.locator(number).first().click();
  await page.waitForURL('**/figures/lanzhou.monitored.households/');
  expect(await page.locator('.card-only').isVisible()).toBe(false);
});

test('its script weighs at most a kilobyte', () => {
  const { document } = parseHTML(readFileSync(join(dist, story, 'index.html'), 'utf8'));
  const script = [...document.querySelectorAll('script')].find(({ textContent }) =>
    textContent.includes('popover'),
  );
  expect(brotliCompressSync(script!.textContent).length).toBeLessThanOrEqual(1_000);
});
