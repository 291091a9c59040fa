import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { atom, type Feed } from '../../src/site/atom.ts';

const feed: Feed = {
  title: 'Corrections',
  self: 'https://example.org/feed.xml',
  page: 'https://example.org/corrections/',
  lang: 'en',
  author: 'After the Hat',
  since: '2026-01-02',
  entries: [],
};

test('a feed without entries has the date `since`', () => {
  expect(atom(feed)).toContain('<updated>2026-01-02T00:00:00Z</updated>');
});

test('a feed has the date of its newest entry, and escapes markup', () => {
  const entry = { id: 'https://example.org/a', link: 'https://example.org/a', title: 'A & B' };
  const text = atom({
    ...feed,
    entries: [
      { ...entry, updated: '2026-03-04', summary: '“5 < 6” became "7"' },
      { ...entry, updated: '2026-02-01', summary: '' },
    ],
  });
  const { document } = parseHTML(text);
  expect(document.querySelector('feed > updated')?.textContent).toBe('2026-03-04T00:00:00Z');
  expect(document.querySelectorAll('entry').length).toBe(2);
  expect(text).toContain('<title>A &amp; B</title>');
  expect(text).toContain('“5 &lt; 6” became &quot;7&quot;');
});
