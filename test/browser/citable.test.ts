import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, every, htmlLangOf, pagePaths, storyPaths } from './open-site.ts';

/** A page without its drawings and tables, which take long to parse. */
const documentOf = (path: string) => {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const drawings = /<svg\b.*?<\/svg>|<table\b.*?<\/table>/gs;
  return parseHTML(html.replace(drawings, '')).document;
};
const fileOf = (address: string) => join(dist, decodeURIComponent(new URL(address).pathname));

const pages = pagePaths();
const figures = every(
  10,
  pages.filter((path) => /\/figures\/[a-z-]+\./.test(path)),
);
const charts = pages.filter((path) => /^(\/zh)?\/charts\/[^/]+\/$/.test(path));
const kinds = [
  ['stories', storyPaths(), 'webpage'],
  ['charts', charts, 'webpage'],
  ['figures', figures, 'webpage'],
  ['the dataset', ['/data/', '/zh/data/'], 'dataset'],
] as const;

test.each(kinds)('%s tell programs how to cite them', (_, paths, type) => {
  expect(paths.length).toBeGreaterThan(1);
  for (const path of paths) {
    const document = documentOf(path);
    // Zotero takes a tag’s name up to the first of . : _ for its vocabulary, and the first content of each name.
    const tag = (name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
    expect(tag('citation_title'), path).not.toBe('');
    expect(tag('DC.title')).toBe(tag('citation_title'));
    expect(tag('citation_author')).toMatch(/^(?:After the Hat|摘帽之[后後])$/);
    expect(tag('DC.creator')).toBe(tag('citation_author'));
    expect(tag('citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    expect(tag('DC.date')).toBe(tag('citation_publication_date').replaceAll('/', '-'));
    expect(tag('DC.type')).toBe(type);
    expect(tag('DC.language')).toBe(htmlLangOf(path));
    const canonical = document.querySelector('link[rel=canonical]')!.getAttribute('href');
    for (const name of ['citation_public_url', 'DC.identifier']) expect(tag(name)).toBe(canonical);
  }
});

test.each(kinds)('%s show five citations and no fewer', (_, paths) => {
  for (const path of paths) {
    const names = [...documentOf(path).querySelectorAll('.cite .citation-of summary')].map(
      ({ textContent }) => textContent.trim(),
    );
    expect(names.slice(1), path).toEqual(
      expect.arrayContaining(['BibTeX', 'GB/T 7714', 'RIS', 'CSL-JSON']),
    );
    expect(names).toHaveLength(6);
  }
});

interface Answer {
  readonly [property: string]: unknown;
  readonly title: string;
  readonly thumbnail_url: string;
}

test.each(kinds.slice(0, 3))('%s say where their oEmbed answer is', (what, paths) => {
  for (const path of paths) {
    const document = documentOf(path);
    const links = document.querySelectorAll('link[type="application/json+oembed"]');
    expect(links, path).toHaveLength(1);
    const answer = JSON.parse(
      readFileSync(fileOf(links[0]!.getAttribute('href')!), 'utf8'),
    ) as Answer;
    expect(answer).toMatchObject({ version: '1.0', type: what === 'charts' ? 'rich' : 'link' });
    for (const name of ['title', 'author_name', 'author_url', 'provider_name', 'provider_url'])
      expect(answer[name], name).toBeTruthy();
    expect(existsSync(fileOf(answer.thumbnail_url))).toBe(true);
    // By the specification all three of them are given, or none.
    expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
  }
});

test('the title of a figure’s answer says what its page says of the value', () => {
  const said = figures.flatMap((path) => {
    const number = documentOf(path).querySelector('#card .big .figure[title]');
    return number ? [[path, number.getAttribute('title')!] as const] : [];
  });
  expect(said.length).toBeGreaterThan(1);
  for (const [path, words] of said) {
    const file = path.replace('/figures/', '/oembed/figures/').replace(/\/$/, '.json');
    const { title } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as Answer;
    expect(title).toContain(words);
  }
});
