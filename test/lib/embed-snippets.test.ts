import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  embedAddress,
  snippet,
  snippetKinds,
  type Embedded,
} from '../../src/lib/embed-snippets.ts';

const embedded: Embedded = {
  home: 'https://example.org/hat/',
  slug: 'some',
  lang: 'en',
  theme: 'auto',
  measure: 'own',
  hide: [],
  version: '0123abcd',
  title: 'Half of "all" & <more>',
  alt: 'Half of "all" & <more>. It says so.',
  height: 500,
  picture: { width: 768, height: 400 },
};
const bodyOf = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;

test.each([
  [{}, 'https://example.org/hat/embed/some/?v=0123abcd'],
  [{ lang: 'zh' }, 'https://example.org/hat/zh/embed/some/?v=0123abcd'],
  [{ theme: 'dark' }, 'https://example.org/hat/embed/some/?theme=dark&v=0123abcd'],
  [{ measure: 'other' }, 'https://example.org/hat/embed/some/?measure=other&v=0123abcd'],
  [
    { hide: ['title', 'source'] },
    'https://example.org/hat/embed/some/?title=0&source=0&v=0123abcd',
  ],
] as const)('%j is at %s', (more, address) => {
  expect(embedAddress({ ...embedded, ...more })).toBe(address);
});

describe.each(snippetKinds)('%s', (kind) => {
  const body = bodyOf(snippet(kind, embedded));

  test('has the title or the description of the chart as they are', () => {
    const picture = body.querySelector('img');
    if (picture !== null) expect(picture.getAttribute('alt')).toBe(embedded.alt);
    const frame = body.querySelector('iframe');
    if (frame !== null) expect(frame.getAttribute('title')).toBe(embedded.title);
    expect(picture ?? frame).not.toBeNull();
  });

  test('fetches from this site only', () => {
    for (const one of body.querySelectorAll('[src], [href]'))
      expect(one.getAttribute('src') ?? one.getAttribute('href')).toMatch(
        /^https:\/\/example\.org\/hat\//,
      );
  });
});

test('only the kinds that need the script include it', () => {
  const scripts = snippetKinds.map((kind) => snippet(kind, embedded).split('<script').length - 1);
  expect(scripts).toEqual([0, 1, 1, 0]);
});

test('the element shows a picture where scripts are off', () => {
  expect(
    snippet('element', { ...embedded, theme: 'dark', measure: 'other', hide: ['title'] }),
  ).toMatch(
    /^<after-the-hat-chart chart="some" lang="en" theme="dark" measure="other" hide="title" v="0123abcd" height="500" label="[^"]+"><noscript><a href="[^"]+"><img src="[^"]+\.png" alt="[^"]+".*<\/noscript><\/after-the-hat-chart>/,
  );
});
