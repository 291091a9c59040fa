import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe.ts';
import {
  every,
  everything,
  htmlLangOf,
  kindsInTurn,
  kindsOfPage,
  layOut,
  openSite,
  type Site,
} from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const english = kindsOfPage.filter((path) => htmlLangOf(path) === 'en');
const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const story = '/explainers/lanzhou/';
const chart = '/charts/lanzhou-monitored/';

interface Node {
  role: string;
  name: string;
}

/** The page as a screen reader is told of it: what is not hidden from it, in order. */
async function tree(page: Page): Promise<Node[]> {
  interface Value {
    value: string;
  }
  interface Told {
    nodes: { ignored: boolean; role?: Value; name?: Value }[];
  }
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as Told;
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value.trim() ?? '' }));
}

/** Roles of what is worked or looked at, and of the parts that a screen reader jumps between. */
const named = new Set(
  `link button textbox searchbox combobox checkbox radio spinbutton tab tabpanel heading image img
  navigation region dialog group graphics-document graphics-symbol`.split(/\s+/),
);
/** Names of formats, the same in every language. */
const properNames = new Set(['BibTeX', 'RIS', 'GB/T 7714']);
const landmarks = new Set(['navigation', 'region', 'complementary', 'search']);

describe.each(kindsInTurn)('a screen reader in %s', (path) => {
  test('is told a name of everything, in the language of the page', async () => {
    const { page } = await site.visit(path, wide);
    // What is folded away is read once it is opened.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const nodes = await tree(page);
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
});

describe('a screen reader in a chart', () => {
  test.each([
    [
      '/charts/loan-per-household/',
      'Chart',
      /: .*, .*computed by us; hangs on how the text is read$/,
    ],
    ['/zh/charts/loan-per-household/', '图表', /：.*，.*本站推算；取决于如何理解原文$/],
    ['/embed/lijiang-dibao/', 'Chart', /, .* households, read from a damaged number$/],
  ])('of %s hears each mark whole, once, signs in words', async (path, figure, signed) => {
    const { page } = await site.visit(path, wide);
    await page.locator('.drawing svg[role=group]').first().waitFor();
    const marks = page.locator('.drawing:visible svg:visible .mark');
    const names = await marks.evaluateAll((all) =>
      all.map((mark) => mark.querySelector('[role]')?.ariaLabel ?? ''),
    );
    expect(names.some((name) => signed.test(name))).toBe(true);
    const told = await tree(page);
    for (const name of names)
      expect(told.filter((node) => node.name === name).map(({ role }) => role)).toEqual([
        expect.stringMatching(/^(?:link|image|img)$/),
      ]);
    // What else is heard is the key: numbers and headings are in the marks’ names alone.
    for (const heading of await page.locator('.drawing:visible .heading').allTextContents()) {
      expect(names.some((name) => name.startsWith(heading))).toBe(true);
      // A place can be highlighted by a checkbox of its name.
      const again = told.filter(({ name, role }) => name === heading && role !== 'checkbox');
      expect(again).toEqual([]);
    }
    const drawing = await page.locator('.drawing:visible svg:visible').first().ariaSnapshot();
    expect(drawing.split('text:').slice(1).join()).not.toMatch(/\d/);
    expect(told.filter(({ role }) => role === 'figure').map(({ name }) => name)).toContain(figure);
  });

  test('a number with a sign is a link that says both', async () => {
    const { page } = await site.visit('/', wide);
    const number = page.locator('a.figure:has(.sign)').first();
    expect(await number.ariaSnapshot()).toMatch(
      /^- link "[\d,]+ \w+\. Read from a damaged number"/,
    );
    expect(await number.getByRole('img').count()).toBe(0);
  });
});

interface Stop {
  what: string;
  /** Whether a way to tell the focused from the others is drawn. */
  seen: boolean;
  /** Whether any of nine points of it lies open to view. */
  open: boolean;
}

/** What has the focus; null where the page has none. */
const focused = (): Stop | null => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const inner = element.matches('rect') ? element : element.querySelector('rect');
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  const points = [...element.getClientRects()].flatMap(({ left, top, right, bottom }) => {
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
    return [0.1, 0.5, 0.9].flatMap((a) =>
      [0.1, 0.5, 0.9].map((b) => [x + a * width, y + b * height] as const),
    );
  });
  return {
    what: `${element.outerHTML.slice(0, 90)} at ${Math.round(box.x)}, ${Math.round(box.y)}`,
    seen:
      outlined || (inner !== null && Number.parseFloat(getComputedStyle(inner).strokeWidth) > 1),
    open: points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    }),
  };
};

/** How many places Tab must lead to: what takes the focus, is drawn and not left out of the order. */
const stops = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    // Of radio buttons one takes the focus, the one that is chosen.
    .filter((element) => !element.matches('[type=radio]:not(:checked)')).length;

/** How far a walk goes: long lists repeat themselves, and `AUDIT=all` walks them to the end. */
const far = everything ? Infinity : 40;

test.each(every(2, english))('Tab leads through %s, seen and not covered', async (path) => {
  const { page } = await site.visit(path, wide);
  if (path === '/explore/') await page.locator('.explore form').waitFor();
  const expected = Math.min(far, await page.evaluate(stops));
  const walked: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null || walked.length > expected || walked.length === far) break;
    walked.push(stop);
  }
  expect(walked.length).toBe(expected);
  expect(walked.filter(({ seen }) => !seen)).toEqual([]);
  expect(walked.filter(({ open }) => !open)).toEqual([]);
});

