import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, htmlLangOf, pagePaths } from './open-site.ts';

const paths = pagePaths();
const pages = new Map(
  paths.map((path) => [
    path,
    parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document,
  ]),
);

/** What leads or fetches, and the attribute that says where. */
const addresses = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['[src]', 'src'],
  ['form[action]', 'action'],
  ['meta[property="og:image"]', 'content'],
] as const;

test('every link of every page leads somewhere, anchors too', () => {
  const broken = new Set<string>();
  let anchors = 0;
  for (const [path, document] of pages) {
    const own = new URL(
      document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? 'http://site',
    );
    for (const [selector, attribute] of addresses) {
      for (const element of document.querySelectorAll(selector)) {
        const address = element.getAttribute(attribute) ?? '';
        const { origin, pathname, hash } = new URL(address, `http://site${path}`);
        if (origin !== 'http://site' && origin !== own.origin) continue;
        const target = pages.get(decodeURIComponent(pathname));
        const found = target !== undefined || existsSync(join(dist, decodeURIComponent(pathname)));
        const id = decodeURIComponent(hash.slice(1));
        if (id !== '') anchors += 1;
        if (!found || (id !== '' && target?.getElementById(id) === null)) {
          broken.add(`${path}: ${address}`);
        }
      }
    }
  }
  expect([...broken]).toEqual([]);
  expect(anchors).toBeGreaterThan(pages.size);
});

test('every page has its twin in the other language, and names it', () => {
  for (const [path, document] of pages) {
    const other = htmlLangOf(path) === 'en' ? `/zh${path}` : path.replace(/^\/zh(?:-hant)?/, '');
    expect(paths).toContain(other);
    const alternates = [...document.querySelectorAll('link[hreflang]')].map(
      (link) => new URL(link.getAttribute('href') ?? '').pathname,
    );
    expect(alternates, path).toContain(other);
  }
});

test('no id stands twice in a page', () => {
  for (const [path, document] of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice, path).toEqual([]);
  }
});
