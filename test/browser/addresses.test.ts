import { afterAll, beforeAll, expect, test } from 'vitest';
import { every, everything, htmlLangOf, kindsOfPage, openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const markup = `"'><script>hit()</script><img src=x onerror=hit()>`;
const names = [
  'q',
  'kind',
  'place',
  'indicator',
  'sort',
  'scale',
  'theme',
  'title',
  'id',
  'v',
  'page',
];

/** What may stand behind a page's address, decoded by no one before the page. */
const endings = [
  `?${names.map((name) => `${name}=${encodeURIComponent(markup)}`).join('&')}#${encodeURIComponent(markup)}`,
  `?${names.map((name) => `${name}=%00%E0%A4%A&${name}=__proto__`).join('&')}#%E0%A4%A`,
  `?__proto__[x]=1&constructor=1&q=${'('.repeat(500)}#constructor`,
  `?${names.map((name) => `${name}=javascript:hit()`).join('&')}#javascript:hit()`,
  `?q=${encodeURIComponent('\u202E\u200F" 𠮷 =cmd|x!A1 ')}${'長'.repeat(300)}#${'a'.repeat(2000)}`,
  '?page=-1&sort=9e99&q=%5B%5E&theme=&v=00000000#?secret=%22%3E',
];

/** Both languages run the same scripts. */
const paths = kindsOfPage.filter((path) => everything || htmlLangOf(path) === 'en');

test.each(every(3, paths))('no query and no hash harms %s', async (path) => {
  for (const ending of endings) {
    const { page, faults } = await site.visit(path + ending);
    expect(await page.locator('[onerror], img[src=x]').count(), ending).toBe(0);
    expect(await page.locator('h1').count(), ending).toBe(1);
    expect(faults, ending).toEqual([]);
  }
});
