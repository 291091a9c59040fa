// What readers on phones take with them: a picture that a long press keeps, and a text to send on. Apps that show pages
// in a browser of their own may have neither a clipboard nor a way to share, and save no links.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, every, openSite, pagePaths, storyPaths, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const isLoaded = (image: Locator) =>
  image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth > 0);

/** The text to send on, as a reader would copy it. */
const sent = (page: Page) => page.locator('.copy textarea').inputValue();

const pages = pagePaths();
const stories = storyPaths();
const chartPages = pages.filter((path) => /\/charts\/(?!about\/|in\/)[^/]+\/$/.test(path));

test.each([...stories, ...chartPages])('%s: headline, one sentence and address', (path) => {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  for (const other of document.querySelectorAll('h1 :is(script, .unseen)')) other.remove();
  const text = document.querySelector('.copy textarea')!.textContent;
  const [headline, sentence, address, ...more] = text.split('\n');
  const plain = (words: string) => words.replace(/\s+/g, '');
  expect(plain(headline!)).toBe(plain(document.querySelector('h1')!.textContent));
  expect(sentence).toMatch(/^[^。]*[。.]$/);
  expect(address).toBe(document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href);
  expect(more).toEqual([]);
});

const slugs = every(
  12,
  chartPages.filter((path) => path.startsWith('/charts/')),
);

describe.each(['', '/zh'])('%s without scripts', (lang) => {
  test.each(slugs)('%s has a picture that a long press keeps', async (path) => {
    const { page, faults } = await site.visit(lang + path, { javaScriptEnabled: false });
    const folded = page.locator('details:has(#picture)');
    const image = folded.locator('img');
    await folded.locator('summary').click();
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => isLoaded(image)).toBe(true);
    const size = await image.evaluate(
      ({ naturalWidth, naturalHeight, width, height, alt }: HTMLImageElement) => ({
        density: naturalWidth / width,
        isWhole: Math.abs(naturalWidth / naturalHeight - width / height) < 0.01,
        alt,
      }),
    );
    expect(size.density).toBeGreaterThan(2);
    expect(size.isWhole).toBe(true);
    expect(size.alt).toBe((await page.locator('h1').textContent())!.trim());
    expect(await page.locator('#picture').isVisible()).toBe(true);
    expect(await page.locator('.copy button:visible').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

const [chart = ''] = slugs;
const story = '/zh-hant/explainers/close-to-the-edge/';

test.each([chart, `/zh${chart}`])('%s: the toolbar leads to both', async (path) => {
  for (const id of ['text', 'picture']) {
    const { page } = await site.visit(path);
    await page.locator('.toolbar[data-ready]').waitFor();
    // Where scripts run, nobody pays for a picture that they did not ask for.
    const image = page.locator('#picture ~ img');
    expect(await isLoaded(image)).toBe(false);
    await page.locator('.toolbar .share summary').click();
    await page.locator(`.toolbar .share a[href$="#${id}"]`).click();
    await page.locator(`#${id}`).waitFor();
    if (id === 'picture') await expect.poll(() => isLoaded(image)).toBe(true);
  }
});

test('a text sends on the view that is shown', async () => {
  const path = pages.find((one) => one.startsWith('/charts/') && one.endsWith('/other/'))!;
  const { page } = await site.visit(path.replace('other/', ''));
  await page.locator('.toolbar[data-ready]').waitFor();
  await page.locator('.toolbar .measure a').nth(1).click();
  await page.locator('#chart svg.live').waitFor();
  expect(await page.locator('#text').inputValue()).toMatch(/\nhttp\S+\/\?measure=other$/);
});

/** Opens a page in a browser that lacks what some apps lack. */
async function lacking({ execCommand, share }: { execCommand: boolean; share: boolean }) {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript(
    (has) => {
      const lack = (name: string, value: unknown) =>
        Object.defineProperty(navigator, name, { value, configurable: true });
      lack('clipboard', undefined);
      if (has.share)
        lack('share', (data: ShareData) => {
          document.title = data.text ?? '';
          return Promise.resolve();
        });
      document.execCommand = () => has.execCommand;
    },
    { execCommand, share },
  );
  return context.newPage();
}

test.each([
  [true, '已复制'],
  [false, '已选中，请手动复制'],
])('without a clipboard a text is selected; the older command: %s', async (execCommand, said) => {
  const page = await lacking({ execCommand, share: false });
  await page.goto(`${site.origin}/zh${chart}#text`);
  await page.locator('.copy textarea').first().waitFor();
  const button = page.locator('.copy.for-others [name=copy]');
  await button.click();
  await expect.poll(() => button.textContent()).toBe(said);
  const field = page.locator('#text');
  expect(
    await field.evaluate(
      ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.length > 0 && selectionStart === 0 && selectionEnd === value.length,
    ),
  ).toBe(true);
  expect(await page.locator('.copy [name=send]').isVisible()).toBe(false);
  await page.context().close();
});

test('without a clipboard the toolbar shows the link, selected', async () => {
  const page = await lacking({ execCommand: false, share: false });
  await page.goto(site.origin + chart);
  await page.locator('.toolbar[data-ready]').waitFor();
  await page.locator('.toolbar .share summary').click();
  await page.locator('.toolbar [name=copy-link]').click();
  const link = site.origin + chart;
  await expect.poll(() => page.locator('.toolbar [role=status]').textContent()).toBe(link);
  expect(await page.evaluate(() => String(getSelection()))).toBe(link);
  await page.context().close();
});

test('where the system sends texts on, a story is sent with its headline and address', async () => {
  const page = await lacking({ execCommand: false, share: true });
  await page.goto(site.origin + story);
  await page.locator('details:has(.copy textarea) > summary').click();
  const text = await sent(page);
  await page.locator('.copy.for-others [name=send]').click();
  expect(await page.title()).toBe(text.replace(/\s+/g, ' '));
  expect(text).toMatch(/^\p{Script=Han}[^]*\/zh-hant\/explainers\/close-to-the-edge\/$/u);
  await page.context().close();
});
