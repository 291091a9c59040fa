import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, openSite, type Site } from './open-site.ts';

const path = '/explainers/ten-digits/';
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

test.each([
  [
    '',
    'Cut after 5: 51,256 households, 80,618 people, 1.57 each.',
    '2,937 + 48,319 = 51,256, the whole',
  ],
  ['/zh', '第5位后断开：51256户、80618人，每户1.57人。', '2937 + 48319 = 51256，等于总数'],
])('%s the blade moves by keys, answers, and leaves a ghost', async (lang, says, sum) => {
  const { page, faults } = await site.visit(lang + path, {
    viewport: wide,
    reducedMotion: 'reduce',
  });
  const blade = page.getByRole('slider');
  const answer = page.getByRole('status');
  await blade.focus();
  await expect.poll(() => page.locator('.gaps-state.now').count()).toBe(1);
  expect(await answer.textContent()).toContain('132.8');
  await page.keyboard.press('ArrowRight');
  expect(await blade.getAttribute('aria-valuetext')).toMatch(/5/);
  expect(await answer.textContent()).toContain(says);
  expect(await answer.textContent()).toContain(sum);
  expect(await page.locator('.ghost').count()).toBe(1);
  // At once, since the reader wants less motion.
  const moving = await page
    .locator('.blade, .beams g')
    .evaluateAll((all) => all.filter((each) => each.getAnimations().length > 0).length);
  expect(moving).toBe(0);
  expect(faults).toEqual([]);
});

test('a finger on a gap moves the blade there, where it is drawn', async () => {
  const { page } = await site.visit(path, { viewport: phone, reducedMotion: 'reduce' });
  const digits = page.locator('.gaps-state .digits span');
  await page.locator('.says h2').nth(1).scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.gaps-state.now').count()).toBe(1);
  for (const after of [1, 3, 9]) {
    const { x, y, height } = (await digits.nth(after).boundingBox())!;
    await page.mouse.click(x, y + height / 2);
    expect(await page.getByRole('status').textContent()).toContain(`Cut after ${after}:`);
    const blade = (await page.locator('.blade').boundingBox())!;
    expect(Math.abs(blade.x - x)).toBeLessThan(3);
  }
});

test.each([wide, phone])(
  'the drawing stays in view and follows the steps: %o',
  async (viewport) => {
    const { page } = await site.visit(path, { viewport });
    const states = ['printed', 'gaps', 'cuts', 'balances', 'sum', 'part', 'broken'];
    for (const [at, state] of states.entries()) {
      await page.evaluate((at) => {
        const { top } = document.querySelectorAll('.says h2')[at]!.getBoundingClientRect();
        scrollBy(0, top - innerHeight * 0.65);
      }, at);
      await expect.poll(() => page.locator('.now').getAttribute('class')).toContain(state);
      const { y, height } = (await page.locator('.now > :first-child').boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(48);
      expect(y + height).toBeLessThanOrEqual(viewport.height);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
  },
);

test('digits do not move between what is printed and its gaps', async () => {
  const { page } = await site.visit(path, { viewport: wide });
  await page.locator('.says h2').first().scrollIntoViewIfNeeded();
  const places = async (state: string) => {
    const { x, y, width } = (await page
      .locator(`.${state}-state .digits span`)
      .nth(6)
      .boundingBox())!;
    return [x, y, width];
  };
  expect(await places('gaps')).toEqual(await places('printed'));
});

test.each([wide, phone])(
  'without scripts each step has its drawing, and no blade: %o',
  async (viewport) => {
    const { page } = await site.visit(path, { viewport, javaScriptEnabled: false });
    const places = await page.locator('.says, .state').evaluateAll((all) =>
      all.map((each) => {
        const { top, height } = each.getBoundingClientRect();
        return { top, height };
      }),
    );
    expect(places.length).toBe(14);
    for (const [at, { top, height }] of places.entries()) {
      expect(height).toBeGreaterThan(80);
      // Each of two steps stands wholly below the one before.
      if (at > 1) expect(top).toBeGreaterThan(places[at - 2]!.top);
    }
    expect(await page.getByRole('slider').count()).toBe(0);
  },
);

test.each(['', '/zh'])('%s weighs at most 22 KB packed, but for fonts', (lang) => {
  const html = readFileSync(join(dist, lang, path, 'index.html'));
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(22_000);
});