test('nothing in a card is covered by the bar at its foot, and it closes behind the focus', async () => {
  const { page } = await site.visit(story, {
    viewport: { width: 390, height: 600 },
    reducedMotion: 'reduce',
  });
  await page.locator('main a.figure').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.card:popover-open').waitFor();
  let walked = 0;
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!(await page.evaluate(() => document.activeElement!.closest('.card')))) break;
    expect(stop).toMatchObject({ seen: true, open: true });
    walked += 1;
  }
  expect(walked).toBeGreaterThan(3);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toMatchObject({ open: true });
  expect(await page.locator('.card:popover-open').count()).toBe(0);
});

test('the shortest way past the head of a page is the first', async () => {
  const { page } = await site.visit(story, wide);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toMatchObject({ seen: true, open: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

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

const inChinese = ['/', story, chart, '/sources/lijiang/'].map((path) => `/zh${path}`);

test.each([...every(2, english), ...inChinese])(
  '%s bears zoom, larger letters and wider spacing',
  async (path) => {
    // What 1280 px at 200 % come to.
    const { page } = await site.visit(path, { viewport: { width: 640, height: 400 } });
    await layOut(page);
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
  },
);

describe.each(['light', 'dark'] as const)('forced colours, %s', (colorScheme) => {
  test.each([
    story,
    chart,
    '/embed/lanzhou-monitored/',
    '/sources/lijiang/',
    '/checks/',
    '/explore/',
  ])('%s keeps its contrast', async (path) => {
    const { page } = await site.visit(path, { ...wide, colorScheme, forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await findings(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  });

  test('a chart stands on the ground that it was drawn for', async () => {
    const { page } = await site.visit(chart, { ...wide, colorScheme, forcedColors: 'active' });
    const [ground, ...inks] = await page
      .locator('.drawn')
      .first()
      .evaluate((drawing) => [
        getComputedStyle(drawing).backgroundColor,
        ...[...drawing.querySelectorAll('text')].map((text) => getComputedStyle(text).fill),
      ]);
    const light = (colour: string) => {
      const parts = colour.match(/[\d.]+/g)!.map(Number);
      expect(parts[3] ?? 1).toBe(1);
      return parts[0]! * 0.2126 + parts[1]! * 0.7152 + parts[2]! * 0.0722;
    };
    expect(inks.length).toBeGreaterThan(3);
    for (const ink of inks) expect(Math.abs(light(ink) - light(ground!))).toBeGreaterThan(90);
  });

  test('the chosen tab and the focus are told apart without a shade', async () => {
    const { page } = await site.visit(chart, { ...wide, colorScheme, forcedColors: 'active' });
    const edge = (selected: boolean) =>
      page
        .locator(`.tabs [aria-selected=${selected}]`)
        .first()
        .evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await edge(true)).not.toBe(await edge(false));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toMatchObject({ seen: true });
  });
});

test('nothing moves for those who ask for less motion, and something does for others', async () => {
  const moving = () => ({
    animations: document.getAnimations().length,
    transitions: [...document.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element)
        .transitionDuration.split(', ')
        .some((time) => Number.parseFloat(time) > 0),
    ).length,
  });
  const { page } = await site.visit(story, { ...wide, reducedMotion: 'no-preference' });
  expect(await page.evaluate(moving)).toMatchObject({ animations: 1 });
  for (const path of [story, chart, '/', '/explore/', '/sources/lijiang/']) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site.origin + path);
    const none = { animations: 0, transitions: 0 };
    expect(await page.evaluate(moving), path).toEqual(none);
  }
});

/** The words of the page that are in view, block by block in the order of the document. */
const blocks = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, dd, th, td)')]
    .filter((block) => block.checkVisibility() && !block.querySelector('p, li, dd, td'))
    .map(({ innerText }) => innerText.replace(/\s+/g, '').toLowerCase())
    .filter((words) => words !== '');
};

test.each([...every(3, english), ...inChinese])(
  '%s reads whole and in order without styles or scripts',
  async (path) => {
    const { page } = await site.visit(path, { ...wide, javaScriptEnabled: false });
    const words = await page.evaluate(blocks);
    await page.route('**/*', async (route) => {
      const kind = route.request().resourceType();
      if (kind === 'stylesheet') return route.abort();
      if (kind !== 'document') return route.continue();
      const response = await route.fetch();
      const html = (await response.text()).replace(
        /<style[^>]*>.*?<\/style>|\sstyle="[^"]*"/gs,
        '',
      );
      return route.fulfill({ response, body: html });
    });
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('8px');
    const bare = await page.evaluate(blocks);
    await page.unrouteAll();
    expect(words.length).toBeGreaterThan(3);
    let at = -1;
    const lost = words.filter((block) => {
      const next = bare.indexOf(block, at + 1);
      if (next >= 0) at = next;
      return next < 0;
    });
    expect(lost).toEqual([]);
  },
);

test('the ways about the site stand in one order on every page', async () => {
  const orders = new Set<string>();
  for (const path of english.filter((path) => !path.startsWith('/embed/'))) {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    const ways = await page
      .locator(':is(.masthead, .footer) a:not(.language)')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')).join(' '));
    orders.add(ways);
  }
  expect([...orders]).toHaveLength(1);
  expect([...orders][0]!.split(' ').length).toBeGreaterThan(10);
});

test('axe sees a target that is too small', async () => {
  const { page } = await site.visit('/about/');
  await page.evaluate(() => {
    const targets = ['a', 'b'].map(
      (name) =>
        `<button style="all:unset;display:block;width:9px;height:9px" aria-label="${name}"></button>`,
    );
    document
      .querySelector('main')!
      .insertAdjacentHTML('beforeend', `<div>${targets.join('')}</div>`);
  });
  expect(await findings(page, ['target-size'])).toHaveLength(2);
});
