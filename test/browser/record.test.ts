import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FigureRow, NameRow, PlaceRow } from '../../src/lib/model/published.ts';
import { dist, openSite, type Site } from './open-site.ts';

const table = <Row>(name: string) =>
  JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8')) as readonly Row[];
const figures = table<FigureRow>('figures');
const open = (path: string) =>
  parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
/** Ids of the figures in a page's tables, sorted. */
const listed = (path: string) =>
  [...open(path).querySelectorAll('table.figures .amount a')]
    .map((link) => link.getAttribute('href')!.split('/').at(-2)!)
    .toSorted();

/** The fields of a filter stand beside the list. */
const wide = { viewport: { width: 1280, height: 800 } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

test.each(table<PlaceRow>('places').map(({ id }) => id))('the page of %s has its figures', (id) => {
  const own = figures.filter(({ place }) => place === id).map((figure) => figure.id);
  expect(listed(`places/${id}`)).toEqual(own.toSorted());
  expect(listed(`zh/places/${id}`)).toEqual(own.toSorted());
});

test('each figure is on the page of one theme', () => {
  const all = table<NameRow>('themes').flatMap(({ id }) => listed(`themes/${id}`));
  expect(all.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
});

test('the list holds all figures, and works without scripts', async () => {
  expect(listed('figures')).toEqual(figures.map(({ id }) => id).toSorted());
  const { page } = await site.visit('/figures/', { javaScriptEnabled: false });
  const folded = page.locator('.fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  expect(await page.locator('tr[data-item]:visible').count()).toBe(figures.length);
  expect(await page.locator('.filter').isVisible()).toBe(false);
});

test('figures are narrowed and sorted, with the state in the address', async () => {
  const { page, faults } = await site.visit('/figures/?place=gansu&sort=label', wide);
  const inGansu = figures.filter(({ place }) =>
    ['gansu', 'lanzhou', 'yongdeng', 'gaolan', 'yuzhong'].includes(place),
  );
  const rows = page.locator('tr[data-item]:visible');
  expect(await rows.count()).toBe(inGansu.length);
  const names = (await rows.locator('th').allTextContents()).map((name) => name.trim());
  expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  expect(await page.locator('.fold:visible').count()).toBe(0);

  await page.selectOption('[name=sort]', '');
  expect(await page.locator('.fold:visible').count()).toBeGreaterThan(3);
  await page.fill('[name=q]', '1294');
  expect(await rows.count()).toBe(1);
  expect(new URL(page.url()).search).toBe('?q=1294&place=gansu');
  expect(faults).toEqual([]);
});

test('the largest comes first within its unit', async () => {
  const { page } = await site.visit('/figures/?sort=rank-down');
  const ids = await page
    .locator('tr[data-item] .amount a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-2)!));
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const people = ids
    .map((id) => byId.get(id)!)
    .filter(({ unit, value }) => unit === '人' && value !== null)
    .map(({ value }) => Number(value));
  expect(people).toEqual(people.toSorted((a, b) => b - a));
});

test('the glossary names each term once in each language', () => {
  const terms = (path: string) =>
    [...open(path).querySelectorAll('.entry')].map(({ id }) => id).toSorted();
  expect(terms('glossary').length).toBeGreaterThanOrEqual(40);
  expect(terms('zh/glossary')).toEqual(terms('glossary'));
});

test.each(['corrections', 'zh/corrections'])('%s have a feed', (path) => {
  expect(existsSync(join(dist, path, 'feed.xml'))).toBe(true);
  const feed = readFileSync(join(dist, path, 'feed.xml'), 'utf8');
  expect(feed).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  expect(feed).toContain(`/${path}/feed.xml"/>`);
});
