import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, pagePaths, type Site } from './open-site.ts';

const charts = pagePaths().filter((path) => /\/charts\/./.test(path));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Labels of the drawing in view that overlap or leave their frame. */
function collisions(): string[] {
  const drawing = [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].find(
    (svg) => svg.getClientRects().length > 0,
  );
  if (drawing === undefined) return ['no drawing is in view'];
  const frame = drawing.getBoundingClientRect();
  const labels = [...drawing.querySelectorAll('text')]
    .filter((text) => text.textContent !== '')
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const found: string[] = labels.length === 0 ? ['the drawing has no label'] : [];
  labels.forEach(({ text, box }, index) => {
    if (box.left < frame.left - 2 || box.right > frame.right + 2)
      found.push(`${text} leaves the frame`);
    if (box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
      found.push(`${text} leaves the frame`);
    for (const other of labels.slice(index + 1)) {
      const apart =
        box.right <= other.box.left + 1 ||
        other.box.right <= box.left + 1 ||
        box.bottom <= other.box.top + 3 ||
        other.box.bottom <= box.top + 3;
      if (!apart) found.push(`${text} overlaps ${other.text}`);
    }
  });
  return found;
}

describe.each(charts)('%s', (path) => {
  test.each([390, 1280])('labels stay apart and in the frame at %i px', async (width) => {
    const { page } = await site.open(path, { viewport: { width, height: 900 } });
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.context().close();
  });
});

test('a chart and its numbers are there with scripts off', async () => {
  const { page } = await site.open('/explainers/lanzhou/', { javaScriptEnabled: false });
  expect(await page.locator('.drawing svg >> visible=true').count()).toBeGreaterThanOrEqual(3);
  await page.locator('summary').first().click();
  expect(await page.locator('details[open] table').count()).toBe(1);
  await page.context().close();
});
