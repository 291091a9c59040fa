import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, pagePaths, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const wide = { viewport: { width: 1280, height: 800 } };

test.each(
  pagePaths().filter((path) =>
    /^\/(?:zh\/)?(?:figures|checks|benchmarks|indicators|concepts|data|compare|evidence|glossary|charts|charts\/in\/[^/]+)\/$/.test(
      path,
    ),
  ),
)('%s is at most 12,000 px high', async (path) => {
  const { page } = await site.visit(path, wide);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
    .toBeLessThanOrEqual(12_000);
});

test.each([
  ['/checks/', '.fold:not([open]) .check'],
  ['/zh/checks/', '.fold:not([open]) h2'],
  ['/benchmarks/', '.fold:not([open]) [id]'],
  ['/figures/', '.fold:not([open]) h2'],
])('%s opens for an address that leads into a fold', async (path, closed) => {
  const { page } = await site.visit(path, wide);
  const id = await page.locator(closed).last().getAttribute('id');
  const { page: led } = await site.visit(`${path}#${id}`, wide);
  const target = led.locator(`[id="${id}"]`);
  expect(await target.evaluate((each) => each.closest('details')!.open)).toBe(true);
  await expect
    .poll(() => target.evaluate((each) => each.getBoundingClientRect().top))
    .toBeLessThan(400);
});

test('what a browser prints without the means to style a fold is open, and closed again', async () => {
  const { page } = await site.visit('/checks/', wide);
  const open = () => page.locator('.fold[open]').count();
  const before = await open();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await open()).toBe(await page.locator('.fold').count());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await open()).toBe(before);
});

describe('a filter', () => {
  test('opens what holds a match, and leaves the folds as they were', async () => {
    const { page, faults } = await site.visit('/figures/', wide);
    const open = () => page.locator('.fold:visible[open]').count();
    const before = await open();
    await page.fill('[name=q]', 'dibao');
    expect(await open()).toBe(await page.locator('.fold:visible').count());
    expect(await page.locator('tr[data-item]:visible').count()).toBeGreaterThan(3);
    await page.fill('[name=q]', '');
    expect(await open()).toBe(before);
    expect(faults).toEqual([]);
  });

  test.each(['', '/zh'])('that leaves nothing says so, and what to do: %s', async (lang) => {
    const { page } = await site.visit(`${lang}/figures/?place=gansu&status=target&q=nowhere`, wide);
    const nothing = page.locator('.nothing');
    expect(await nothing.isVisible()).toBe(true);
    expect(await nothing.locator('a').getAttribute('href')).toMatch(
      new RegExp(`^http://[^/]+${lang}/search/\\?q=nowhere$`),
    );
    const choices = page.locator('.choices button[type=button]');
    expect(await choices.count()).toBe(3);
    await choices.first().click();
    expect(new URL(page.url()).search).toBe('?place=gansu&status=target');
    expect(await nothing.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement!.matches('.choices button'))).toBe(
      true,
    );
    await page.locator('.choices [type=reset]').click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('.choices').isVisible()).toBe(false);
  });

  test('stays beside its list, or in a low line above it with its fields folded', async () => {
    const path = '/figures/?place=gansu';
    const filter = async (viewport: { width: number; height: number }) => {
      const { page } = await site.visit(path, { viewport });
      await page.evaluate(() => scrollTo(0, 3000));
      await page.waitForFunction(() => scrollY > 1500);
      return { page, box: (await page.locator('.filter').boundingBox())! };
    };
    const beside = await filter({ width: 1280, height: 800 });
    expect(beside.box.y).toBeGreaterThan(50);
    expect(beside.box.y + beside.box.height).toBeLessThanOrEqual(800);
    expect(await beside.page.locator('[name=place]').isVisible()).toBe(true);
    const above = await filter({ width: 390, height: 844 });
    expect(above.box.y).toBe(48);
    expect(above.box.height).toBeLessThan(120);
    expect(await above.page.locator('[name=place]').isVisible()).toBe(false);
    expect(await above.page.locator('.choices button').first().isVisible()).toBe(true);
    await above.page.locator('.filter summary').click();
    expect(await above.page.locator('[name=place]').isVisible()).toBe(true);
  });
});

test('a page that was built without an address to write to says so', async () => {
  for (const lang of ['', '/zh']) {
    const { page, faults } = await site.visit(
      `${lang}/contact/?figure=lanzhou.monitored.households`,
    );
    const said = await page.locator('#where + p').textContent();
    expect(said).toMatch(lang === '' ? /built without an address/ : /没有填写联系地址/);
    const figure = page.locator('[data-figures] a');
    expect(await figure.textContent()).toBe('lanzhou.monitored.households');
    await page.goto(`${site.origin}${lang}/contact/?figure=<b>`);
    expect(await figure.isVisible()).toBe(false);
    expect(faults).toEqual([]);
  }
});
