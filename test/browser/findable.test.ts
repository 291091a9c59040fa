import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { dist, htmlLangOf, pagePaths, samplePaths, storyPaths } from './open-site.ts';

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
/**
 * Embeds and second views of a chart are parts of other pages, and a page that leads on stands for another. They say
 * that search engines should not list them.
 */
const part = /^(\/zh)?\/(?:embed\/|explore\/$|charts\/[^/]+\/other\/$)/;
const paths = samplePaths().filter((path) => !part.test(path));
const stories = storyPaths();

interface Linked {
  readonly '@type': string;
  readonly [property: string]: unknown;
}
const linkedData = (document: Document) =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent ?? '') as Linked,
  );

test('every page says what it is, and where it stands', () => {
  for (const path of paths) {
    const { document } = parseHTML(read(`${path}index.html`));
    const meta = (selector: string) =>
      document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
    expect(document.title.trim(), path).not.toBe('');
    expect(meta('meta[name=description]'), path).not.toBe('');
    expect(meta('meta[property="og:title"]'), path).not.toBe('');
    const canonical = document.querySelector('link[rel=canonical]')!.getAttribute('href')!;
    expect(decodeURIComponent(new URL(canonical).pathname)).toBe(path);
    expect(meta('meta[property="og:url"]')).toBe(canonical);
    if (/^\/(zh\/)?$/.test(path)) continue;
    const trail = linkedData(document).find((data) => data['@type'] === 'BreadcrumbList');
    const steps = trail?.itemListElement as { position: number; item: string }[] | undefined;
    if (steps === undefined) {
      expect(path).toMatch(/\/search\/$/);
      continue;
    }
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)!.item, path).toBe(canonical);
  }
});

test('every page names its licence, for people and for programs', () => {
  const address = 'https://creativecommons.org/licenses/by/4.0/';
  for (const path of pagePaths()) {
    const html = read(`${path}index.html`);
    expect(html, path).toContain(`<link rel="license" href="${address}">`);
    if (!path.includes('/embed/'))
      expect(html, path).toMatch(
        /<footer .*<a href="https:[^"]*by\/4\.0\/" rel="license[^"]*">CC BY 4\.0<\/a>/s,
      );
  }
});

test('what answers for addresses at which there is nothing claims none', () => {
  const { document } = parseHTML(read('404.html'));
  const named = 'link[rel=canonical], link[hreflang], meta[property="og:url"]';
  expect(document.querySelectorAll(named).length).toBe(0);
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(linkedData(document)).toEqual([]);
  expect(document.documentElement.outerHTML).not.toContain('/404/');
});

test('no page rests on what somebody remembers', () => {
  const all = pagePaths();
  expect(all.length).toBeGreaterThan(1000);
  expect(
    all.filter((path) => /\bfrom\s+memory\b|[凭憑][记記][忆憶]/i.test(read(`${path}index.html`))),
  ).toEqual([]);
});

describe.each(stories)('%s', (path) => {
  const { document } = parseHTML(read(`${path}index.html`));
  test('has its dates, its author and how its figures were read, for people and for search engines', () => {
    const article = linkedData(document).find((data) => data['@type'] === 'NewsArticle')!;
    for (const property of 'headline description image datePublished dateModified author'.split(
      ' ',
    )) {
      expect(article[property], property).toBeTruthy();
    }
    const byline = document.querySelector('.byline')!;
    const day = byline.querySelector('time')!.getAttribute('datetime');
    expect(article.datePublished).toBe(`${day}T00:00:00Z`);
    expect(byline.textContent).toMatch(/read and checked by program|由程序[读讀]出[并並]核算/);
    expect(byline.textContent).toMatch(/data version \d|[数數][据據]版本 \d/);
    const image = document.querySelector('meta[property="og:image"]')!.getAttribute('content')!;
    expect(existsSync(join(dist, new URL(image).pathname))).toBe(true);
  });
});

test('sitemap, robots, feeds, manifest and llms.txt name what there is', () => {
  const addresses = [...read('sitemap.xml').matchAll(/<loc>([^<]+)/g)].map(([, address]) =>
    decodeURIComponent(new URL(address!).pathname),
  );
  const isListed = (path: string) =>
    !/<meta name="robots" content="noindex"/.test(read(`${path.slice(1)}index.html`));
  const people = pagePaths().filter((path) => !part.test(path) && isListed(path));
  expect(addresses.toSorted()).toEqual(people.toSorted());
  expect(read('robots.txt')).toMatch(/^Sitemap: https?:.*\/sitemap\.xml$/m);
  for (const [lang, prefix] of [
    ['en', ''],
    ['zh', 'zh/'],
  ]) {
    const own = stories.filter((path) => htmlLangOf(path) === (lang === 'zh' ? 'zh-Hans' : 'en'));
    const feed = read(`${prefix}explainers/feed.xml`);
    for (const path of own) {
      expect(feed).toContain(`${path}"`);
      expect(read('llms.txt')).toContain(path);
    }
    const manifest = JSON.parse(read(`${prefix}manifest.webmanifest`)) as {
      icons: { src: string }[];
    };
    for (const { src } of manifest.icons) expect(existsSync(join(dist, src)), src).toBe(true);
  }
});
