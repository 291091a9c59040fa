import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippetKinds } from '../../src/lib/embed-snippets.ts';
import { findings } from './axe.ts';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';
import { article, openNewsroom, routeHome, type Newsroom } from './parents.ts';

const path = '/charts/lanzhou-rates/';
const views = ['chart', 'table', 'sources', 'embed', 'download'];

let site: Site;
let newsroom: Newsroom;
beforeAll(async () => {
  [site, newsroom] = await Promise.all([openSite(), openNewsroom()]);
});
afterAll(async () => {
  newsroom.close();
  await site.close();
});

const visible = async (page: Page) => {
  const seen = await Promise.all(
    views.map((id) => page.locator(`#${id} > :not(h2, script)`).first().isVisible()),
  );
  return views.filter((_, index) => seen[index]);
};

const pages = pagePaths().filter((one) => /\/(?:charts|explainers)\/[^/]+\/$/.test(one));
describe.each(pages)('the head of %s', (one) => {
  const { document } = parseHTML(readFileSync(join(dist, one, 'index.html'), 'utf8'));
  const file = (address: string | null | undefined) =>
    existsSync(join(dist, new URL(address ?? 'http://site/nothing').pathname));

  test('leads to what it names', () => {
    const image = document.querySelector('meta[property="og:image"]');
    expect(file(image?.getAttribute('content'))).toBe(true);
    const embed = document.querySelector('link[type="application/json+oembed"]');
    // A story that was withdrawn has no line of its authors, and nothing to embed.
    const isWithdrawn = !one.includes('/charts/') && document.querySelector('.byline') === null;
    expect(file(embed?.getAttribute('href'))).toBe(!isWithdrawn);
  });
});

test('with scripts off all sections follow one another, and the links lead to them', async () => {
  const { page } = await site.visit(path, { javaScriptEnabled: false });
  expect(await visible(page)).toEqual(views);
  expect(await page.locator('#page-address').isVisible()).toBe(true);
  for (const kind of snippetKinds) {
    const folded = page.locator(`details:has(> .copy #snippet-${kind})`);
    await folded.locator('> summary').click();
    expect(await page.locator(`#snippet-${kind}`).isVisible()).toBe(true);
  }
  expect(await page.locator('button:visible, form:visible').count()).toBe(0);
});

describe('tabs', () => {
  test('show one section, by click, key and address', async () => {
    const { page } = await site.visit(path);
    expect(await visible(page)).toEqual(['chart']);
    await page.getByRole('tab').nth(1).click();
    expect(await visible(page)).toEqual(['table']);
    expect(page.url()).toContain('#table');
    await page.keyboard.press('ArrowRight');
    expect(await visible(page)).toEqual(['sources']);
    await page.keyboard.press('End');
    expect(await visible(page)).toEqual(['download']);
    await page.keyboard.press('ArrowRight');
    expect(await visible(page)).toEqual(['chart']);
    await page.evaluate(() => location.assign('#embed'));
    await expect.poll(() => visible(page)).toEqual(['embed']);
    await page.reload();
    expect(await visible(page)).toEqual(['embed']);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('take the place of their own sections’ headings, and of no other', async () => {
    const { page } = await site.visit(path);
    const shown = async (heading: string) => {
      const box = await page.locator(heading).boundingBox();
      return box !== null && box.height > 1;
    };
    expect(await shown('#chart > h2')).toBe(false);
    expect(await shown('h2#cite')).toBe(true);
    expect(await shown('h2#related')).toBe(true);
  });

  test('open the section that holds what an address names', async () => {
    const { page } = await site.visit(path);
    const id = await page.locator('#sources .check').first().getAttribute('id');
    await page.evaluate((hash) => location.assign(hash), `#${id}`);
    await expect.poll(() => visible(page)).toEqual(['sources']);
  });

  describe.each(['', '/zh'])('%s', (lang) => {
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      ({ page, faults } = await site.visit(`${lang}${path}`, {
        colorScheme: lang === '' ? 'light' : 'dark',
      }));
    });

    test.each(views)('of #%s give axe nothing to find, and fit', async (view) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.evaluate((hash) => location.assign(hash), `#${view}`);
      await expect.poll(() => visible(page)).toEqual([view]);
      expect(await findings(page)).toEqual([]);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
      expect(faults).toEqual([]);
    });
  });
});

