import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { contentText, element, escaped, svgText } from '../../src/charts/element.ts';

test('attributes keep their order, and those that are null are left out', () => {
  expect(svgText(element('rect', { y: -1.5, class: 'bar', x: null }))).toBe(
    '<rect y="-1.5" class="bar" />',
  );
});

test('elements and texts keep their order', () => {
  const title = element('title', {}, ['a < b']);
  expect(contentText([title, 'c', element('g', {}, [title])])).toBe(
    '<title>a &lt; b</title>c<g><title>a &lt; b</title></g>',
  );
});

test.each([
  ['</text><script>alert(1)</script>', '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
  [']]><!--', ']]&gt;&lt;!--'],
  ['&lt;script&gt;', '&amp;lt;script&amp;gt;'],
  ['Wei & Zhang', 'Wei &amp; Zhang'],
  ['5\u00a0%', '5&#160;%'],
])('%s ends neither an element nor an attribute', (text, written) => {
  expect(escaped(text)).toBe(written);
  expect(svgText(element('text', { 'data-label': text }, [text]))).toBe(
    `<text data-label="${written}">${written}</text>`,
  );
});

/** Letters of markup and others, as often as each other. */
const hostile = fc
  .array(
    fc.constantFrom('<', '>', '&', '"', "'", '`', '/', '-->', ']]>', '&lt;', '\u00a0', '户', 'a'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('texts and attributes survive an HTML parser, and add no elements', () => {
  fc.assert(
    fc.property(hostile, hostile, (label, words) => {
      const svg = svgText(element('svg', { 'data-label': label }, [element('text', {}, [words])]));
      const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
      expect([...document.body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
        'svg',
        'text',
      ]);
      expect(document.querySelector('svg')!.getAttribute('data-label')).toBe(label);
      expect(document.querySelector('text')!.textContent).toBe(words);
    }),
  );
});
