import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, everything, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** The mark that is focused and its name, and what stands in the tooltip and in the live region. */
function state() {
  const tip = document.querySelector<HTMLElement>('figure > .chart-tip');
  return {
    focused: document.activeElement?.closest('a[data-figure]')?.getAttribute('data-figure') ?? null,
    name: document.activeElement?.getAttribute('aria-label'),
    tip: !tip || tip.hidden ? null : tip.textContent,
    live: document.querySelector('.chart-live')?.textContent ?? '',
  };
}

/** Figure ids of the marks of the drawing in view. */
function marks(): (string | null)[] {
  const drawing = [...document.querySelectorAll('figure > svg.chart')].find(
    (svg) => svg.getClientRects().length > 0,
  )!;
  return [...drawing.querySelectorAll('a[data-figure]')].map((mark) =>
    mark.getAttribute('data-figure'),
  );
}

/** Presses Tab until a mark has the focus. */
async function tabToMark(page: Page): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(state)).focused !== null) return;
  }
  throw new Error('no mark is in the tab order');
}

const path = '/charts/lanzhou-money/';

describe.each([390, 1280])('by keyboard at %i px', (width) => {
  test('one tab stop, arrows from mark to mark, Home, End and Escape', async () => {
    const { page, faults } = await site.visit(path, { viewport: { width, height: 900 } });
    const all = await page.evaluate(marks);
    await tabToMark(page);
    const first = await page.evaluate(state);
    expect(first.focused).toBe(all[0]);
    expect(first.tip).toContain('1.721 billion yuan');
    expect(first.name).toBe('Earned by transferred workers 1.721 billion yuan');
    expect(first.live).toMatch(/^at least 1,720,500,000 /);

    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(state);
    expect(second.focused).toBe(all[1]);
    expect(second.tip).toContain('961 million yuan');
    // What is the same is not said again.
    expect(second.live).toMatch(/^at least 960,500,000 [^;]*$/);
    await page.keyboard.press('End');
    expect((await page.evaluate(state)).focused).toBe(all.at(-1));
    await page.keyboard.press('ArrowRight');
    expect((await page.evaluate(state)).focused).toBe(all.at(-1));
    await page.keyboard.press('ArrowLeft');
    expect((await page.evaluate(state)).focused).toBe(all.at(-2));
    await page.keyboard.press('Home');
    expect((await page.evaluate(state)).focused).toBe(all[0]);

    await page.keyboard.press('Escape');
    expect((await page.evaluate(state)).tip).toBeNull();
    expect((await page.evaluate(state)).focused).toBe(all[0]);

    await page.keyboard.press('Tab');
    expect((await page.evaluate(state)).focused).toBeNull();
    expect(faults).toEqual([]);
  });

  test('Enter opens the card of the figure', async () => {
    const { page } = await site.visit(path, { viewport: { width, height: 900 } });
    const [first] = await page.evaluate(marks);
    await tabToMark(page);
    await page.keyboard.press('Enter');
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.locator('.card-only a').getAttribute('href')).toContain(`/figures/${first}/`);
    expect((await page.evaluate(state)).tip).toBeNull();
  });
});

test('by mouse: a tooltip over the mark, inside the drawing, gone when the mouse is', async () => {
  const { page } = await site.visit(path, { viewport: { width: 1280, height: 900 } });
  const hit = page.locator('svg.wide a[data-figure]').nth(1);
  // The bar that lies over it belongs to it.
  await hit.hover({ force: true });
  const tip = page.locator('figure > .chart-tip');
  expect(await tip.textContent()).toContain('961 million yuan');
  const [inner, outer] = [
    await tip.boundingBox(),
    await page.locator('figure.chart').first().boundingBox(),
  ];
  expect(inner!.x).toBeGreaterThanOrEqual(outer!.x - 1);
  expect(inner!.x + inner!.width).toBeLessThanOrEqual(outer!.x + outer!.width + 1);
  await page.mouse.move(2, 2);
  expect(await tip.isHidden()).toBe(true);
});

/** The middle of a part of the page. */
async function middle(part: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await part.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Moves the mouse from where it is, three pixels at a time, until it is on the tooltip, and into its middle. */
async function walkToTip(page: Page, from: { x: number; y: number }): Promise<void> {
  const to = await middle(page.locator('.chart-tip'));
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 3);
  for (let step = 1; step <= steps; step++)
    await page.mouse.move(
      from.x + ((to.x - from.x) * step) / steps,
      from.y + ((to.y - from.y) * step) / steps,
    );
}

