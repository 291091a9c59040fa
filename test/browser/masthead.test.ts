import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../src/charts/theme.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const phone = { viewport: { width: 390, height: 844 } };
const wide = { viewport: { width: 1280, height: 800 } };
const story = '/explainers/close-to-the-edge/';
/** Sections that the record holds. */
const record =
  '/figures/ /checks/ /data/ /themes/ /concepts/ /indicators/ /glossary/ /sources/ /benchmarks/ /evidence/';

const scrollDown = async (page: Page) => {
  await page.evaluate(() => scrollTo(0, 2000));
  await page.waitForFunction(() => scrollY === 2000);
};
const headTop = (page: Page) =>
  page.locator('.masthead').evaluate((head) => head.getBoundingClientRect().top);

describe('the head of a page', () => {
  test.each([
    ['on a phone', phone.viewport],
    ['on a wide page', wide.viewport],
  ])('stays, low, %s', async (_, viewport) => {
    const { page } = await site.visit(story, { viewport });
    await scrollDown(page);
    expect(await headTop(page)).toBe(0);
    const { height } = (await page.locator('.masthead').boundingBox())!;
    expect(height).toBeLessThanOrEqual(53);
  });

  test.each([
    ['at 400 % zoom', { width: 320, height: 200 }],
    ['on a phone held sideways', { width: 844, height: 390 }],
  ])('goes with the page %s', async (_, viewport) => {
    const { page } = await site.visit(story, { viewport });
    await scrollDown(page);
    expect(await headTop(page)).toBeLessThan(-1000);
  });

  test.each([
    ['/charts/', '/charts/', 'page'],
    ['/zh/charts/lanzhou-monitored/', '/zh/charts/', 'true'],
    ['/compare/', '/compare/', 'page'],
    ['/zh/glossary/', '/zh/glossary/', 'page'],
  ])('of %s says where one is', async (path, link, current) => {
    const { page } = await site.visit(path, wide);
    const marked = page.locator('.masthead a[aria-current]');
    expect(await marked.count()).toBe(1);
    expect(await marked.getAttribute('href')).toBe(link);
    expect(await marked.getAttribute('aria-current')).toBe(current);
    const seen = page.locator('.masthead [aria-current]:visible');
    expect(await seen.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe(
      'underline',
    );
  });

  test.each(['', '/zh'])('leads everywhere from a phone without scripts: %s', async (lang) => {
    const { page } = await site.visit(`${lang}/`, { ...phone, javaScriptEnabled: false });
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    await page.locator('.site-menu > summary').click();
    for (const path of ['/explainers/', '/charts/', '/places/', '/compare/', '/about/'])
      expect(await page.locator(`.masthead a[href="${lang}${path}"]`).isVisible(), path).toBe(true);
    await page.locator('.of-record > summary').click();
    for (const path of record.split(' '))
      expect(await page.locator(`.masthead a[href="${lang}${path}"]`).isVisible(), path).toBe(true);
    expect(await page.locator('.theme').isVisible()).toBe(false);
    await page.locator(`.masthead a[href="${lang}/benchmarks/"]`).click();
    expect(new URL(page.url()).pathname).toBe(`${lang}/benchmarks/`);
  });

  test('has its links on a wide page without scripts, and what is unfolded in view', async () => {
    const { page } = await site.visit('/', { ...wide, javaScriptEnabled: false });
    expect(await page.locator('.site-menu > summary').isVisible()).toBe(false);
    await page.locator('.of-record > summary').click();
    for (const path of record.split(' ')) {
      const link = page.locator(`.masthead a[href="${path}"]`);
      const { x, y, width, height } = (await link.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(1280);
      expect(y + height).toBeLessThanOrEqual(800);
    }
  });

  test.each([
    ['a phone', phone, '.site-menu'],
    ['a wide page', wide, '.of-record'],
  ])(
    'on %s opens a menu by keyboard, and closes it by Escape or behind the focus',
    async (_, size, menu) => {
      const { page, faults } = await site.visit(story, size);
      const summary = page.locator(`${menu} > summary`);
      const isOpen = () => page.locator(menu).evaluate((each) => (each as HTMLDetailsElement).open);
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await isOpen()).toBe(true);
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement!.closest('.masthead nav') !== null),
      ).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isOpen()).toBe(false);
      expect(await summary.evaluate((each) => each === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await isOpen()).toBe(true);
      await page.locator('main a').first().focus();
      expect(await isOpen()).toBe(false);
      await summary.click();
      await page.mouse.click(100, 700);
      expect(await isOpen()).toBe(false);
      expect(faults).toEqual([]);
    },
  );
});

