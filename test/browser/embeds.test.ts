import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, openSite, pagePaths, type Site } from './open-site.ts';
import { article, openNewsroom, parents, type Newsroom } from './parents.ts';

const embeds = pagePaths().filter((path) => path.includes('/embed/'));
const slug = 'lanzhou-monitored';

let site: Site;
let newsroom: Newsroom;
beforeAll(async () => {
  [site, newsroom] = await Promise.all([openSite(), openNewsroom()]);
});
afterAll(async () => {
  newsroom.close();
  await site.close();
});

/** Opens a newsroom's page. */
async function read(page: string, options: BrowserContextOptions = {}): Promise<Page> {
  newsroom.pages.set('/', page);
  const context = await site.browser.newContext({
    viewport: { width: 600, height: 900 },
    ...options,
  });
  const opened = await context.newPage();
  await opened.goto(newsroom.origin, { waitUntil: 'load' });
  return opened;
}

const chartFrame = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (frame === undefined) throw new Error('the page holds no embed');
  return frame;
};

/** How high a frame is, and how high it ought to be. */
async function heights(page: Page): Promise<{ frame: number; chart: number }> {
  const frame = chartFrame(page);
  const chart = await frame.evaluate(() =>
    Math.ceil(document.querySelector('main')!.getBoundingClientRect().height),
  );
  const element = await frame.frameElement();
  return {
    frame: await element.evaluate((one) => (one as HTMLElement).getBoundingClientRect().height),
    chart,
  };
}

