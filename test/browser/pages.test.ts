import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axTree } from './ax-tree.ts';
import { findings } from './axe.ts';
import { htmlLangOf, kindsInTurn, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Roles of what is worked or looked at, and of the parts that a screen reader jumps between. */
const named = new Set(
  `link button textbox searchbox combobox checkbox radio spinbutton tab tabpanel heading image img
  navigation region dialog group graphics-document graphics-symbol`.split(/\s+/),
);
/** Names of formats, the same in every language. */
const properNames = new Set(['BibTeX', 'RIS', 'GB/T 7714', 'CSL-JSON']);
const landmarks = new Set(['navigation', 'region', 'complementary', 'search']);

/** What is cut off, and how far the page is wider than its window. */
const cut = () => ({
  wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  cut: [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.checkVisibility() && element.clientWidth > 1)
    // What is for screen readers alone is cut on purpose.
    .filter((element) => getComputedStyle(element).clipPath === 'none')
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow))
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120)),
});
const whole = { wider: 0, cut: [] };

/** Kinds of page whose Chinese is looked at as well as their English. */
const inBoth = ['/zh/', '/zh/sources/lijiang/'];

describe.each([...new Set([...kindsInTurn, ...inBoth])])('%s', (path) => {
  let page: Page;
  let faults: string[];
  // One visit answers all questions: none undoes what another looks for.
  beforeAll(async () => {
    ({ page, faults } = await site.visit(path, { reducedMotion: 'reduce' }));
  });

  test('is in its language, under one heading', async () => {
    expect(await page.getAttribute('html', 'lang')).toBe(htmlLangOf(path));
    expect(await page.locator('h1').count()).toBe(1);
    // What a heading holds is its text wherever a page is listed.
    expect(await page.locator('h1 script, h1 style').count()).toBe(0);
  });

  test('gives axe nothing to find', async () => {
    expect(await findings(page)).toEqual([]);
  });

  test('gives axe nothing to find in dark colours', async () => {
    // The other theme has other colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  });

  test.each([320, 390, 1280])('fits into %i px', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('bears zoom, larger letters and wider spacing', async () => {
    // What 1280 px at 200 % come to.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await page.evaluate(cut)).toEqual(whole);
    await page.setViewportSize({ width: 1280, height: 800 });
    // Letters alone, 200 % (1.4.4).
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).fontSize === '32px',
    );
    expect(await page.evaluate(cut)).toEqual(whole);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    // The spacing of 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    const spacing = () => getComputedStyle(document.querySelector('h1')!).letterSpacing;
    expect(Number.parseFloat(await page.evaluate(spacing))).toBeGreaterThan(1);
    expect(await page.evaluate(cut)).toEqual(whole);
  });

  test('tells a screen reader a name of everything, in its language', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    // What is folded away is read once it is opened.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const nodes = await axTree(page);
    const told = nodes.filter(({ role }) => named.has(role));
    expect(told.length).toBeGreaterThan(3);
    // A fieldset's group and a summary's need none.
    expect(told.filter(({ role, name }) => name === '' && role !== 'group')).toEqual([]);
    const parts = nodes
      .filter(({ role, name }) => landmarks.has(role) && name !== '')
      .map(({ role, name }) => `${role} ${name}`);
    expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
    if (htmlLangOf(path) !== 'en') {
      const worked = told.filter(({ role }) => /button|box|radio|tab|navigation|region/.test(role));
      expect(worked.length).toBeGreaterThan(path.startsWith('/zh/embed/') ? -1 : 0);
      const foreign = worked.filter(({ name }) => !/\p{Script=Han}/u.test(name));
      expect(foreign.filter(({ name }) => !properNames.has(name))).toEqual([]);
    }
  });

  test('has done all that without a fault', () => {
    expect(faults).toEqual([]);
  });
});

test.each([
  '/explainers/close-to-the-edge/',
  '/zh/explainers/what-counts/',
  '/checks/',
  '/indicators/',
  '/sources/lijiang/',
  '/glossary/',
  '/zh/benchmarks/',
])('%s: a link leads to its place past what was not laid out', async (path) => {
  const { page } = await site.visit(path);
  const id = await page.evaluate(() => {
    const places = [
      ...document.querySelectorAll('main :is(h2, .entry, .check, dl > div, [id^="repair-"])[id]'),
    ];
    const { id } = places[Math.floor(places.length / 2)]!;
    location.hash = id;
    return id;
  });
  await page.waitForTimeout(500);
  const { top, covered } = await page.evaluate((id) => {
    const place = document.getElementById(id)!;
    const staying = [...document.querySelectorAll('.masthead, .filter')].filter(
      (each) => !each.contains(place) && getComputedStyle(each).position === 'sticky',
    );
    const bottoms = staying.map((each) => each.getBoundingClientRect().bottom);
    return { top: place.getBoundingClientRect().top, covered: Math.max(...bottoms) };
  }, id);
  // Below what stays in view, and not far below.
  expect(covered).toBeGreaterThan(40);
  expect(top).toBeGreaterThanOrEqual(covered);
  expect(top).toBeLessThan(covered + 80);
});
