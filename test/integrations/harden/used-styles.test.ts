import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { usedStyles } from '../../../src/integrations/harden/used-styles.ts';

const none = new Map<string, string>();
const stylesOf = (html: string) => /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
const kept = (css: string, body: string, files = none) =>
  stylesOf(usedStyles(files)(`<head><style>${css}</style></head>${body}`));

test.each([
  ['a class of the page', '.a{top:0}.b{top:0}', '<p class="c a">', '.a{top:0}'],
  ['an id', '#a{top:0}#b{top:0}', '<p id="a">', '#a{top:0}'],
  ['an element', 'p{top:0}.b{top:0}', '', 'p{top:0}'],
  ['a list of which one fits', '.a,.b{top:0}', '<p class="a">', '.a,.b{top:0}'],
  ['one of several in `:is`', ':is(.a,.b) p{top:0}', '<p class="a">', ':is(.a,.b) p{top:0}'],
  ['what a page lacks in `:not`', 'p:not(.b){top:0}', '', 'p:not(.b){top:0}'],
  [
    'a rule for some windows',
    '@media print{.a{top:0}.b{top:0}}',
    '<p class="a">',
    '@media print{.a{top:0}}',
  ],
  ['a class in a `noscript`', '.a{top:0}', '<noscript><p class="a"></noscript>', '.a{top:0}'],
  [
    'a class that a script gives',
    '.a{top:0}.b{top:0}',
    '<script>p.className="a"</script>',
    '.a{top:0}',
  ],
  [
    'an animation named like a class',
    '@keyframes a{to{top:0}}p{animation:a 1s}',
    '',
    '@keyframes a{to{top:0}}p{animation:1s a}',
  ],
  ['a colour', 'p{color:#fade0d}', '', 'p{color:#fade0d}'],
])('what is kept: %s', (_, css, body, rest) => {
  expect(kept(css, body)).toBe(rest);
});

test('a rule of which a part fits nothing goes', () => {
  expect(kept('.a .b{top:0}.a>p{top:0}p{top:0}', '<p class="b">')).toBe('p{top:0}');
});

test('a page whose numbers or terms open cards keeps the styles of cards', () => {
  const css = '.citation{top:0}';
  expect(kept(css, '<a class="figure">')).toBe(css);
  expect(kept(css, '<a class="term">')).toBe(css);
  expect(kept(css, '<p title="figure">')).toBe('');
});

test('words of a text and of data are no classes', () => {
  const body = '<p title="a">a</p><script type="application/json">"a"</script>';
  expect(kept('.a{top:0}', body)).toBe('');
});

test('the scripts that a page names count, and those that they name', () => {
  const files = new Map([
    ['one.js', 'import("/two.js")'],
    ['two.js', 'p.classList.add("a")'],
    ['other.js', 'p.classList.add("b")'],
  ]);
  const css = '.a{top:0}.b{top:0}';
  expect(kept(css, '<script src="/one.js"></script>', files)).toBe('.a{top:0}');
  expect(kept(css, '', files)).toBe('');
});

test('every style of the page is shortened, one of which nothing is left goes, and nothing else changes', () => {
  const html =
    '<style>.a{top:0}</style><style>.b{top:0}.c{top:0}</style></head><p class="b">.a{top:0}';
  expect(usedStyles(none)(html)).toBe('<style>.b{top:0}</style></head><p class="b">.a{top:0}');
});

test.each([
  '<meta content="<style>.a{top:0}"></head>',
  '<!-- <style>.*</style> --></head>',
  '<script>/<style>.*?/</script></head><p title="</style>">',
  '</head><p title="<style>.a{top:0}</style>">',
])('what only looks like a style stays: %s', (html) => {
  expect(usedStyles(none)(html)).toBe(html);
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const simple = fc.oneof(
  names.map((name) => `.${name}`),
  names.map((name) => `#${name}`),
  fc.constantFrom('p', 'i', '*', ':not(.a)', ':not(.b .c)'),
  fc.tuple(names, names).map(([one, other]) => `:is(.${one},#${other})`),
);
const selector = fc
  .array(fc.tuple(simple, fc.constantFrom(' ', '>', '+', '~', ',')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([part, by], at) => (at === 0 ? part : by + part)).join(''))
  .map((text) => text.replace(/[ >+~,]$/, ''));
const node = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom('p', 'i', 'div'),
      fc.array(names, { maxLength: 2 }),
      fc.option(names),
      fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
    )
    .map(
      ([tag, classes, id, children]) =>
        `<${tag} class="${classes.join(' ')}"${id === null ? '' : ` id="${id}"`}>${children.join('')}</${tag}>`,
    ),
})).node;

test('every rule that fits something stays, in its order', () => {
  fc.assert(
    fc.property(fc.array(selector, { maxLength: 8 }), node, (selectors, body) => {
      const { document } = parseHTML(`<html><body>${body}</body></html>`);
      const css = selectors.map((each, at) => `${each}{--rule-${at}:0}`).join('');
      const rest = kept(css, body)!;
      const order = [...rest.matchAll(/--rule-(\d+)/g)].map((match) => Number(match[1]));
      const fitting = selectors.flatMap((each, at) =>
        document.querySelector(each) === null ? [] : [at],
      );
      expect(order).toEqual(expect.arrayContaining(fitting));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }),
  );
});
