import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckRow } from '../../src/lib/model/published.ts';
import { dist, openSite, type Site } from './open-site.ts';

const checks = JSON.parse(
  readFileSync(join(dist, 'data', 'checks.json'), 'utf8'),
) as readonly CheckRow[];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe.each(['/checks/', '/zh/checks/'])('%s', (path) => {
  const { document } = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  const shown = (id: string) => document.getElementById(id)!;

  test('lists every check once, with its figures', () => {
    const ids = [...document.querySelectorAll('.check')].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
    for (const { id, figures } of checks) {
      const links = [...shown(id).querySelectorAll('.sum a')].map((link) =>
        link.getAttribute('href'),
      );
      for (const figure of figures) expect(links.join(' '), id).toContain(`/figures/${figure}/`);
    }
  });

  test('counts in its totals what the data hold', () => {
    const totals = [...document.querySelectorAll('.tally b')].map(({ textContent }) =>
      Number(textContent),
    );
    const counting = checks.filter(({ counts }) => counts);
    expect(totals.slice(0, 5)).toEqual([
      counting.length,
      counting.filter(({ verdict }) => verdict === 'holds').length,
      counting.filter(({ grade }) => grade === 'impossible').length,
      counting.filter(({ grade }) => grade !== null && grade !== 'impossible').length,
      counting.filter(({ fit }) => fit === 'cut').length,
    ]);
  });

  test('explains every verdict other than holds, and cites what comes from outside', () => {
    const lang = path === '/checks/' ? 'en' : 'zh';
    for (const check of checks) {
      const text = shown(check.id).textContent.replace(/\s+/g, ' ');
      if (check.verdict !== 'holds') expect(check[`note_${lang}`], check.id).not.toBe('');
      if (check.basis === 'outside') expect(text, check.id).toContain(check[`source_${lang}`]);
    }
  });
});

test('filters narrow the list, and their state is in the address', async () => {
  const { page, faults } = await site.visit('/checks/', { viewport: { width: 1280, height: 800 } });
  const unfolded = await page.locator('.fold[open]').count();
  await page.selectOption('[name=kind]', 'sum');
  const sums = checks.filter(({ kind }) => kind === 'sum').length;
  expect(await page.locator('.check:visible').count()).toBe(sums);
  expect(new URL(page.url()).search).toBe('?kind=sum');
  expect(await page.locator('output').textContent()).toContain(`${sums} of ${checks.length}`);

  await page.goto(`${site.origin}/checks/?verdict=other`);
  const others = checks.filter(({ verdict }) => verdict !== 'holds').length;
  expect(await page.locator('.check:visible').count()).toBe(others);
  await page.click('.filter [type=reset]');
  await page.waitForFunction(() => location.search === '');
  expect(await page.locator('.check[hidden]').count()).toBe(0);
  expect(await page.locator('.fold[open]').count()).toBe(unfolded);
  expect(faults).toEqual([]);
});

test('with scripts off everything is listed and no dead filter shown', async () => {
  const { page } = await site.visit('/checks/?kind=sum', { javaScriptEnabled: false });
  const folded = page.locator('.fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  expect(await page.locator('.check:visible').count()).toBe(checks.length);
  expect(await page.locator('.filter').isVisible()).toBe(false);
});