describe.each(embeds)('%s', (path) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const { document } = parseHTML(html);

  test('weighs at most 12 KB over the wire', () => {
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(12_000);
  });

  test('is one document that fetches and keeps nothing', () => {
    const parts = 'script[src], link[rel=stylesheet], link[rel=preload], img, iframe, object';
    expect([...document.querySelectorAll(parts)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(html).not.toMatch(/localStorage|sessionStorage|indexedDB|\.cookie|@import|url\((?!#)/);
    expect(document.querySelector('meta[name=responsive-embedded-sizing]')).not.toBeNull();
  });
});

describe.each(Object.entries(parents))('%s', (name, page) => {
  test('sizes an embed at every width, and back down', async () => {
    const opened = await read(page(`${site.origin}/embed/${slug}/`));
    const bounded = (height: number) =>
      name.startsWith('WordPress') ? Math.min(1000, Math.max(200, height)) : height;
    const seen = new Map<number, number>();
    for (const width of [320, 600, 900, 320, 900]) {
      await opened.setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => {
          const { frame, chart } = await heights(opened);
          return frame - bounded(chart);
        })
        .toBe(0);
      const { frame } = await heights(opened);
      expect(frame).toBe(seen.get(width) ?? frame);
      seen.set(width, frame);
    }
    expect(seen.get(900)).toBeLessThan(seen.get(320)!);
    await opened.context().close();
  });
});

test('several embeds of a page each take their own height', async () => {
  const chart = (one: string, more = '') =>
    `<after-the-hat-chart chart="${one}" ${more}></after-the-hat-chart><script src="${site.origin}/embed.js" async></script>`;
  const page = await read(
    article(chart('lanzhou-money') + chart('lanzhou-work', 'lang="zh" hide="title source"')),
    { viewport: { width: 700, height: 3000 } },
  );
  await expect.poll(() => page.frames().length).toBe(3);
  for (const frame of page.frames().slice(1)) {
    await expect
      .poll(() =>
        frame.evaluate(
          () =>
            innerHeight - Math.ceil(document.querySelector('main')!.getBoundingClientRect().height),
        ),
      )
      .toBe(0);
  }
  expect(page.frames()[2]!.url()).toBe(`${site.origin}/zh/embed/lanzhou-work/?title=0&source=0`);
  await page.context().close();
});

test('heights from strangers, and absurd ones, are ignored', async () => {
  const address = `${site.origin}/embed/${slug}/`;
  const page = await read(
    parents['our script'](address).replace(
      '</html>',
      '<iframe id="stranger" sandbox="allow-scripts" srcdoc="<script>addEventListener(`message`, ({ data }) => parent.postMessage(data, `*`))</script>"></iframe></html>',
    ),
  );
  await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(200);
  const { frame: before } = await heights(page);
  const stranger = page.frames().find((one) => one.url() === 'about:srcdoc')!;
  const absurd = [5, 0, -1, 1e9, Infinity, -Infinity, NaN, null, '600', { toString: 1 }];
  for (const height of [300, ...absurd])
    await stranger.evaluate((one) => {
      parent.postMessage({ 'datawrapper-height': { 'lanzhou-monitored': one } }, '*');
    }, height);
  for (const height of absurd)
    await chartFrame(page).evaluate((one) => {
      parent.postMessage({ 'datawrapper-height': { 'lanzhou-monitored': one } }, '*');
    }, height);
  await chartFrame(page).evaluate(() => {
    parent.postMessage({ 'datawrapper-height': null }, '*');
    parent.postMessage('datawrapper-height', '*');
  });
  await page.waitForTimeout(100);
  expect((await heights(page)).frame).toBe(before);
  await page.context().close();
});

/** A page that keeps every message of its frame. */
const listening = (address: string) =>
  article(
    `<script>const heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
<iframe src="${address}" title="A chart" sandbox="allow-scripts" style="width: 100%; border: 0"></iframe>`,
  );
const heard = (page: Page) => page.evaluate('heard') as Promise<unknown[]>;

test('every dialect is spoken, each time the height changes, and only then', async () => {
  const address = `${site.origin}/embed/${slug}/?id=xYz12&childId=chart-7#?secret=a1B2c3D4e5`;
  const page = await read(listening(address));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  const { chart: height } = await heights(page);
  const told = (height: number) => [
    { 'datawrapper-height': { xYz12: height } },
    `pymxPYMxchart-7xPYMxheightxPYMx${height}`,
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    { message: 'height', value: height, secret: 'a1B2c3D4e5' },
  ];
  expect(await heard(page)).toEqual(told(height));

  await page.setViewportSize({ width: 600, height: 500 });
  await chartFrame(page).locator('summary').click();
  await expect.poll(async () => (await heard(page)).length).toBe(10);
  const { chart: open } = await heights(page);
  expect(open).toBeGreaterThan(height);
  await chartFrame(page).locator('summary').click();
  await expect.poll(async () => (await heard(page)).length).toBe(15);
  expect(await heard(page)).toEqual([...told(height), ...told(open), ...told(height)]);

  await page.evaluate(
    "document.querySelector('iframe').contentWindow.postMessage({ message: 'ready' }, '*')",
  );
  await expect.poll(async () => (await heard(page)).length).toBe(20);
  await page.context().close();
});

test('pym is spoken to pym alone, WordPress to WordPress alone', async () => {
  const page = await read(listening(`${site.origin}/embed/${slug}/`));
  await expect.poll(async () => (await heard(page)).length).toBe(3);
  expect((await heard(page))[0]).toEqual({ 'datawrapper-height': { [slug]: expect.any(Number) } });
  await page.context().close();
});

describe('what the address asks for', () => {
  const open = async (query: string, options?: BrowserContextOptions) => {
    const { page } = await site.open(`/embed/${slug}/${query}`, options);
    return page;
  };

  test('title=0 and source=0 take the headline and the source line out of sight', async () => {
    const plain = await open('');
    expect((await plain.locator('h1').boundingBox())!.height).toBeGreaterThan(15);
    expect(await plain.locator('.source').isVisible()).toBe(true);
    const bare = await open('?title=0&source=0');
    expect((await bare.locator('h1').boundingBox())!.height).toBeLessThanOrEqual(1);
    expect(await bare.locator('.source').isVisible()).toBe(false);
    await plain.context().close();
    await bare.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'theme=%s holds against the reader’s own',
    async (theme) => {
      const ink = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);
      const chosen = await open(`?theme=${theme}`, {
        colorScheme: theme === 'dark' ? 'light' : 'dark',
      });
      const own = await open('?theme=auto', { colorScheme: theme });
      expect(await ink(chosen)).toBe(await ink(own));
      await chosen.context().close();
      await own.context().close();
    },
  );

  test.each([
    [320, 500],
    [600, 400],
    [900, 500],
  ])('height=fit fills a frame of %i by %i px, and tells no height', async (width, height) => {
    const page = await read(
      listening(`${site.origin}/embed/${slug}/?height=fit`).replace(
        'border: 0',
        `border: 0; height: ${height}px`,
      ),
      { viewport: { width, height: 900 } },
    );
    const fits = await chartFrame(page).evaluate(() => {
      const drawing = [...document.querySelectorAll('svg.chart')]
        .find((svg) => svg.getClientRects().length > 0)!
        .getBoundingClientRect();
      return {
        scrolls: document.documentElement.scrollHeight - innerHeight,
        drawing: drawing.height,
        under: document.querySelector('details')!.getBoundingClientRect().top - drawing.bottom,
      };
    });
    expect(fits.scrolls).toBeLessThanOrEqual(0);
    expect(fits.drawing).toBeGreaterThan(90);
    expect(fits.under).toBeGreaterThanOrEqual(0);
    await page.waitForTimeout(100);
    expect(await heard(page)).toEqual([]);
    await page.context().close();
  });

  test('a frame too low for height=fit scrolls, and nothing lies over the drawing', async () => {
    const { page } = await site.open(
      '/embed/work-outside/',
      { viewport: { width: 500, height: 340 } },
      '?height=fit',
    );
    const edges = await page.evaluate(() =>
      ['.measures', 'svg.chart:not([hidden])', 'details', '.source'].map((part) => {
        const { top, bottom } = document.querySelector(part)!.getBoundingClientRect();
        return [top, bottom] as const;
      }),
    );
    edges.slice(1).forEach(([top], index) => expect(top).toBeGreaterThanOrEqual(edges[index]![1]));
    expect(edges[1]![1] - edges[1]![0]).toBeGreaterThan(90);
    await page.context().close();
  });

  test('measure=other begins with the second measure', async () => {
    const values = (page: Page) =>
      page.locator('svg.chart a[data-figure] text[font-family] >> visible=true').allTextContents();
    const own = await open('');
    const other = await open('?measure=other');
    expect((await values(own))[0]).toBe('1,294');
    expect((await values(other))[0]).toBe('100%');
    await own.context().close();
    await other.context().close();
  });

  test('an old ?v= brings up the notice, the present one and none do not', async () => {
    const page = await open('');
    const version = await page.getAttribute('html', 'data-version');
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(await page.locator('#changed').isVisible()).toBe(false);
    for (const [v, shown] of [
      [version, false],
      ['00000000', true],
      ['nonsense', false],
    ] as const) {
      await page.goto(`${site.origin}/embed/${slug}/?v=${v}`);
      expect(await page.locator('#changed').isVisible(), `v=${v}`).toBe(shown);
    }
    await page.context().close();
  });
});

test('a chart and its table are there with scripts off, in a sandbox', async () => {
  const page = await read(listening(`${site.origin}/zh/embed/${slug}/`), {
    javaScriptEnabled: false,
  });
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('svg.chart >> visible=true').count()).toBe(1);
  await frame.locator('summary').click();
  expect(await frame.locator('table').isVisible()).toBe(true);
  await page.context().close();
});

test('tooltips and keys work in a sandbox', async () => {
  const page = await read(parents['our script'](`${site.origin}/embed/${slug}/`));
  const frame = chartFrame(page);
  await frame.locator('svg.wide a[data-figure]').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await frame.locator('.chart-tip').first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await frame.locator('.chart-tip').first().isVisible()).toBe(false);
  await page.context().close();
});

describe('the ground under an embed', () => {
  /** The colour at the frame's lower right corner. */
  async function corner(page: Page): Promise<number[]> {
    const picture = (await page.locator('iframe').screenshot()).toString('base64');
    return page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return [...canvas.getImageData(image.width - 1, image.height - 1, 1, 1).data];
    }, picture);
  }

  test.each([
    ['auto', 'light', 'color-scheme: light; background: #fff1e0', [255, 241, 224, 255]],
    ['auto', 'dark', 'color-scheme: light dark; background: #203040', [32, 48, 64, 255]],
    ['light', 'dark', 'color-scheme: light; background: #fff1e0', [255, 241, 224, 255]],
    ['dark', 'light', 'color-scheme: dark; background: #203040', [32, 48, 64, 255]],
  ] as const)(
    'is the page’s own: theme=%s, reader %s, page %s',
    async (theme, colorScheme, style, colour) => {
      const page = await read(
        article(
          `<iframe src="${site.origin}/embed/${slug}/?theme=${theme}" title="A chart" style="border: 0"></iframe>`,
          `:root { ${style} }`,
        ),
        { colorScheme },
      );
      expect(await corner(page)).toEqual(colour);
      await page.context().close();
    },
  );

  test('is dark, not white, where a dark page has not said that it is', async () => {
    const page = await read(
      article(
        `<iframe src="${site.origin}/embed/${slug}/?theme=dark" title="A chart" style="border: 0"></iframe>`,
        'body { background: #203040 }',
      ),
    );
    const [red = 255, green = 255, blue = 255] = await corner(page);
    expect(Math.max(red, green, blue)).toBeLessThan(80);
    await page.context().close();
  });
});