test('buttons copy what stands beside them, a citation with today’s date', async () => {
  const { page } = await site.open(`/zh${path}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('.cite details'))
      each.open = true;
  });
  const boxes = await page.locator('.cite .copy').all();
  expect(boxes).toHaveLength(6);
  for (const box of boxes) {
    await box.locator('button').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // A clipboard has the line ends of its system.
    const lines = (text: string | null) => text?.replace(/\r\n/g, '\n');
    expect(lines(copied)).toBe(lines(await box.locator('code').textContent()));
  }
  expect(await page.locator('.cite').textContent()).toMatch(
    /\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http/,
  );
  await page.context().close();
});

describe('snippets', () => {
  test('may ask for the second measure of a chart', async () => {
    const { page } = await site.visit('/charts/work-outside/#embed');
    const text = (kind: string) => page.locator(`#snippet-${kind}`).textContent();
    expect(await text('frame')).not.toContain('measure');
    await page.click('.look > summary');
    await page.selectOption('select[name=measure]', 'other');
    expect(await text('script')).toContain('/embed/work-outside/?measure=other&amp;v=');
    expect(await text('element')).toContain(' measure="other" ');
  });

  test.each([
    ['', '/charts/risk-removed/'],
    ['zh/', '/zh/charts/risk-removed/'],
  ])('show the measure that the page shows, in “%s”', async (folder, address) => {
    const { page, faults } = await site.visit(`${address}?measure=other#embed`);
    const measure = page.locator('.builder [name=measure]');
    const text = (id: string) => page.locator(`#${id}`).textContent();
    await expect.poll(() => measure.inputValue()).toBe('other');
    expect(await text('snippet-element')).toContain(' measure="other" ');
    expect(await text('page-address')).toMatch(new RegExp(`/${folder}charts/risk-removed/other/$`));
    expect(await page.locator('.builder .of-own').getAttribute('hidden')).toBeNull();
    const headline = await page.locator('h1').textContent();
    expect(await text('snippet-frame')).toContain(`title="${headline}"`);
    // What was chosen for the snippet stays, until another measure is shown.
    await page.click('.look > summary');
    await page.selectOption('select[name=theme]', 'dark');
    await measure.selectOption('own');
    expect(await text('snippet-frame')).not.toContain('measure=');
    await page.locator('.toolbar .measure a').first().click();
    await page.waitForURL((url) => url.search === '');
    await page.locator('.toolbar .measure a').last().click();
    await expect.poll(() => measure.inputValue()).toBe('other');
    expect(await text('snippet-frame')).toContain('theme=dark&amp;measure=other');
    expect(faults).toEqual([]);
  });

  test('a frame without script takes the height of its column', async () => {
    const { page } = await site.visit('/charts/risk-removed/#embed');
    const height = async () =>
      Number(/ height="(\d+)"/.exec((await page.locator('#snippet-frame').textContent())!)![1]);
    const narrow = await height();
    await page.locator('details:has(> .column) > summary').click();
    await page.check('[name=column][value="600"]');
    expect(await height()).toBeLessThan(narrow * 0.75);
    // By the other measure, the chart is higher.
    const share = await height();
    await page.locator('.toolbar .measure a').last().click();
    await expect.poll(height).toBeGreaterThan(share);
  });

  test('the headline of a chart is that of the measure shown', async () => {
    const { page } = await site.visit('/charts/risk-removed/');
    const headline = page.locator('h1');
    const own = await headline.textContent();
    const html = await headline.innerHTML();
    await page.locator('.toolbar .measure a').last().click();
    await expect.poll(() => headline.textContent()).toMatch(/^How many/);
    await page.locator('.toolbar .measure a').first().click();
    await expect.poll(() => headline.textContent()).toBe(own);
    expect(await headline.innerHTML()).toBe(html);
  });

  test('follow what is chosen, and so does the preview', async () => {
    const { page, faults } = await site.visit(`${path}#embed`, {
      viewport: { width: 1200, height: 900 },
    });
    const text = (kind: string) => page.locator(`#snippet-${kind}`).textContent();
    expect(await text('frame')).toContain(`${path.replace('charts', 'embed')}?v=`);
    await page.click('.look > summary');
    await page.selectOption('select[name=lang]', 'zh');
    await page.selectOption('select[name=theme]', 'dark');
    await page.check('input[value=source]');
    expect(await text('frame')).toMatch(
      /\/zh\/embed\/lanzhou-rates\/\?source=0&amp;theme=dark&amp;v=/,
    );
    expect(await text('element')).toMatch(/lang="zh" theme="dark" v="\w+" hide="source"/);
    expect(await text('picture')).toMatch(/\/zh\/charts\/lanzhou-rates(?:\.\d+){0,3}\.png/);
    await page.fill('input[name=accent]', '#0a6b5d');
    expect(await text('frame')).toContain('accent=0a6b5d');
    await page.uncheck('input[name=coloured]');
    expect(await text('frame')).not.toContain('accent');

    await page.locator('.embed-preview').scrollIntoViewIfNeeded();
    const frame = page.locator('.stage iframe');
    await frame.waitFor();
    await expect.poll(async () => (await frame.boundingBox())!.height).toBeGreaterThan(200);
    expect(await frame.getAttribute('src')).toMatch(
      /\/zh\/embed\/lanzhou-rates\/\?theme=dark&source=0#/,
    );
    const heights: number[] = [];
    for (const width of [320, 600, 900]) {
      await page.check(`[name=width][value="${width}"]`);
      await expect
        .poll(async () => {
          const inner = page.frames().find((one) => one.url().includes('/embed/'));
          const rest = await inner?.evaluate(
            () =>
              innerHeight -
              Math.ceil(document.querySelector('main')!.getBoundingClientRect().height),
          );
          const box = await frame.boundingBox();
          return [rest, box?.width];
        })
        .toEqual([0, width]);
      heights.push((await frame.boundingBox())!.height);
    }
    expect(heights[0]).toBeGreaterThan(heights[2]!);
    expect(faults).toEqual([]);
  });

  describe.each(snippetKinds)('%s', (kind) => {
    const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
    const { textContent } = document.getElementById(`snippet-${kind}`)!;

    test.each([
      [true, kind === 'picture' ? 'img' : 'iframe'],
      [false, kind === 'picture' || kind === 'element' ? 'img' : 'iframe'],
    ])('shows the chart in another page, scripts %s: %s', async (javaScriptEnabled, element) => {
      newsroom.pages.set('/', article(textContent));
      const context = await site.browser.newContext({
        javaScriptEnabled,
        viewport: { width: 640, height: 1200 },
      });
      await routeHome(context, site.origin);
      const page = await context.newPage();
      await page.goto(newsroom.origin, { waitUntil: 'load' });
      const shown = page.locator(`${element} >> visible=true`);
      await shown.waitFor();
      expect(await page.locator('img, iframe').locator('visible=true').count()).toBe(1);
      if (element === 'iframe') {
        // A frame that a script makes comes behind the page.
        const drawn = page.frameLocator('iframe').locator('svg >> visible=true');
        await drawn.first().waitFor();
        expect(await drawn.count()).toBe(1);
      } else {
        expect((await shown.boundingBox())!.width).toBe(640);
        expect((await shown.getAttribute('alt'))!.length).toBeGreaterThan(60);
      }
      await context.close();
    });
  });
});