const paper = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
  );
/** The colour that a browser may give its own bars. */
const bars = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
        ({ media }) => matchMedia(media).matches,
      )!.content,
  );

describe('the theme', () => {
  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)(
    'that is chosen wins over a system that is %s, on every page, before the first paint',
    async (colorScheme, chosen) => {
      const { page, faults } = await site.open('/', { ...wide, colorScheme });
      expect(await paper(page)).toBe(themes[colorScheme].paper);
      await page.selectOption('.theme select', chosen);
      expect(await paper(page)).toBe(themes[chosen].paper);
      expect(await bars(page)).toBe(themes[chosen].paper);
      // What the page looks like when its body begins.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          const style = getComputedStyle(document.documentElement);
          document.documentElement.dataset.first = style.getPropertyValue('--paper').trim();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`${site.origin}/zh/charts/lanzhou-monitored/`);
      expect(await page.getAttribute('html', 'data-first')).toBe(themes[chosen].paper);
      expect(await page.inputValue('.theme select')).toBe(chosen);
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ).toBe(chosen);
      const ink = await page
        .locator('svg.chart:visible text')
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
      const [red] = ink.match(/\d+/g)!.map(Number);
      expect(red! > 128).toBe(chosen === 'dark');
      await page.selectOption('.theme select', 'system');
      expect(await paper(page)).toBe(themes[colorScheme].paper);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.reload();
      expect(await bars(page)).toBe(themes[colorScheme].paper);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('is light on paper, whatever is chosen', async () => {
    const { page } = await site.open('/', wide);
    await page.selectOption('.theme select', 'dark');
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe(themes.light.paper);
    await page.context().close();
  });
});

describe('the link to the other language', () => {
  test.each([
    ['/figures/?place=gansu', 1280, '/zh/figures/?place=gansu'],
    ['/zh/checks/#outside', 1280, '/checks/#outside'],
    [
      '/charts/lanzhou-monitored/?sort=largest#table',
      1280,
      '/zh/charts/lanzhou-monitored/?sort=largest#table',
    ],
    ['/about/#repair', 390, '/zh/about/#repair'],
  ])('keeps the choice and the place: %s', async (path, width, expected) => {
    const { page } = await site.visit(path, { viewport: { width, height: 800 } });
    await page.locator('.language').click();
    await page.waitForURL((url) => url.href === site.origin + expected);
  });

  test.each([
    ['', '/zh'],
    ['/zh', ''],
  ])('leads from a section of a story to the same in the other language: %s', async (from, to) => {
    const { page } = await site.visit(from + story, wide);
    const ids = (lang: string) =>
      page.evaluate(async (address) => {
        const html = await (await fetch(address)).text();
        const other = new DOMParser().parseFromString(
          html.replace(/<style.*?<\/style>/gs, ''),
          'text/html',
        );
        return [...other.querySelectorAll('.contents a')].map((link) =>
          link.getAttribute('href')!.slice(1),
        );
      }, lang + story);
    const [here, there] = [await ids(from), await ids(to)];
    expect(here.length).toBe(there.length);
    await page.evaluate((id) => {
      scrollTo(0, document.getElementById(id)!.getBoundingClientRect().top + scrollY - 100);
    }, here[3]!);
    // Not `click`, which scrolls to what stays in view.
    const { x, y, width, height } = (await page.locator('.language').boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForURL((url) => decodeURIComponent(url.hash) === `#${there[3]}`);
  });

  test('adds nothing at the head of a page', async () => {
    const { page } = await site.visit('/themes/', wide);
    await page.locator('.language').click();
    await page.waitForURL((url) => url.href === `${site.origin}/zh/themes/`);
  });
});

test('the contents mark the section in view, going down and back', async () => {
  const { page } = await site.visit(story, { ...wide, reducedMotion: 'reduce' });
  const current = page.locator('.contents [aria-current=true]');
  expect(await current.count()).toBe(0);
  const links = await page
    .locator('.contents a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  for (const hash of [links[1]!, links.at(-2)!, links[0]!]) {
    await page.evaluate((id) => {
      scrollTo(0, document.getElementById(id)!.getBoundingClientRect().top + scrollY - 100);
    }, hash.slice(1));
    await expect.poll(() => current.getAttribute('href')).toBe(hash);
    expect(await current.count()).toBe(1);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => current.count()).toBe(0);
});
