import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { dist, pagePaths } from './open-site.ts';

const paths = pagePaths();
const pages = new Map(
  paths.map((path) => [
    path,
    parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document,
  ]),
);

test('every link of every page leads somewhere, anchors too', () => {
  const broken: string[] = [];
  for (const [path, document] of pages) {
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const { origin, pathname, hash } = new URL(href, `http://site${path}`);
      if (origin !== 'http://site') continue;
      const target = pages.get(decodeURIComponent(pathname));
      const found = target !== undefined || existsSync(join(dist, decodeURIComponent(pathname)));
      const id = decodeURIComponent(hash.slice(1));
      if (!found || (id !== '' && target?.getElementById(id) === null)) {
        broken.push(`${path}: ${href}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('every page has its twin in the other language, and names it', () => {
  for (const [path, document] of pages) {
    const other = path.startsWith('/zh/') ? path.slice('/zh'.length) : `/zh${path}`;
    expect(paths).toContain(other);
    const alternates = [...document.querySelectorAll('link[hreflang]')].map(
      (link) => new URL(link.getAttribute('href') ?? '').pathname,
    );
    expect(alternates, path).toContain(other);
  }
});

/** Names of standards and of columns in the descriptions of the data may stay on a Chinese page. */
const ofStandards =
  /\b(?:ISO 8601|ISO 15924|SDMX|CL_OBS_STATUS|UTF-16|Excel|range|removed|Number\(value\)|Access-Control-Allow-Origin)(?!\w)/g;

test('no id stands twice in a page', () => {
  for (const [path, document] of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice, path).toEqual([]);
  }
});

describe('nothing in English is left on a Chinese page', () => {
  /** Names of formats, columns and licences, and what is marked as another language, may stay. */
  const allowed =
    /\b(?:After the Hat|English|CC BY|MIT|CSV|JSON|SHA-256|UTF-8|RFC|ASCII|IP|App|JavaScript|GB\/T|Cookie|SVG|PNG|ZIP|RIS|BibTeX|Datawrapper|pym|AMP|WordPress|oEmbed|px|Atom|figures\.csv|corrections\.csv|changelog\.json|checks\.json)\b|\d k?B|\d-dev\b/g;
  test.each(paths.filter((path) => path.startsWith('/zh/')))('%s', (path) => {
    const document = pages.get(path) as Document;
    for (const node of document.querySelectorAll(
      'script, style, code, .quotation, mark, [lang="zh"], [lang="zh-Latn"], [lang="en"], td strong, th strong, td a[href*="/figures/"]',
    )) {
      node.remove();
    }
    const text = [...document.body.querySelectorAll('*')]
      .flatMap((element) => [...element.childNodes])
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent)
      .join('\n');
    const words =
      text
        .replace(ofStandards, ' ')
        .replace(allowed, ' ')
        .match(/[A-Za-z]{2,}(?: [A-Za-z]+)*/g) ?? [];
    expect(words).toEqual([]);
  });
});
