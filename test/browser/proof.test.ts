import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckRow, FigureRow } from '../../src/lib/model/published.ts';
import { dist, htmlLangOf, openSite, storyPaths, type Site } from './open-site.ts';

const table = <Row>(name: string) =>
  JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8')) as readonly Row[];
const figures = new Map(table<FigureRow>('figures').map((figure) => [figure.id, figure]));
const checks = table<CheckRow>('checks');
const open = (path: string) =>
  parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
const stories = storyPaths();

/** The id of the figure that an address is the page of. */
const figureOf = (address: string) => /\/figures\/([^/]+)\/$/.exec(address)?.[1];

/** What a figure's page or card must say: its token, where that stands, and the checks it takes part in. */
function proof(id: string, text: string): void {
  const { token, paragraph } = figures.get(id)!;
  expect(text, id).toContain(token);
  expect(text, id).toMatch(new RegExp(`paragraph ${paragraph},|第${paragraph}段，`));
  const own = checks.filter((check) => check.figures.includes(id)).length;
  const shown = text.match(/holds|does not fit|cannot tell|成立|不相合|无法判断/g)?.length ?? 0;
  expect(shown, id).toBeGreaterThanOrEqual(own);
}

describe.each(stories)('%s', (path) => {
  test('each number is one link from its token, its place and its checks', () => {
    const links = [
      ...open(path).querySelectorAll('.story a.figure, .story svg.chart a[href*="/figures/"]'),
    ];
    const ids = new Set(links.map((link) => figureOf(link.getAttribute('href')!)));
    expect(ids.size).toBeGreaterThan(3);
    for (const id of ids) {
      const page = `${htmlLangOf(path) === 'en' ? '' : '/zh'}/figures/${id}/`;
      proof(id!, open(page).getElementById('card')!.textContent!);
    }
  });

  test('terms stand behind their first use, footnotes behind what is cited', () => {
    const document = open(path);
    const terms = [...document.querySelectorAll('a.term')].map((link) => link.getAttribute('href'));
    expect(terms.length).toBeGreaterThan(2);
    expect(terms).toEqual([...new Set(terms)]);
    const marks = document.querySelectorAll('.note-mark').length;
    expect(document.querySelectorAll('.footnotes li').length).toBe(marks);
  });
});

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each([
  '/explainers/higher-and-slower/',
  '/zh/explainers/work-away/',
  '/explainers/start-here/',
])('with scripts the numbers of %s open their proof in place', async (path) => {
  const { page, faults } = await site.open(path, { hasTouch: true });
  const numbers = page.locator('.prose > p a.figure');
  for (let index = 0; index < (await numbers.count()); index += 4) {
    const number = numbers.nth(index);
    const id = figureOf((await number.getAttribute('href'))!)!;
    await number.tap();
    const card = page.locator('.card:popover-open');
    await card.locator(`a[href$="/figures/${id}/"]`).last().waitFor();
    proof(id, (await card.textContent())!);
    await page.keyboard.press('Escape');
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a term opens its definition by touch and by keyboard, and leads to it without scripts', async () => {
  const path = '/explainers/start-here/';
  const { page } = await site.open(path, { hasTouch: true });
  const term = page.locator('a.term').first();
  await term.tap();
  const card = page.locator('.card:popover-open');
  await card.waitFor();
  expect(await card.textContent()).toContain('official list');
  await page.keyboard.press('Escape');
  await term.focus();
  await page.keyboard.press('Enter');
  await card.waitFor();
  await page.context().close();

  const { page: plain } = await site.open(path, { javaScriptEnabled: false });
  await plain.locator('a.term').first().click();
  await plain.waitForURL('**/glossary/#taking-off-the-hat');
  await plain.context().close();
});