// WCAG 2.2, 1.4.13: content on hover or focus.
describe('what a mouse brings up', () => {
  test.each(
    ['lanzhou-monitored', 'work-outside', 'dibao-lines'].flatMap((slug, index) =>
      [390, 1280].flatMap((width, at) =>
        everything || at === index % 2 ? [[slug, width] as const] : [],
      ),
    ),
  )('can be pointed at: %s at %i px', async (slug, width) => {
    const { page } = await site.visit(`/charts/${slug}/`, { viewport: { width, height: 900 } });
    const hits = page.locator('svg.chart a[data-figure] >> visible=true');
    const count = await hits.count();
    for (const [index, side] of [
      [0, -1],
      [count >> 1, 1],
      [count - 1, -1],
    ] as const) {
      const hit = hits.nth(index);
      await hit.scrollIntoViewIfNeeded();
      const from = await middle(hit);
      await page.mouse.move(2, 2);
      await page.mouse.move(from.x, from.y + 4 * side);
      await page.mouse.move(from.x, from.y);
      const { tip } = await page.evaluate(state);
      expect(tip).not.toBeNull();
      await walkToTip(page, from);
      await page.waitForTimeout(500);
      expect((await page.evaluate(state)).tip).toBe(tip);
    }
    await page.mouse.move(2, 2);
    expect((await page.evaluate(state)).tip).toBeNull();
  });

  test.each(['lanzhou-money', 'lanzhou-monitored', 'lanzhou-rates'])(
    'covers no value of another mark: %s',
    async (slug) => {
      const { page } = await site.visit(`/charts/${slug}/`, {
        viewport: { width: 1280, height: 900 },
      });
      const hits = page.locator('svg.chart a[data-figure] >> visible=true');
      for (const hit of await hits.all()) {
        await hit.hover({ force: true });
        const covered = await page.evaluate(() => {
          const tip = document.querySelector('.chart-tip')!.getBoundingClientRect();
          return [...document.querySelectorAll('svg.chart a:not(.current) text[font-family]')]
            .filter((text) => {
              const { left, right, top, bottom, width } = text.getBoundingClientRect();
              const isApart =
                right <= tip.left || left >= tip.right || bottom <= tip.top || top >= tip.bottom;
              return width > 0 && !isApart;
            })
            .map(({ textContent }) => textContent);
        });
        expect(covered).toEqual([]);
      }
    },
  );

  test('goes on Escape, and comes back only from another mark', async () => {
    const { page } = await site.visit(path, { viewport: { width: 1280, height: 900 } });
    const hits = page.locator('svg.wide a[data-figure]');
    const { x, y } = await middle(hits.nth(1));
    await page.mouse.move(x, y);
    await page.keyboard.press('Escape');
    expect((await page.evaluate(state)).tip).toBeNull();
    await page.mouse.move(x + 3, y);
    expect((await page.evaluate(state)).tip).toBeNull();
    const next = await middle(hits.nth(2));
    await page.mouse.move(next.x, next.y);
    await walkToTip(page, next);
    expect((await page.evaluate(state)).tip).not.toBeNull();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    expect((await page.evaluate(state)).tip).toBeNull();
    await page.mouse.move(x, y);
    expect((await page.evaluate(state)).tip).not.toBeNull();
  });

  test('what the focus brings up stays while the mouse moves elsewhere', async () => {
    const { page } = await site.visit(path, { viewport: { width: 1280, height: 900 } });
    await tabToMark(page);
    const { tip } = await page.evaluate(state);
    expect(tip).not.toBeNull();
    await page.mouse.move(2, 2);
    await page.mouse.move(4, 40);
    expect((await page.evaluate(state)).tip).toBe(tip);
    await page.keyboard.press('Escape');
    expect((await page.evaluate(state)).tip).toBeNull();
  });
});

test('by touch: at the foot of the screen, from which a second touch opens the card', async () => {
  const { page } = await site.open(path, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const hits = page.locator('svg.narrow a[data-figure]');
  await hits.nth(1).tap();
  expect(new URL(page.url()).pathname).toBe(path);
  expect((await page.evaluate(state)).tip).toContain('961 million yuan');
  await page.locator('h1').tap();
  expect((await page.evaluate(state)).tip).toBeNull();
  await hits.nth(1).tap();
  const { bottom, left } = (await page
    .locator('.chart-tip')
    .evaluate((tip) => tip.getBoundingClientRect().toJSON())) as DOMRect;
  expect([left, bottom]).toEqual([0, 844]);
  await page.locator('.chart-tip').tap();
  await page.locator('.card').waitFor();
  expect(await page.locator('.card').textContent()).toContain('961 million yuan');
  await page.context().close();
});

test('a computed value tells its formula and leads to the table', async () => {
  const { page } = await site.visit('/charts/loan-per-household/', {
    viewport: { width: 1280, height: 900 },
  });
  const mark = page.locator('svg.wide a[data-figure]').first();
  await mark.hover();
  const { tip } = await page.evaluate(state);
  expect(tip).toContain('226.8030 million yuan ÷ 4,590 households');
  expect(tip).toContain('computed by us');
  await tabToMark(page);
  expect((await page.evaluate(state)).live).toContain('226.8030 million yuan ÷ 4,590 households');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#table');
  expect(await page.locator('#table table').isVisible()).toBe(true);
});

test('weighs no more than 2 KB', () => {
  const folder = join(dist, '_astro');
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name)))
    .filter((code) => code.includes('chart-tip'));
  const inline = /<script[^>]*type="module"[^>]*>([^<]*chart-tip[\s\S]*?)<\/script>/.exec(
    readFileSync(join(dist, 'charts', 'lanzhou-money', 'index.html'), 'utf8'),
  );
  const layer = scripts[0] ?? Buffer.from(inline?.[1] ?? '');
  expect(layer.length).toBeGreaterThan(500);
  expect(brotliCompressSync(layer).length).toBeLessThanOrEqual(2048);
});
