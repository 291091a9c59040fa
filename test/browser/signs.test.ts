import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signSentence, signWords, type Sign } from '../../src/charts/sign.ts';
import { themes } from '../../src/charts/theme.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const { light } = themes;
const rgb = (hex: string) =>
  `rgb(${hex
    .match(/\w\w/g)!
    .map((two) => Number.parseInt(two, 16))
    .join(', ')})`;

/** What the line under a number looks like, what stands behind it, and what its name says. */
const look = (element: Element) => {
  const style = getComputedStyle(element);
  return {
    line: style.textDecorationStyle,
    colour: style.textDecorationColor,
    behind: [...element.querySelectorAll('.sign')]
      .map((sign) =>
        sign.matches('.interval')
          ? getComputedStyle(sign, '::after').borderBottomStyle
          : sign.textContent,
      )
      .join(' '),
    name: element.getAttribute('aria-label'),
  };
};

const story = (slug: string) => `/explainers/${slug}/`;
const source = (slug: string) => `/sources/${slug}/`;
const table = (slug: string) => `/charts/${slug}/#table`;

/** A sign, pages that show a figure with it, the figure, the form and colour of its line, and what stands behind it. */
const rows: readonly (readonly [Sign, readonly string[], string, string, string, string])[] = [
  [
    'confirmed',
    [story('close-to-the-edge'), source('lanzhou'), table('lanzhou-monitored')],
    'lanzhou.monitored.households',
    'solid',
    light.ink,
    '',
  ],
  ['unconfirmed', [source('yunnan')], 'yunnan.housing.households', 'dashed', light.grey, ''],
  [
    'interval',
    [story('what-counts'), source('yunnan')],
    'yunnan.funds.poverty',
    'dashed',
    light.grey,
    'dotted',
  ],
  [
    'repaired',
    [story('two-safety-nets'), source('lijiang'), table('lijiang-dibao')],
    'lijiang.dibao.people',
    'solid',
    light.ours,
    '[·]',
  ],
  [
    'target',
    [source('lijiang'), table('lijiang-promises')],
    'lijiang.income.floor',
    'double',
    light.ink,
    'dotted',
  ],
  [
    'reading',
    [source('diqing'), story('adds-up')],
    'diqing.collective.coverage',
    'solid',
    light.ink,
    '?',
  ],
  [
    'doubtful',
    [source('diqing'), table('diqing-collective')],
    'diqing.collective.above',
    'solid',
    light.ink,
    '?',
  ],
  [
    'impossible',
    [story('adds-up'), source('yunnan')],
    'yunnan.wages.before',
    'solid',
    light.red,
    '≠',
  ],
];
const told: readonly Sign[] = ['repaired', 'target', 'reading', 'doubtful', 'impossible'];

describe.each(rows)('the sign %s', (sign, paths, figure, line, colour, behind) => {
  test.each(paths)('of %s and its card', async (path) => {
    const { page } = await site.visit(path);
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.fold').forEach((fold) => (fold.open = true)),
    );
    const number = page.locator(`main :is(p, td) > a.figure[href$="/${figure}/"]:visible`).first();
    const seen = await number.evaluate(look);
    expect(seen).toMatchObject({ line, colour: rgb(colour), behind });
    // What is not heard with each number is on its card.
    expect(seen.name?.includes(signWords.en[sign]) ?? false).toBe(told.includes(sign));
    await number.click();
    const card = page.locator('.card:popover-open');
    await card.waitFor();
    expect(await card.locator('.told li').allTextContents()).toContain(signSentence(sign, 'en'));
    expect(await card.locator('.big .figure').evaluate(look)).toMatchObject({
      line,
      colour: rgb(colour),
      behind,
    });
  });
});

test('what we computed has a dotted line in a table', async () => {
  const { page } = await site.visit(table('diqing-loans'));
  const number = page.locator('td .figure.computed').first();
  expect(await number.evaluate(look)).toMatchObject({ line: 'dotted', colour: rgb(light.ours) });
  expect(await page.locator('td:has(.figure.computed) + td').first().textContent()).toContain(
    signWords.en.computed,
  );
});

describe.each([
  ['on a screen', {}],
  ['in forced colours', { forcedColors: 'active' as const }],
  ['on paper', { media: 'print' as const }],
])(
  'the list of signs %s',
  (_where, { media, ...setting }: { media?: 'print'; forcedColors?: 'active' }) => {
    test.each([
      '/explainers/two-safety-nets/',
      '/zh/explainers/two-safety-nets/',
      '/places/lijiang/',
    ])('tells all of them apart without colours at %s', async (path) => {
      const { page } = await site.visit(path, setting);
      if (media) await page.emulateMedia({ media });
      const samples = page.locator('.signs .sample .figure:visible');
      const forms: string[] = [];
      for (const sample of await samples.all()) {
        const { line, behind } = await sample.evaluate(look);
        forms.push([line, behind].join());
      }
      expect(forms).toHaveLength(8);
      expect(new Set(forms).size).toBe(forms.length);
    });
  },
);

test('the dots of a soft end take no room', async () => {
  const { page } = await site.visit(story('counted-as-transferred'));
  const widths = await page.locator('.sign.interval').evaluateAll((signs) => {
    return signs.map((sign) => {
      const parent = sign.closest('.figure')!.parentElement!;
      const text = document.createRange();
      text.selectNodeContents(parent);
      const ends = () => [...text.getClientRects()].map(({ right }) => Math.round(right)).at(-1);
      const before = ends();
      sign.remove();
      return [before, ends()];
    });
  });
  expect(widths.length).toBeGreaterThan(0);
  for (const [before, after] of widths) expect(before).toBe(after);
});
