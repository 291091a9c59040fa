import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { dist, htmlLangOf, storyPaths } from './open-site.ts';

const pathOf = (address: string) => decodeURIComponent(new URL(address).pathname);
const textOf = (html: string) =>
  parseHTML(`<html><body>${html}</body></html>`).document.body.textContent.replace(/\s+/g, ' ');

describe.each([
  ['en', ''],
  ['zh-Hans', 'zh/'],
])('in %s', (lang, folder) => {
  const xml = readFileSync(join(dist, folder, 'explainers/feed.xml'), 'utf8');
  const feed = parseFeed(xml);
  const stories = storyPaths().filter((path) => htmlLangOf(path) === lang);

  test('two parsers read each story with its dates and the same text', async () => {
    const other = await new Parser().parseString(xml);
    expect(feed.language).toBe(lang);
    expect(feed.items.map(({ url }) => pathOf(url!)).toSorted()).toEqual(stories.toSorted());
    expect(other.items.map(({ link }) => link)).toEqual(feed.items.map(({ url }) => url));
    for (const [at, item] of feed.items.entries()) {
      const again = other.items[at]!;
      expect(again.title).toBe(item.title);
      expect(textOf(item.content!).length).toBeGreaterThan(1000);
      expect(textOf(again.content!)).toBe(textOf(item.content!));
      expect(new Date(again.isoDate!)).toEqual(item.published);
      expect(item.updated! >= item.published!).toBe(true);
    }
    const latest = Math.max(...feed.items.map(({ updated }) => updated!.getTime()));
    expect(feed.updated!.getTime()).toBe(latest);
  });

  test.each(feed.items.map((item) => [pathOf(item.url!), item] as const))(
    '%s is there in full, and needs nothing of the page',
    (path, item) => {
      const { document } = parseHTML(`<html><body>${item.content}</body></html>`);
      const page = parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
      const prose = page.querySelector('.story > .prose:not(header)')!;
      // Each paragraph of the page, without its signs.
      const text = textOf(item.content!)
        .replace(/ \[[^\]]+\]/g, '')
        .replace(/\s/g, '');
      for (const sign of prose.querySelectorAll('[aria-hidden=true], .sign, .unseen, wbr'))
        sign.remove();
      const paragraphs = [...prose.querySelectorAll(':scope > p, :scope > h2, :scope > ul > li')];
      expect(paragraphs.length).toBeGreaterThan(5);
      for (const { textContent } of paragraphs)
        expect(text).toContain(textContent.replace(/ \[[^\]]+\]/g, '').replace(/\s/g, ''));

      const own = 'script, style, svg, button, input, iframe, [class], [style], [id], [onclick]';
      expect(document.querySelectorAll(own)).toHaveLength(0);
      for (const link of document.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^https?:\/\//);

      const charts = [...prose.querySelectorAll('figure[data-chart]')];
      const pictures = [...document.querySelectorAll('img')];
      expect(pictures).toHaveLength(charts.length);
      for (const picture of pictures) {
        expect(existsSync(join(dist, pathOf(picture.getAttribute('src')!)))).toBe(true);
        expect(picture.getAttribute('alt')!.length).toBeGreaterThan(10);
      }

      // The numbers of the prose whose signs a reader has to know.
      const doubted = prose.querySelectorAll(':scope > p .figure[title]');
      for (const number of doubted)
        expect(document.body.textContent).toContain(
          `${number.textContent.trim()} [${number.getAttribute('title')}]`,
        );
    },
  );
});

test.each(['', 'zh/'])(
  'both parsers read the corrections: /%scorrections/feed.xml',
  async (folder) => {
    const xml = readFileSync(join(dist, folder, 'corrections/feed.xml'), 'utf8');
    const items = parseFeed(xml).items;
    const other = await new Parser().parseString(xml);
    expect(items.length).toBeGreaterThan(0);
    expect(other.items.map(({ title, link }) => [title, link])).toEqual(
      items.map(({ title, url }) => [title, url]),
    );
  },
);
