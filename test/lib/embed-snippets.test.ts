import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  embedAddress,
  pageAddress,
  oembedHtml,
  snippet,
  snippetKinds,
  type Embedded,
} from '../../src/lib/embed-snippets.ts';

const embedded: Embedded = {
  home: 'https://example.org/hat/',
  slug: 'some',
  lang: 'en',
  theme: 'page',
  ground: '',
  measure: 'own',
  hide: [],
  accent: '',
  font: '',
  width: '',
  version: '0123abcd',
  title: 'Half of "all" & <more>',
  otherTitle: 'How many',
  alt: 'Half of "all" & <more>. It says so.',
  heights: { own: { 320: 480, 600: 400, 900: 350 }, other: { 320: 500, 600: 450, 900: 420 } },
  column: 600,
  credit: 'Figures: “Some”, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
  picture: { address: 'https://example.org/hat/charts/some.png', width: 768, height: 400 },
};
const bodyOf = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;

test.each([
  [{}, 'https://example.org/hat/embed/some/?v=0123abcd'],
  [{ lang: 'zh' }, 'https://example.org/hat/zh/embed/some/?v=0123abcd'],
  [{ theme: 'dark' }, 'https://example.org/hat/embed/some/?theme=dark&v=0123abcd'],
  [{ ground: 'none' }, 'https://example.org/hat/embed/some/?ground=none&v=0123abcd'],
  [{ theme: 'auto' }, 'https://example.org/hat/embed/some/?theme=auto&v=0123abcd'],
  [
    { accent: '0a6b5d', font: 'Noto Serif', width: '480' },
    'https://example.org/hat/embed/some/?accent=0a6b5d&font=Noto+Serif&width=480&v=0123abcd',
  ],
  [{ measure: 'other' }, 'https://example.org/hat/embed/some/?measure=other&v=0123abcd'],
  [
    { hide: ['title', 'source'] },
    'https://example.org/hat/embed/some/?title=0&source=0&v=0123abcd',
  ],
] as const)('%j is at %s', (more, address) => {
  expect(embedAddress({ ...embedded, ...more })).toBe(address);
});

const written = [
  ...snippetKinds.map((kind) => [kind, snippet(kind, embedded)] as const),
  ['oEmbed', oembedHtml(embedded)] as const,
];

describe.each(written)('%s', (_, html) => {
  const body = bodyOf(html);

  test('holds headline, picture, link and credit outside any frame', () => {
    const picture = body.querySelector('img')!;
    expect(picture.getAttribute('alt')).toBe(embedded.alt);
    expect(picture.getAttribute('src')).toBe(embedded.picture.address);
    const link = body.querySelector('figcaption a')!;
    expect(link.textContent).toBe(embedded.title);
    expect(link.getAttribute('href')).toBe('https://example.org/hat/charts/some/');
    expect(body.textContent).toContain('CC BY 4.0');
  });

  test('a frame has the title of the chart as it is, and no border', () => {
    for (const frame of body.querySelectorAll('iframe')) {
      expect(frame.getAttribute('title')).toBe(embedded.title);
      expect(frame.getAttribute('frameborder')).toBe('0');
    }
  });

  test('fetches from this site only', () => {
    for (const one of body.querySelectorAll('[src]'))
      expect(one.getAttribute('src')).toMatch(/^https:\/\/example\.org\/hat\//);
  });
});

test('a measure has a page, and its headline is the title of its frame', () => {
  const other = { ...embedded, measure: 'other' } as const;
  expect(pageAddress(embedded)).toBe('https://example.org/hat/charts/some/');
  expect(pageAddress({ ...other, lang: 'zh' })).toBe(
    'https://example.org/hat/zh/charts/some/other/',
  );
  const [frame] = bodyOf(snippet('frame', other)).querySelectorAll('iframe');
  expect(frame!.getAttribute('title')).toBe('How many');
});

test('a frame without the script has the height of its column and measure, others one that fits from 320 px on', () => {
  expect(snippet('frame', { ...embedded, measure: 'other', column: 900 })).toContain(
    'height="420"',
  );
  const heights = written.map(([kind, html]) => [
    kind,
    bodyOf(html).querySelector('[height]:not(img)')?.getAttribute('height'),
  ]);
  expect(Object.fromEntries(heights)).toEqual({
    element: '500',
    frame: '400',
    script: '500',
    picture: undefined,
    oEmbed: '500',
  });
});

test('only the kinds that need the script include it', () => {
  const scripts = written.map(([kind, html]) => [kind, html.split('<script').length - 1]);
  expect(Object.fromEntries(scripts)).toEqual({
    element: 1,
    frame: 0,
    script: 1,
    picture: 0,
    oEmbed: 1,
  });
});

test('the element holds the options that are not the default', () => {
  expect(
    snippet('element', { ...embedded, theme: 'dark', measure: 'other', hide: ['title'] }),
  ).toMatch(
    /^<after-the-hat-chart chart="some" lang="en" theme="dark" measure="other" v="0123abcd" hide="title" height="500" label="[^"]+"><figure style="margin:0">/,
  );
});
