import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns, type Embedded } from '../../src/lib/embed-snippets.ts';
import { dist, every, openSite, pagePaths, type Site } from './open-site.ts';
import {
  article,
  home,
  listeners,
  openNewsroom,
  ourWays,
  routeHome,
  type Newsroom,
} from './parents.ts';

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
  await routeHome(context, site.origin);
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

/** Waits until each frame is as high as its chart. @param frames those to wait for */
async function expectSized(frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) {
    const off = () =>
      frame.evaluate(
        () =>
          innerHeight - Math.ceil(document.querySelector('main')!.getBoundingClientRect().height),
      );
    await expect.poll(off, { message: frame.url() }).toBe(0);
  }
}

const framesOf = (page: Page) => page.frames().filter((one) => one.url().includes('/embed/'));

/** Charts whose slugs are parts of one another, each in both languages, and some others; all for `npm run audit -- full`. */
const sampled = every(
  12,
  embeds.filter((path) => !path.includes('/lijiang-dibao')),
).concat(embeds.filter((path) => path.includes('/lijiang-dibao')));

/** At most so many charts stand in one page, as in a long article. */
const pages = Array.from({ length: Math.ceil(sampled.length / 20) }, (_, index) =>
  sampled.slice(20 * index, 20 * (index + 1)),
);

describe.each(Object.entries(listeners))('%s', (_, { chart, once }) => {
  test.each(
    [320, 600, 900].flatMap((width) => pages.map((paths, index) => ({ width, index, paths }))),
  )(
    'sizes charts off the screen and in a hidden panel, $width px wide, page $index',
    async ({ width, paths }) => {
      const charts = paths.map((path, index) => chart(site.origin + path, index));
      const half = Math.floor(charts.length / 2);
      const page = await read(
        article(
          `${once}<div style="height: 9000px"></div>${charts.slice(0, half).join('\n')}
<div id="panel" hidden>${charts.slice(half).join('\n')}</div>`,
        ),
        { viewport: { width, height: 700 } },
      );
      const frames = framesOf(page);
      expect(frames.length).toBe(charts.length);
      const shown = [];
      for (const frame of frames)
        if (await (await frame.frameElement()).isVisible()) shown.push(frame);
      expect(shown.length).toBe(half);
      await expectSized(shown);
      await page.evaluate(() => {
        document.getElementById('panel')!.hidden = false;
      });
      for (const frame of frames) await (await frame.frameElement()).scrollIntoViewIfNeeded();
      await expectSized(frames);
      await page.context().close();
    },
  );
});

