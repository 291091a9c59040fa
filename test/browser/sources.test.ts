import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/client/copy-report.ts';
import { dist, openSite, type Site } from './open-site.ts';

const articles = ['diqing', 'lanzhou', 'lijiang', 'shanxi', 'yunnan'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const recordOf = (id: string) =>
  JSON.parse(readFileSync(join(dist, 'sources', `${id}.json`), 'utf8')) as SourceFile;

/** What any copy of the article holds: each numeral with its surroundings, without the article's words. */
const copyOf = (id: string) =>
  recordOf(id)
    .numerals.map(({ prefix, token, suffix }) => `${prefix}${token}${suffix}`)
    .join('\n');

describe.each(articles)('the page of %s', (id) => {
  const { document } = parseHTML(readFileSync(join(dist, 'sources', id, 'index.html'), 'utf8'));

  test('draws every numeral at its place and says which kind it is', () => {
    const { numerals } = recordOf(id);
    const marks = [...document.querySelectorAll('.strip a')];
    expect(
      marks.map((mark) =>
        mark
          .getAttribute('aria-label')!
          .split(' · ')[0]!
          .replace(/ (?:\[·\]|[?≠])+$/, ''),
      ),
    ).toEqual(numerals.map(({ token }) => token));
    const counted = [...document.querySelectorAll('.strip-key strong')].map(({ textContent }) =>
      Number(textContent),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(numerals.length);
  });

  test('lists every figure and every other numeral', () => {
    const { numerals } = recordOf(id);
    const figures = numerals.flatMap((numeral) => numeral.figures);
    const others = numerals.filter(({ kind }) => kind !== 'figure');
    const fold = document.querySelector('#figures')!.closest('details')!;
    expect(fold.querySelectorAll('tbody tr').length).toBe(figures.length);
    expect(document.querySelectorAll('.tokens li').length).toBe(others.length);
  });
});

test('the record is fetched only when a copy is checked, and the copy is sent nowhere', async () => {
  const { page, faults } = await site.visit('/sources/lijiang/');
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    if (request.postData() !== null) faults.push('a request has a body');
  });
  await page.fill('#copy', copyOf('lijiang'));
  expect(asked).toEqual([]);
  await page.click('.copy-check button');
  await page.waitForSelector('.copy-report .tally');
  expect(asked).toEqual(['GET /sources/lijiang.json']);
  expect(faults).toEqual([]);
});

test('a copy is held against the record token by token', async () => {
  const { page } = await site.visit('/zh/sources/lijiang/');
  const whole = copyOf('lijiang');
  const counts = async (copy: string) => {
    await page.fill('#copy', copy);
    await page.click('.copy-check button');
    await page.waitForFunction(
      (length) => document.querySelector('.copy-text')?.textContent.length === length,
      copy.length,
    );
    return (await page.locator('.copy-report .tally b').allTextContents()).map(Number);
  };
  const total = recordOf('lijiang').numerals.length;
  expect(await counts(whole)).toEqual([total, 0, 0, 0]);
  expect(await page.locator('.copy-text mark.found').count()).toBe(total);

  const undamaged = whole.replaceAll('5125680618人', '51256户80618人');
  expect(await counts(undamaged)).toEqual([total - 1, 0, 1, 0]);
  expect(await page.locator('.copy-report tbody tr').textContent()).toContain('51256户80618人');
  expect(await page.locator('.copy-report small').textContent()).toContain('本站所取的读法');
  expect(await page.locator('.copy-text mark.changed a').getAttribute('href')).toMatch(
    /^\/zh\/figures\/lijiang\./,
  );
});

test('a text file can be opened instead', async () => {
  const { page } = await site.visit('/sources/shanxi/');
  await page.setInputFiles('.copy-check input', {
    name: 'copy.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(copyOf('shanxi')),
  });
  await page.waitForSelector('.copy-report .tally');
  expect(await page.locator('.copy-report p').textContent()).toContain('Every recorded token');
});

test('the strip is one tab stop, and arrow keys go along it', async () => {
  const { page } = await site.visit('/sources/shanxi/');
  await page.focus('.strip a[tabindex="0"]');
  await page.keyboard.press('ArrowRight');
  const second = recordOf('shanxi').numerals[1]!.token;
  expect(await page.locator('.strip a:focus').getAttribute('aria-label')).toContain(second);
  expect(await page.locator('.strip a[tabindex="0"]').count()).toBe(1);
});

test('with scripts off the strip still leads on, and the form gives way to its reason', async () => {
  const { page } = await site.visit('/sources/shanxi/', { javaScriptEnabled: false });
  expect(await page.locator('.strip a[href*="/figures/"]').count()).toBeGreaterThan(5);
});
