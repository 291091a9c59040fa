import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test('a printed story keeps its charts and notes, says where links lead, and drops what only a screen needs', async () => {
  const path = '/explainers/adds-up/';
  const { page } = await site.visit(path, { viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  for (const gone of [
    '.masthead nav',
    '.theme',
    '.search-link',
    '.language',
    '.contents',
    '.chart details',
  ]) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  }
  expect(await page.locator('figure > svg.chart:visible').count()).toBe(
    await page.locator('figure.chart').count(),
  );
  expect(await page.locator('.footnotes li:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('.print-only').textContent()).toMatch(
    /^https?:.*\/explainers\/adds-up\/$/,
  );
  const addresses = await page
    .locator('[data-address]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^" \(" ?"?https?:|^" \(https?:/);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
});

test('a printed list of figures stands on A4 whole, without its choices', async () => {
  const { page } = await site.visit('/figures/', { viewport: { width: 672, height: 986 } });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filter').isVisible()).toBe(false);
  // Folds are open on paper, and the head of the page is at its head alone.
  expect(await page.locator('.fold:not([open]) tr[data-item]:visible').count()).toBeGreaterThan(
    100,
  );
  expect(
    await page.locator('.masthead').evaluate((head) => getComputedStyle(head).position),
  ).not.toBe('sticky');
  const beyond = await page
    .locator('.scroll')
    .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
  expect(Math.max(...beyond)).toBe(0);
});

test('reading progress moves with the scroll, and stands still where motion is unwelcome', async () => {
  const progress = (page: Awaited<ReturnType<Site['open']>>['page']) =>
    page.evaluate(() => getComputedStyle(document.querySelector('.story')!, '::before').transform);
  const { page } = await site.visit('/explainers/adds-up/');
  const before = await progress(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await page.waitForFunction(
    (first) => getComputedStyle(document.querySelector('.story')!, '::before').transform !== first,
    before,
  );
  const { page: calm } = await site.open('/explainers/adds-up/', {
    reducedMotion: 'reduce',
  });
  expect(
    await calm.evaluate(
      () => getComputedStyle(document.querySelector('.story')!, '::before').content,
    ),
  ).toBe('none');
  expect(await calm.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    'auto',
  );
  await calm.context().close();
});

test('the page for a wrong address searches', async () => {
  const { page } = await site.visit('/nowhere/');
  await page.locator('form.ask input').first().fill('dibao');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=dibao');
});