describe.each(Object.entries(ourWays))('our script as %s', (_, page) => {
  test('sizes an embed at every width, and back down', async () => {
    const opened = await read(page(`${home}embed/${slug}/`));
    const seen = new Map<number, number>();
    for (const width of [320, 600, 900, 320, 900]) {
      await opened.setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => {
          const { frame, chart } = await heights(opened);
          return frame - chart;
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
    `<after-the-hat-chart chart="${one}" ${more}></after-the-hat-chart><script src="${home}embed.js" async></script>`;
  const page = await read(
    article(chart('lanzhou-money') + chart('lanzhou-work', 'lang="zh" hide="title source"')),
    { viewport: { width: 700, height: 3000 } },
  );
  await expect.poll(() => page.frames().length).toBe(3);
  await expectSized(page.frames().slice(1));
  expect(page.frames()[2]!.url()).toBe(
    `${home}zh/embed/lanzhou-work/?title=0&source=0#theme=light`,
  );
  await page.context().close();
});

test('heights from strangers, and absurd ones, are ignored', async () => {
  const page = await read(
    ourWays['a frame, deferred'](`${home}embed/${slug}/`).replace(
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

test('every dialect is spoken, each time the height changes', async () => {
  const address = `${site.origin}/embed/${slug}/?id=xYz12&childId=chart-7#?secret=a1B2c3D4e5`;
  const page = await read(listening(address));
  /** What has been said, each message once. */
  const said = async () => [...new Set((await heard(page)).map((one) => JSON.stringify(one)))];
  const told = (height: number) =>
    [
      { 'datawrapper-height': { xYz12: height } },
      `pymxPYMxchart-7xPYMxheightxPYMx${height}`,
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src: address, context: 'iframe.resize', height }),
      { message: 'height', value: height, secret: 'a1B2c3D4e5' },
    ].map((one) => JSON.stringify(one));
  const frame = chartFrame(page);
  await page.waitForTimeout(1200);
  const { chart: height } = await heights(page);
  const greetings = ['[iFrameResizerChild]Ready', { message: 'after-the-hat' }].map((one) =>
    JSON.stringify(one),
  );
  expect((await said()).toSorted()).toEqual([...told(height), ...greetings].toSorted());

  const before = (await heard(page)).length;
  await frame.locator('summary').click();
  await expect.poll(async () => (await heights(page)).chart).toBeGreaterThan(height);
  const { chart: open } = await heights(page);
  await expect.poll(async () => (await heard(page)).length).toBe(before + 5);
  expect((await said()).slice(-5)).toEqual(told(open));

  for (const message of [
    "{ message: 'ready' }",
    "'[iFrameSizer]resize'",
    "'pymxPYMxchart-7xPYMxwidthxPYMx600'",
  ]) {
    const count = (await heard(page)).length;
    await page.evaluate(
      `document.querySelector('iframe').contentWindow.postMessage(${message}, '*')`,
    );
    await expect.poll(async () => (await heard(page)).length).toBe(count + 5);
  }
  await page.context().close();
});

test('a plain frame names itself by host and path, and speaks no private dialect', async () => {
  const page = await read(listening(`${site.origin}/embed/${slug}/`));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(4);
  const said = (await heard(page)).map((one) => JSON.stringify(one)).join('\n');
  expect(said).toContain(`{"${site.origin.slice('http://'.length)}/embed/${slug}/":`);
  expect(said).not.toMatch(/pymx|secret|\[iFrameSizer\]/);
  await page.context().close();
});

test('a browser that refuses to resize the frame by itself stops nothing', async () => {
  newsroom.pages.set('/', listening(`${site.origin}/embed/${slug}/`));
  const context = await site.browser.newContext();
  await context.addInitScript(() => {
    Object.assign(window, {
      requestResize() {
        throw new Error('not allowed');
      },
    });
  });
  const page = await context.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(newsroom.origin);
  await page.waitForTimeout(300);
  expect((await heard(page)).length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('WordPress is told of a link, and has room for 1,000 px at most', async () => {
  const page = await read(listening(`${site.origin}/embed/${slug}/#?secret=a1B2c3D4e5`));
  const frame = chartFrame(page);
  await frame.locator('summary').click();
  await expect.poll(async () => (await heights(page)).chart).toBe(1000);
  await frame.locator('.home a >> visible=true').first().click();
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toEqual({
      message: 'link',
      value: `${home}charts/${slug}/`,
      secret: 'a1B2c3D4e5',
    });
  await page.context().close();
});

/** The heights that an embed needs by each of its measures. Opened on its own the page has a wider margin. */
function heightsOfMeasures(): number[] {
  delete document.documentElement.dataset.alone;
  const height = () => document.querySelector('main')!.getBoundingClientRect().height;
  const measures = document.querySelectorAll<HTMLInputElement>('.measures input');
  return [
    height(),
    ...[...measures].map((measure) => {
      measure.click();
      return height();
    }),
  ];
}

test.each(sampled)(
  '%s fits the height of its snippet from 320 px on, with little to spare',
  async (path) => {
    const { height } = JSON.parse(
      readFileSync(join(dist, `${path.replace('/embed/', '/oembed/').slice(0, -1)}.json`), 'utf8'),
    ) as { height: number };
    const { page } = await site.visit(path, { viewport: { width: 320, height } });
    // A reader may choose the higher of two measures.
    const needed = Math.max(...(await page.evaluate(heightsOfMeasures)));
    expect(needed).toBeLessThanOrEqual(height);
    expect(height).toBeLessThanOrEqual(needed * 1.25 + 30);
  },
);

test.each(every(24, embeds).flatMap((path) => columns.map((column) => [path, column] as const)))(
  '%s fits the height of a column of %i px by each measure, with little to spare',
  async (path, column) => {
    const { document } = parseHTML(
      readFileSync(join(dist, path.replace('/embed/', '/charts/'), 'index.html'), 'utf8'),
    );
    const embedded: Record<string, Embedded> = JSON.parse(
      document.querySelector('.builder script[type="application/json"]')!.textContent!,
    );
    const { own, other } = embedded[path.startsWith('/zh/') ? 'zh' : 'en']!.heights;
    const viewport = { width: column, height: own[column] };
    const { page } = await site.visit(path, { viewport });
    const [first = 0, ...chosen] = await page.evaluate(heightsOfMeasures);
    for (const [index, needed] of (chosen.length > 0 ? chosen : [first]).entries()) {
      const height = (index === 0 ? own : other)[column];
      expect(needed).toBeLessThanOrEqual(height);
      expect(height).toBeLessThanOrEqual(needed * 1.25 + 50);
    }
  },
);

test('a frame that is too low keeps its source line in sight', async () => {
  const page = await read(
    listening(`${site.origin}/embed/${slug}/`).replace('border: 0', 'border: 0; height: 300px'),
  );
  const { top, bottom } = await chartFrame(page).evaluate(() =>
    document.querySelector('.source')!.getBoundingClientRect().toJSON(),
  );
  expect(top).toBeGreaterThan(200);
  expect(bottom).toBeLessThanOrEqual(300);
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

/** The notices of embeds on what changed since a release, with the version that brings them up. */
const notices = embeds.flatMap((path) => {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  return [...document.querySelectorAll('.changed[id^=since-]')].map(({ id, textContent }) => ({
    path,
    v: id.slice('since-'.length),
    text: textContent!.replace(/\s+/g, ' ').trim(),
  }));
});

test('a ?v= of a release brings up what changed since, and that alone', async () => {
  const told = notices.filter(({ text }) => text.includes(' → '));
  for (const { path, v, text } of [
    told.find(({ path }) => path.startsWith('/zh/'))!,
    told.find(({ path }) => !path.startsWith('/zh/'))!,
  ]) {
    const page = await read(listening(`${site.origin}${path}?v=${v}`));
    const shown = chartFrame(page).locator('.changed >> visible=true');
    expect((await shown.allInnerTexts()).map((one) => one.replace(/\s+/g, ' ').trim())).toEqual([
      text,
    ]);
    expect(await shown.locator('a').getAttribute('href')).toMatch(
      new RegExp(`${path.replace('/embed/', '/charts/')}#sources$`),
    );
    await page.context().close();
  }
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
  const page = await read(ourWays['a frame, deferred'](`${home}embed/${slug}/`));
  const frame = chartFrame(page);
  await frame.locator('svg.wide a[data-figure]').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await frame.locator('.chart-tip').first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await frame.locator('.chart-tip').first().isVisible()).toBe(false);
  await page.context().close();
});

describe('the ground under an embed', () => {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)!.map(Number);
    expect(alpha).toBe(1);
    const linear = (one: number) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (one: string, other: string) => {
    const [less = 0, more = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const hosts = {
    'light, undeclared': ['background: #fff1e0', 'light'],
    'light, declared': ['color-scheme: light; background: #fff1e0', 'light'],
    'dark, undeclared': ['background: #203040; color: #eee', 'dark'],
    'dark, declared': ['color-scheme: dark', 'dark'],
    'as the system': ['color-scheme: light dark', 'system'],
  } as const;

  test.each(
    Object.entries(hosts).flatMap(([name, [style, ground]]) =>
      (['light', 'dark'] as const).map((system) => [name, system, style, ground] as const),
    ),
  )('is legible and as asked for: page %s, reader %s', async (_, system, style, ground) => {
    const themes = ['', 'light', 'dark', 'auto', 'purple'];
    const ways = ['frame', 'our script'];
    const address = (theme: string) => `${home}embed/${slug}/${theme && `?theme=${theme}`}`;
    const frame = (theme: string) =>
      `<iframe src="${address(theme)}" title="A chart" sandbox="allow-scripts" style="border: 0"></iframe>`;
    const element = (theme: string) =>
      `<after-the-hat-chart chart="${slug}" theme="${theme}"></after-the-hat-chart>`;
    for (const way of ways) {
      const page = await read(
        article(
          themes.map(frame).join('') +
            (way === 'frame'
              ? ''
              : `${themes.map(element).join('')}<script src="${home}embed.js"></script>`),
          `:root { ${style} }`,
        ),
        { colorScheme: system, viewport: { width: 600, height: 5000 } },
      );
      const shown = way === 'frame' ? themes : [...themes, ...themes];
      await expect.poll(() => framesOf(page).length).toBe(shown.length);
      for (const [index, theme] of shown.entries()) {
        const around = ground === 'system' ? system : ground;
        const unasked = way === 'frame' ? 'light' : around;
        const expected = { light: 'light', dark: 'dark', auto: system }[theme] ?? unasked;
        const colours = () =>
          framesOf(page)[index]!.evaluate(() => ({
            paper: getComputedStyle(document.documentElement).backgroundColor,
            inks: ['h1', '.subtitle', 'summary', '.source', '.home a'].map(
              (part) => getComputedStyle(document.querySelector(part)!).color,
            ),
            drawn: [...document.querySelectorAll('svg.chart text')]
              .filter((text) => text.getClientRects().length > 0)
              .map((text) => getComputedStyle(text).fill),
          }));
        await expect
          .poll(async () => (luminance((await colours()).paper) > 0.5 ? 'light' : 'dark'), {
            message: `${way}, theme ${theme || 'not asked for'}`,
          })
          .toBe(expected);
        const { paper, inks, drawn } = await colours();
        for (const ink of [...inks, ...drawn.filter((fill) => fill.startsWith('rgb'))])
          expect(contrast(paper, ink), `${way} ${theme} ${ink}`).toBeGreaterThanOrEqual(4.5);
      }
      await page.context().close();
    }
  });

  test('is the page’s own where the snippet asks for none', async () => {
    const { page } = await site.open(`/embed/${slug}/`, {}, '?ground=none');
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe('rgba(0, 0, 0, 0)');
    await page.context().close();
  });
});

describe('the look that a page asks for', () => {
  const look = async (query: string) => {
    const { page } = await site.visit(`/embed/${slug}/${query}`);
    return page.evaluate(() => {
      const link = [...document.querySelectorAll('.home a')].find(
        (one) => one.getClientRects().length > 0,
      )!;
      return {
        accent: getComputedStyle(link).color,
        font: getComputedStyle(document.body).fontFamily.split(',')[0],
        width: getComputedStyle(document.querySelector('main')!).maxWidth,
        lang: document.documentElement.lang,
      };
    });
  };
  const plain = { accent: 'rgb(23, 25, 28)', font: 'system-ui', width: '736px', lang: 'en' };

  test.each([
    ['?accent=0a6b5d', { accent: 'rgb(10, 107, 93)' }],
    ['?accent=ffe000', {}],
    ['?accent=ffe000&theme=dark', { accent: 'rgb(255, 224, 0)' }],
    ['?accent=red', {}],
    ['?font=Noto%20Serif', { font: '"Noto Serif"' }],
    ['?font=思源黑体', { font: '思源黑体' }],
    ['?font=x"};*{display:none', {}],
    ['?width=480', { width: '480px' }],
    ['?width=12', {}],
    ['?width=100%25', {}],
    ['?lang=zh', { lang: 'zh-Hans' }],
    ['?lang=fr', {}],
    ['?lang=en', {}],
    ['?theme=purple&measure=third&ground=lava&title=2', {}],
  ])('%s', async (query, changed) => {
    expect(await look(query)).toEqual({ ...plain, ...changed });
  });

  test('another language still answers to the address of its frame', async () => {
    const page = await read(
      article(`${listeners.Datawrapper.once}
${listeners.Datawrapper.chart(`${site.origin}/embed/${slug}/?lang=zh`)}`),
    );
    await page.waitForTimeout(300);
    await expectSized(framesOf(page));
    expect(chartFrame(page).url()).toContain('/zh/embed/');
    await page.context().close();
  });
});

test('an element shows its picture on paper where its chart has not loaded, and else its chart alone', async () => {
  const element = `<after-the-hat-chart chart="${slug}" height="300"><p class="instead">A picture</p></after-the-hat-chart>`;
  // The script has run before the elements are read.
  const page = await read(
    article(
      `<script src="${home}embed.js"></script>${element}<div style="height: 9000px"></div>${element}`,
    ),
  );
  await expectSized(framesOf(page));
  const shown = () => page.locator('.instead >> visible=true').count();
  expect(await shown()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await shown()).toBe(1);
  expect(await page.locator('iframe >> visible=true').count()).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await shown()).toBe(0);
  expect(await page.locator('iframe >> visible=true').count()).toBe(2);
  await page.context().close();
});

test.each([
  `<iframe src="${home}embed/wrong/?v=0123abcd" title="A chart" sandbox="allow-scripts"></iframe>`,
  '<after-the-hat-chart chart="../<b>wrong" lang="zh"></after-the-hat-chart>',
])('a chart that is missing gives a message and a link, and nothing else: %s', async (chart) => {
  const page = await read(article(`${chart}<script src="${home}embed.js"></script>`));
  const frame = chartFrame(page);
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBeLessThan(150);
  const text = await frame.evaluate(() => document.body.innerText);
  expect(text.trim().split(/\n+/)).toHaveLength(2);
  expect(await frame.locator('a >> visible=true').count()).toBe(2);
  await page.context().close();
});

test('each snippet leaves headline, picture, link and credit behind a filter', async () => {
  const { page } = await site.open(`/charts/${slug}/`);
  const ids = ['element', 'frame', 'script', 'picture'];
  const snippets: string[] = await page.evaluate(
    (kinds) => kinds.map((kind) => document.getElementById(`snippet-${kind}`)!.textContent),
    ids,
  );
  await page.context().close();
  const { html, title } = JSON.parse(
    readFileSync(join(dist, `oembed/${slug}.json`), 'utf8'),
  ) as Record<'html' | 'title', string>;
  const filter = await read(article('<script src="/purify.js"></script>'));
  for (const text of [...snippets, html]) {
    const left = await filter.evaluate(
      (dirty) =>
        (window as unknown as { DOMPurify: { sanitize(html: string): string } }).DOMPurify.sanitize(
          dirty,
        ),
      text,
    );
    const { document } = parseHTML(`<html><body>${left}</body></html>`);
    const links = [...document.querySelectorAll('a')];
    expect(document.body.textContent).toContain(title);
    expect(links.map((link) => link.getAttribute('href'))).toContain(`${home}charts/${slug}/`);
    expect(document.querySelector('img')?.getAttribute('src')).toMatch(/\.png$/);
    expect(document.querySelector('img')?.getAttribute('alt')).toContain(title);
    expect(links.some((link) => link.getAttribute('href')?.includes('creativecommons.org'))).toBe(
      true,
    );
    expect(left).not.toContain('<iframe');
  }
  await filter.context().close();
});
