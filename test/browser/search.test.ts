import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPage } from './search/ask.ts';
import { readQueries, score } from './search/score.ts';
import { dist, openSite, type Site } from './open-site.ts';

const has = (path: string) => existsSync(join(dist, path.replace(/#.*/, ''), 'index.html'));
const queries = readQueries(has);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const done = '[data-search-results][data-state=done]';

describe.each(['/search/', '/zh/search/'])('%s', (path) => {
  test('finds what the queries ask for, the right page first', async () => {
    const { page, faults } = await site.open(path);
    const answers = await askPage(page, queries);
    const {
      recall,
      precision,
      first,
      faults: wrong,
    } = score(
      queries,
      answers.map(({ seen }) => seen),
    );
    const says = wrong.join('\n');
    expect(recall, says).toBeGreaterThanOrEqual(0.98);
    expect(precision, says).toBeGreaterThanOrEqual(0.95);
    expect(first, says).toBeGreaterThanOrEqual(0.9);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('works by link, with facets', async () => {
    const { page } = await site.open(`${path}?q=4538&kind=figure`);
    await page.waitForSelector(done);
    const kinds = await page
      .locator('[data-search-results] > [data-url]')
      .evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-kind')))]);
    expect(kinds).toEqual(['figure']);
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[name=place] [value=lanzhou]')?.textContent ?? ''),
    );
    const left = (facet: string) => page.locator(`[name=place] [value=${facet}]`).textContent();
    expect(await left('lanzhou')).toMatch(/[^0]\D$/);
    expect(await left('yunnan')).toMatch(/\D0\D$/);
    await page.locator('select[name=place]').selectOption('yunnan', { force: true });
    await page.waitForFunction(() => location.search.includes('place=yunnan'));
    await page.context().close();
  });

  test('says which word nothing has, and proposes near names', async () => {
    const { page } = await site.open(`${path}?q=${encodeURIComponent('blockchain 低保')}`);
    await page.waitForSelector(done);
    expect(await page.locator('.search-notices').textContent()).toContain('blockchain');
    expect(await page.locator('[data-search-results] > [data-url]').count()).toBeGreaterThan(0);
    await page.locator('input[name=q]').fill('lanzou');
    await page.waitForSelector('.search-near a');
    expect(await page.locator('.search-near').textContent()).toContain('Lanzhou');
    expect(await page.locator('.search-notices a[href$="/glossary/"]').count()).toBe(1);
    await page.locator('input[name=q]').fill('lanzou 低保');
    await page.locator('.search-near a', { hasText: 'Lanzhou' }).first().click();
    expect(await page.locator('input[name=q]').inputValue()).toBe('Lanzhou 低保');
    await page.context().close();
  });

  test('lists the site without scripts', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('[data-search-lists] a').count()).toBeGreaterThan(10);
    await page.context().close();
  });
});

test('puts the hits of the other language in a group of their own', async () => {
  const { page } = await site.open(`/search/?q=${encodeURIComponent('监测对象')}`);
  await page.waitForSelector(done);
  const addresses = (lang: string) =>
    page
      .locator(`[data-search-results=${lang}] > [data-url]`)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-url') ?? ''));
  expect((await addresses('en')).some((url) => url.startsWith('/zh/'))).toBe(false);
  const chinese = await addresses('zh');
  expect(chinese.length).toBeGreaterThan(0);
  expect(chinese.every((url) => url.startsWith('/zh/'))).toBe(true);
  await page.context().close();
});

test.each(['/', 'Control+k'])('opens from any page with %s, by keys alone', async (key) => {
  const { page, faults } = await site.open('/about/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.keyboard.press('a');
  expect(requests).toEqual([]);
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.type('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '/figures/lanzhou.monitored.people/',
  );
  await page.keyboard.press('ArrowUp');
  await page.waitForSelector('dialog input:focus');
  expect(await page.locator('dialog [role=status]').textContent()).toMatch(/\d+ results/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/figures\/lanzhou\.monitored\.people\/$/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('closes with Escape and gives the focus back', async () => {
  const { page } = await site.open('/about/');
  await page.locator('.search-link').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.search-link:focus');
  await page.context().close();
});

test('closes with Escape where the browser keeps that key to the search field', async () => {
  const { page } = await site.open('/about/');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  const escape = () =>
    page
      .locator('dialog input')
      .dispatchEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await page.keyboard.type('4538');
  await escape();
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.locator('dialog input').fill('');
  await escape();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.context().close();
});

test('remembers queries in this browser alone, until told to forget', async () => {
  const { page } = await site.open('/about/');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.insertText('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/lanzhou\.monitored\.people/);
  await page.keyboard.press('/');
  await page.waitForSelector('dialog .search-near a');
  expect(await page.locator('dialog .search-near').textContent()).toBe('4538');
  await page.locator('dialog .search-notices button').click();
  expect(await page.locator('dialog .search-near').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
});

test('searches where storage is refused', async () => {
  const { page, faults } = await site.open('/about/');
  await page.evaluate(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.insertText('4538');
  await page.waitForSelector('dialog [data-state=done] a');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('leaves the key / alone where a reader has turned it off', async () => {
  const { page } = await site.open('/accessibility/');
  const box = page.getByLabel('The key / opens the search');
  await box.uncheck();
  await page.goto(`${site.origin}/about/`);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open] input:focus');
  expect(await page.locator('dialog[open] input').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.goto(`${site.origin}/accessibility/`);
  expect(await box.isChecked()).toBe(false);
  await box.check();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
  await page.context().close();
});

test('keeps what is quoted together', async () => {
  const { page } = await site.open('/search/');
  const [together, apart] = await askPage(page, [
    { query: '"loans small"' },
    { query: 'loans small' },
  ]);
  expect(together!.seen).toEqual([]);
  expect(apart!.seen.length).toBeGreaterThan(0);
  await page.context().close();
});

test.each(['兰州 监测对象', '“脱贫攻坚”', '"minimum living allowance"'])(
  'the first answer to %s costs at most 115 KB, and what opens it at most 1 KB',
  async (query) => {
    const { page } = await site.open('/about/');
    let bytes = 0;
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (path.endsWith('.pf_all')) return; // It comes behind the answer.
      bytes += brotliCompressSync(readFileSync(join(dist, path))).length;
    });
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.insertText(query);
    await page.waitForSelector('dialog [data-state=done] a');
    expect(bytes).toBeLessThanOrEqual(115_000);
    const opener = await page.locator('script:not([src])').last().textContent();
    expect(brotliCompressSync(opener ?? '').length).toBeLessThanOrEqual(1_000);
    await page.context().close();
  },
);
