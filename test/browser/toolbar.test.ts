// The toolbar of charts, as readers use it. Which choices a view allows, and its address, are tested in
// test/charts/view.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choicesOf, type ViewedMeasure } from '../../src/charts/view.ts';
import { findings } from './axe.ts';
import { dist, filesOf, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface ChartFile {
  readonly slug: string;
  readonly measures: readonly ViewedMeasure[];
  readonly subtitles: readonly string[];
}

const wide = { viewport: { width: 1280, height: 900 } };
const charts = filesOf(join(dist, 'charts'))
  .filter((path) => path.endsWith('/view.json'))
  .map((path) => JSON.parse(readFileSync(join(dist, 'charts', path), 'utf8')))
  .map(({ slug, measures, subtitles }: ChartFile) => ({
    slug,
    measures,
    subtitles,
    kind: measures[0]!.kind,
    ...choicesOf(measures[0]!),
  }));
const slugWith = (isFit: (chart: (typeof charts)[number]) => boolean) => charts.find(isFit)!.slug;
const sortable = slugWith(({ sorts, kind }) => sorts.includes('largest') && kind === 'bars');
const placed = slugWith(({ places, kind }) => places.length > 1 && kind === 'bars');
const twofold = slugWith(({ subtitles: [own, other] }) => other !== undefined && own !== other);
const logarithmic = slugWith(({ kind }) => kind === 'lollipop');

/** The ids of the marks in view, in their order on the page, and what is said of the view. */
const state = async (page: Page) => {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  return page.evaluate(() => ({
    marks: [...document.querySelectorAll<SVGAElement>('#chart svg.chart a[data-figure]')]
      .filter((mark) => mark.getClientRects().length > 0)
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((mark) => mark.dataset.figure!),
    table: [...document.querySelectorAll<HTMLElement>('#table tbody:not([hidden]) tr[data-row]')]
      .filter((row) => !row.hidden)
      .map((row) => row.dataset.row!),
    said: document.querySelector('.toolbar [role=status]')!.textContent,
    search: location.search,
  }));
};
const live = (page: Page) => page.locator('#chart svg.live').waitFor();

/** One chart of each of five kinds that has something to choose. */
const kinds = ['bars', 'parts', 'diverging', 'lollipop', 'multiples'] as const;
const ofKinds = kinds.flatMap((kind) =>
  charts
    .filter(
      (chart) =>
        chart.kind === kind && [chart.sorts, chart.scales].some(({ length }) => length > 1),
    )
    .slice(0, 1),
);

describe.each(['', '/zh'])('%s', (lang) => {
  test.each(ofKinds)('$slug, $kind: what is chosen stands in the address', async (chart) => {
    const { page, faults } = await site.visit(`${lang}/charts/${chart.slug}/`, wide);
    await page.locator('.toolbar[data-ready]').waitFor();
    const before = await state(page);
    const [name, values] =
      chart.sorts.length > 1
        ? (['sort', chart.sorts] as const)
        : (['scale', chart.scales] as const);
    await page.selectOption(`.toolbar [name=${name}]`, values[1]!);
    await live(page);
    const after = await state(page);
    expect(after.search).toBe(`?${name}=${values[1]}`);
    expect(after.marks.toSorted()).toEqual(before.marks.toSorted());
    expect(after.said).not.toBe('');
    // Reload, language, Back.
    await page.reload();
    await live(page);
    expect((await state(page)).marks).toEqual(after.marks);
    await page.locator('header a[hreflang]').first().click();
    await live(page);
    expect((await state(page)).search).toBe(after.search);
    expect((await state(page)).marks).toEqual(after.marks);
    await page.goBack();
    await live(page);
    await page.locator('.toolbar [name=undo]').click();
    await expect.poll(async () => (await state(page)).marks).toEqual(before.marks);
    await page.goBack();
    await expect.poll(async () => (await state(page)).marks).toEqual(after.marks);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('the table has the rows of the drawing, in their order', async () => {
  const { page } = await site.visit(`/charts/${sortable}/?sort=largest`, wide);
  await live(page);
  const { marks, table } = await state(page);
  expect(table.slice(0, marks.length)).toEqual(marks);
});

test('places are left out, but never all of them', async () => {
  const { page } = await site.visit(`/charts/${placed}/`, wide);
  const all = (await state(page)).marks;
  await page.locator('.toolbar .places summary').click();
  const boxes = page.locator('.toolbar [name=place]:not([hidden])');
  for (let left = await boxes.count(); left > 1; left--)
    await boxes.nth(left - 1).uncheck({ force: true });
  await live(page);
  await expect.poll(async () => (await state(page)).search).toMatch(/^\?place=[a-z-]+$/);
  const { marks } = await state(page);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.length).toBeLessThan(all.length);
  expect(await boxes.first().isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.toolbar .places[open]').count()).toBe(0);
});

test('what an address asks for in vain is named, and the chart stands as it is', async () => {
  const { page, faults } = await site.visit(`/charts/${sortable}/?sort=odd&place=mars`, wide);
  const said = page.locator('.toolbar [role=status]');
  await expect.poll(() => said.textContent()).toContain('sort=odd, place=mars');
  expect(await page.locator('svg.live').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('a second measure is a link, which works without scripts', async () => {
  const plain = await site.visit(`/charts/${twofold}/`, { ...wide, javaScriptEnabled: false });
  const own = (await state(plain.page)).marks;
  await plain.page.locator('.toolbar .measure a').nth(1).click();
  expect(new URL(plain.page.url()).pathname).toBe(`/charts/${twofold}/other/`);
  const other = (await state(plain.page)).marks;
  expect(other).not.toEqual(own);
  expect(await plain.page.locator('.toolbar :is(form, button, select):visible').count()).toBe(0);

  const { page } = await site.visit(`/charts/${twofold}/`, wide);
  await page.locator('.toolbar[data-ready]').waitFor();
  await page.locator('.toolbar .measure a').nth(1).click();
  await live(page);
  expect(await state(page)).toMatchObject({ search: '?measure=other', marks: other });
  // What the chart says of itself is true of the measure that is shown.
  const says = (on: Page) => on.locator('.chart-page > .subtitle').innerText();
  expect(await says(page)).toBe(await says(plain.page));
  // The page for readers without scripts gives way to the address of the view.
  await page.goto(`${site.origin}/charts/${twofold}/other/`);
  await expect.poll(() => page.url()).toBe(`${site.origin}/charts/${twofold}/?measure=other`);
});

test('by keys alone: the arrow keys choose, and the focus stays', async () => {
  const { page } = await site.visit(`/charts/${logarithmic}/`, wide);
  await page.locator('.toolbar[data-ready]').waitFor();
  await page.locator('.toolbar [name=scale]').focus();
  await page.keyboard.press('ArrowDown');
  await live(page);
  expect((await state(page)).search).toBe('?scale=linear');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('scale');
});

test.each(['', '/zh'])('%s: by touch', async (lang) => {
  const { page, faults } = await site.open(`${lang}/charts/${twofold}/`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  // Until its script is there the link leads to a page.
  await page.locator('.toolbar[data-ready]').waitFor();
  await page.locator('.toolbar .measure a').nth(1).tap();
  await live(page);
  expect((await state(page)).search).toBe('?measure=other');
  await page.locator('.toolbar .share summary').tap();
  await page.locator('.toolbar [name=copy-link]').waitFor();
  await page.locator('h1').tap();
  expect(await page.locator('.toolbar details[open]').count()).toBe(0);
  await page.locator('.toolbar .actions > a').tap();
  await page.locator('#table table').waitFor();
  expect(new URL(page.url()).search).toBe('?measure=other');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('Plot comes once, when a reader reaches for the toolbar', async () => {
  const { page } = await site.open(`/charts/${sortable}/`, wide);
  await page.locator('.toolbar[data-ready]').waitFor();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/\.js$|view\.json$/.test(request.url())) scripts.push(request.url());
  });
  await page.mouse.move(5, 5);
  expect(scripts).toEqual([]);
  await page.locator('.toolbar').hover();
  await expect.poll(() => scripts.filter((url) => url.endsWith('view.json')).length).toBe(1);
  await page.selectOption('.toolbar [name=sort]', 'largest');
  await live(page);
  const loaded = scripts.length;
  await page.selectOption('.toolbar [name=sort]', 'given');
  expect(scripts).toHaveLength(loaded);
  await page.context().close();
});

test('marks move to their new places, and none does for readers who ask for less motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const { page } = await site.visit(`/charts/${sortable}/`, { ...wide, reducedMotion });
    await page.selectOption('.toolbar [name=sort]', 'largest');
    await live(page);
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => effect?.getTiming().duration === 400)
          .length,
    );
    expect(moving > 0).toBe(reducedMotion === 'no-preference');
  }
});

test.each(['svg', 'png', 'csv'])('a view is saved as %s, with what it is', async (format) => {
  const { page, faults } = await site.open(`/charts/${sortable}/`, wide, '?sort=largest');
  await live(page);
  await page.locator('.toolbar .download summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.toolbar [data-format=${format}]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${sortable}-view.${format}`);
  const content = readFileSync(await download.path());
  if (format === 'png') expect(content.subarray(1, 4).toString()).toBe('PNG');
  else {
    const text = content.toString();
    expect(text).toContain((await page.locator('h1').textContent())!.trim());
    expect(text).toContain('largest first');
    const ids = (await state(page)).marks;
    const at = ids.map((id) => text.indexOf(format === 'csv' ? `\n${id},` : `id="${id}"`));
    expect(at.every((one) => one >= 0)).toBe(true);
    if (format === 'csv') expect(at).toEqual(at.toSorted((a, b) => a - b));
    else
      expect(
        await page.evaluate(
          (svg) =>
            new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror'),
          text,
        ),
      ).toBeNull();
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test('in a story the toolbar is folded and changes the chart in its place', async () => {
  const { page, faults } = await site.visit('/explainers/close-to-the-edge/', wide);
  const figure = page.locator('figure.chart', { has: page.locator('.measure') }).first();
  await figure.locator('.change > summary').click();
  await figure.locator('.toolbar[data-ready]').waitFor();
  await figure.locator('.measure a').nth(1).click();
  await figure.locator('svg.live').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await figure.locator('.open').getAttribute('href')).toContain('?measure=other');
  expect(faults).toEqual([]);
});

test.each([390, 320])('fits %i px, and at 400 % zoom', async (width) => {
  const { page } = await site.visit(`/zh/charts/${sortable}/?sort=largest`, {
    viewport: { width, height: 700 },
  });
  await live(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
});

test('a frame links to the measure that it shows', async () => {
  const { page } = await site.visit(`/embed/${twofold}/`, wide);
  const link = page.locator('.home a:visible').first();
  expect(await link.getAttribute('href')).toMatch(new RegExp(`/charts/${twofold}/$`));
  await page.locator('.measures input').nth(1).check();
  expect(await link.getAttribute('href')).toMatch(/\/\?measure=other$/);
});

test('full screen shows the chart alone, and is left again', async () => {
  const { page } = await site.visit(`/charts/${sortable}/`, wide);
  const button = page.locator('.toolbar [name=full]');
  const shown = () => page.evaluate(() => document.fullscreenElement?.matches('figure.chart'));
  await button.click();
  await expect.poll(shown).toBe(true);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.exitFullscreen().catch(() => {}));
  await expect.poll(shown).toBeFalsy();
});

test('the link of a view is copied', async () => {
  const { page } = await site.open(`/charts/${sortable}/`, {
    ...wide,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.selectOption('.toolbar [name=sort]', 'largest');
  await live(page);
  await page.locator('.toolbar .share summary').click();
  await page.locator('.toolbar [name=copy-link]').click();
  await expect.poll(() => page.locator('.toolbar [role=status]').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${site.origin}/charts/${sortable}/?sort=largest`,
  );
  await page.context().close();
});

describe('the table of a chart', () => {
  test('is sorted by its headings', async () => {
    const { page } = await site.visit(`/charts/${sortable}/#table`, wide);
    const values = () =>
      page
        .locator('#table tbody tr[data-row]')
        .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.value)));
    const heading = page.locator('#table thead th').nth(1);
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await values()).toEqual((await values()).toSorted((a, b) => a - b));
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await values()).toEqual((await values()).toSorted((a, b) => b - a));
    expect(await findings(page)).toEqual([]);
  });

  test('gives a spreadsheet plain numbers', async () => {
    const { page } = await site.open(
      '/charts/lanzhou-monitored/',
      { ...wide, permissions: ['clipboard-read', 'clipboard-write'] },
      '#table',
    );
    await page.locator('[name=copy-table]').click();
    await expect.poll(() => page.locator('[name=copy-table]').textContent()).toBe('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const [head, first, ...more] = text.split(/\r?\n/).map((line) => line.split('\t'));
    expect(head).toHaveLength(8);
    expect(first).toEqual([
      'Households: All households ever monitored',
      ...['1294', '1294', '1294', 'households', '2023-12-15', '1294户4538人', ''],
    ]);
    expect(more.every((line) => line.length === 8 && /^[\d.]+$/.test(line[1]!))).toBe(true);
    await page.context().close();
  });
});
