import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, htmlLangOf, pagePaths, samplePaths } from './open-site.ts';

const paths = new Set(pagePaths());
const parsed = new Map<string, Document>();
/** A page of the site, parsed once. */
function documentOf(path: string): Document {
  const document =
    parsed.get(path) ?? parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
  parsed.set(path, document);
  return document;
}
/** Those whose links are followed; each may lead to any. */
const pages = new Map(samplePaths().map((path) => [path, documentOf(path)]));

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
        const target = decodeURIComponent(pathname);
        const id = decodeURIComponent(hash.slice(1));
        if (id !== '') anchors += 1;
        const found = paths.has(target) || existsSync(join(dist, target));
        if (!found || (id !== '' && paths.has(target) && !documentOf(target).getElementById(id))) {
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
    expect(paths.has(other), path).toBe(true);
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
