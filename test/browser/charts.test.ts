import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything, openSite, pagePaths, type Site } from './open-site.ts';

const charts = pagePaths().filter((path) => /\/charts\/[^/]+\/(?:other\/)?$/.test(path));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Labels of the drawing in view that overlap or leave their frame. */
function collisions(): string[] {
  const inView = [
    ...document.querySelectorAll<SVGSVGElement>('figure[data-chart] > svg.chart'),
  ].filter((svg) => svg.getClientRects().length > 0);
  if (inView.length !== 1) return [`${inView.length} drawings are in view`];
  const [drawing] = inView as [SVGSVGElement];
  const frame = drawing.getBoundingClientRect();
  const labels = [...drawing.querySelectorAll('text')]
    .filter((text) => text.textContent !== '')
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const marks = drawing.querySelectorAll('a[data-figure]').length;
  const found: string[] =
    labels.length < marks ? [`${labels.length} labels for ${marks} marks`] : [];
  labels.forEach(({ text, box }, index) => {
    if (box.width < 1 || box.height < 1) found.push(`${text} is not drawn`);
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

/** The page's margins leave the drawing 360 and 720 px. */
const widths = [392, 1280] as const;

test('all charts are there, in both languages', () => {
  const english = charts.filter((path) => !path.startsWith('/zh/'));
  expect(english.length).toBeGreaterThanOrEqual(30);
  expect(charts.toSorted()).toEqual(english.flatMap((path) => [path, `/zh${path}`]).toSorted());
});

/** Each chart in one language, taking turns. */
const inTurn = charts.filter((path, _, all) => {
  const slug = path.replace(/^\/zh/, '');
  const turn = all.indexOf(slug) % 2 === 0;
  return everything || turn === (path === slug);
});

test.each(inTurn)('%s: labels stay apart and in the frame', async (path) => {
  const { page } = await site.visit(path, { viewport: { width: widths[1], height: 900 } });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(collisions), `${width} px`).toEqual([]);
  }
});

test.each(widths)('labels that collide or leave would be noticed at %i px', async (width) => {
  const { page } = await site.visit(charts[0]!, { viewport: { width, height: 900 } });
  const moved = (transform: string) =>
    page.evaluate((transform) => {
      for (const drawing of document.querySelectorAll('figure[data-chart] > svg.chart')) {
        const [first, second] = drawing.querySelectorAll('a[data-figure] text');
        if (transform) first!.setAttribute('transform', transform);
        else
          for (const name of ['x', 'y', 'text-anchor'])
            first!.setAttribute(name, second!.getAttribute(name) ?? 'start');
      }
    }, transform);
  await moved('');
  expect(await page.evaluate(collisions)).toEqual([expect.stringContaining('overlaps')]);
  await moved('translate(-2000,40)');
  expect(await page.evaluate(collisions)).toContainEqual(expect.stringContaining('leaves'));
});

/** Stories with charts, six between them. */
const stories = ['two-safety-nets', 'what-counts', 'counted-as-transferred'].map(
  (slug) => `/explainers/${slug}/`,
);

test('a chart and its numbers are there with scripts off', async () => {
  const { page } = await site.visit(stories[0]!, { javaScriptEnabled: false });
  expect(await page.locator('figure > svg.chart >> visible=true').count()).toBeGreaterThanOrEqual(
    2,
  );
  await page.locator('figure.chart figcaption summary').first().click();
  expect(await page.locator('figure.chart figcaption details[open] table').count()).toBe(1);
});

test.each([390, 1280])('each chart of a story is there once and whole at %i px', async (width) => {
  const counts: number[] = [];
  for (const [story, javaScriptEnabled] of stories.flatMap((story) =>
    [true, false].map((on) => [story, on] as const),
  )) {
    const { page } = await site.visit(story, {
      viewport: { width, height: 900 },
      javaScriptEnabled,
    });
    const shown = await page
      .locator('figure.chart')
      .evaluateAll((figures) =>
        figures.map(
          (figure) =>
            [...figure.querySelectorAll(':scope > svg.chart')].filter(
              (svg) => svg.getBoundingClientRect().height > 60,
            ).length,
        ),
      );
    counts.push(shown.length);
    expect(new Set(shown)).toEqual(new Set([1]));
    const waiting = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (element) => getComputedStyle(element).contentVisibility === 'auto',
        ).length,
    );
    expect(waiting).toBe(0);
  }
  // Six charts, with scripts and without.
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
});
