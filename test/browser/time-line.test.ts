import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const events = JSON.parse(readFileSync(join(dist, 'data/events.json'), 'utf8')) as {
  id: string;
  article: string | null;
  address: string | null;
}[];
/** No text of a drawing may be smaller, in CSS pixels. */
const SMALLEST = 11;

describe.each(['/', '/zh/'])('the time line, without scripts, at %s', (folder) => {
  const path = `${folder}explainers/start-here/`;
  const visit = (width: number) =>
    site.visit(path, { javaScriptEnabled: false, viewport: { width, height: 900 } });

  test('is a list on phones, whose every event leads to its source', async () => {
    const { page } = await visit(390);
    expect(await page.locator('.time-line .across').isVisible()).toBe(false);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    const links = await page
      .locator('.time-line li')
      .evaluateAll((items) => items.map((item) => [item.id, item.querySelector('a')!.href]));
    expect(links.map(([id]) => id)).toEqual(events.map(({ id }) => `event-${id}`));
    for (const [at, [, href]] of links.entries()) {
      const { article, address } = events[at]!;
      if (article === null) expect(href).toBe(address);
      else {
        const { pathname, hash } = new URL(href!);
        expect(pathname).toBe(`${folder}sources/${article}/`);
        const there = parseHTML(readFileSync(join(dist, pathname, 'index.html'), 'utf8')).document;
        if (hash !== '') expect(there.getElementById(hash.slice(1))).not.toBe(null);
      }
    }
  });

  test('runs across on desktops, with the links of the list and no small text', async () => {
    const { page } = await visit(1280);
    const drawing = page.locator('.time-line .across');
    expect(await drawing.isVisible()).toBe(true);
    const hrefs = (of: string) =>
      page
        .locator(of)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    expect(await hrefs('.time-line .across a')).toEqual(await hrefs('.time-line li > a'));
    const sizes = await drawing.locator('text').evaluateAll((texts) =>
      texts.map((text) => {
        const { a } = (text as SVGTextElement).getScreenCTM()!;
        return a * Number.parseFloat(getComputedStyle(text).fontSize);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST);
    // What is drawn stays within the drawing.
    const inside = await drawing.evaluate((svg) => {
      const { left, right, bottom } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].every((text) => {
        const box = text.getBoundingClientRect();
        return box.left >= left - 1 && box.right <= right + 1 && box.bottom <= bottom + 1;
      });
    });
    expect(inside).toBe(true);
  });
});
