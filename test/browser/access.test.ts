import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axTree } from './ax-tree.ts';
import { findings } from './axe.ts';
import { every, everything, htmlLangOf, kindsOfPage, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const english = kindsOfPage.filter((path) => htmlLangOf(path) === 'en');
const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const story = '/explainers/close-to-the-edge/';
const chart = '/charts/lanzhou-monitored/';

describe('a screen reader in a chart', () => {
  test.each([
    [
      '/charts/loan-per-household/',
      'Chart',
      /: .*; computed by us; hangs on how the text is read$/,
    ],
    ['/zh/charts/loan-per-household/', '图表', /：.*；本站推算；取决于如何理解原文$/],
    ['/embed/lijiang-dibao/', 'Chart', /: .* households; read from a damaged number$/],
  ])('of %s hears each mark whole, once, signs in words', async (path, figure, signed) => {
    const { page } = await site.visit(path, wide);
    const marks = page.locator('figure > svg.chart:visible a[data-figure]');
    const names = await marks.evaluateAll((all) =>
      all.map((mark) => mark.getAttribute('aria-label')!),
    );
    expect(names.some((name) => signed.test(name))).toBe(true);
    const told = await axTree(page);
    for (const name of names)
      expect(told.filter((node) => node.name === name).map(({ role }) => role)).toEqual([
        expect.stringMatching(/^(?:link|image|img)$/),
      ]);
    expect(told.filter(({ role }) => role === 'figure').map(({ name }) => name)).toContain(figure);
  });

  test('a number with a sign is a link that says both', async () => {
    const { page } = await site.visit('/', wide);
    const number = page.locator('a.figure:has(.sign.repaired)').first();
    expect(await number.ariaSnapshot()).toMatch(/^- link "[\d,]+ \w+; read from a damaged number"/);
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
    // Arrow keys lead from the first mark of a drawing to the others.
    .filter((element) => {
      const drawing = element.closest('svg.chart');
      return drawing === null || drawing.querySelector('a') === (element as Element);
    })
    // Of radio buttons one takes the focus, the one that is chosen.
    .filter((element) => !element.matches('[type=radio]:not(:checked)')).length;

/** How far a walk goes: long lists repeat themselves, and `AUDIT=all` walks them to the end. */
const far = everything ? Infinity : 40;

test.each(every(2, english))('Tab leads through %s, seen and not covered', async (path) => {
  const { page } = await site.visit(path, wide);
  if (path === '/compare/') await page.locator('form:not([inert])').waitFor();
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

test.each([
  story,
  chart,
  '/embed/lanzhou-monitored/',
  '/sources/lijiang/',
  '/checks/',
  '/compare/',
])('%s keeps its contrast in forced colours', async (path) => {
  const { page } = await site.visit(path, { ...wide, forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await findings(page, ['color-contrast', 'link-in-text-block']);
    expect(found, colorScheme).toEqual([]);
  }
});

describe.each(['light', 'dark'] as const)('forced colours, %s', (colorScheme) => {
  test('a chart stands on the ground that it was drawn for', async () => {
    const { page } = await site.visit(chart, { ...wide, colorScheme, forcedColors: 'active' });
    const [ground, ...inks] = await page
      .locator('svg.chart:visible')
      .first()
      .evaluate((drawing) => [
        getComputedStyle(document.body).backgroundColor,
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
    // What says after a while that a script has not arrived appears, and does not move.
    animations: document
      .getAnimations()
      .filter((each) => (each as CSSAnimation).animationName !== 'late').length,
    transitions: [...document.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element)
        .transitionDuration.split(', ')
        .some((time) => Number.parseFloat(time) > 0),
    ).length,
  });
  const { page } = await site.visit(story, { ...wide, reducedMotion: 'no-preference' });
  expect(await page.evaluate(moving)).toMatchObject({ animations: 1 });
  for (const path of [story, chart, '/', '/compare/', '/sources/lijiang/']) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site.origin + path);
    const none = { animations: 0, transitions: 0 };
    expect(await page.evaluate(moving), path).toEqual(none);
  }
});

const inChinese = ['/', story, chart, '/sources/lijiang/'].map((path) => `/zh${path}`);

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
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style, [rel=stylesheet]')) sheet.remove();
      for (const styled of document.querySelectorAll('[style]')) styled.removeAttribute('style');
    });
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('8px');
    const bare = await page.evaluate(blocks);
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
    const { document } = parseHTML(await (await fetch(site.origin + path)).text());
    const links = document.querySelectorAll(':is(.masthead, .footer) a:not(.language)');
    const ways = [...links].map((link) => link.getAttribute('href')).join(' ');
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
