import { expect, test } from 'vitest';
import { storyInFeed } from '../../../src/integrations/harden/feeds.ts';

const site = 'https://example.org/sub/';
const page = `${site}explainers/some/`;
const inFeed = (prose: string) =>
  storyInFeed(
    `<html><body><article class="story"><header class="prose"><h1>Title</h1></header><div class="prose">${prose}</div></article></body></html>`,
    page,
    site,
    'en',
  );

test.each([
  [
    'addresses are absolute',
    '<p><a href="../../checks/">x</a> <a href="#note-1">1</a></p>',
    `<p><a href="${site}checks/">x</a> <a href="${page}#note-1">1</a></p>`,
  ],
  [
    'the signs of a number are words behind it',
    '<p>All <a class="figure repaired" title="read from a damaged number" aria-label="5; read from a damaged number" href="/sub/f/">5</a><span class="sign repaired" aria-hidden="true">[·]</span>.</p>',
    '<p>All <a href="https://example.org/sub/f/">5</a> [read from a damaged number].</p>',
  ],
  [
    'a number that is ours is called so',
    '<p><a class="stated ours" href="#sum-1">1.5</a></p>',
    `<p><a href="${page}#sum-1">1.5</a> [computed by us]</p>`,
  ],
  [
    'a number without a doubt stays alone',
    '<p><a class="figure confirmed" href="/sub/f/">5</a></p>',
    '<p><a href="https://example.org/sub/f/">5</a></p>',
  ],
  [
    'scripts, styles and what only a page can do are left out',
    '<script>x</script><style>x</style><p class="c" style="x">Text <button>b</button><wbr></p><details>send on</details><section class="cite">cite</section>',
    '<p>Text </p>',
  ],
  [
    'what styles keep apart is kept apart',
    '<ul><li><b>Ours</b><span class="verdict">found</span></li></ul>',
    '<ul><li><b>Ours</b> found</li></ul>',
  ],
  [
    'a text in another language says so',
    '<p>The word <span lang="zh">户</span></p>',
    '<p>The word <span lang="zh">户</span></p>',
  ],
  [
    'a drawing is its name, its caption and a link',
    '<figure class="drawn"><svg role="img" aria-label="A &lt; B"></svg><p>1 2</p><figcaption>Caption.</figcaption></figure>',
    `<figure><p>A &lt; B</p> <figcaption>Caption. <a href="${page}">The drawing is on the page.</a></figcaption></figure>`,
  ],
] as const)('%s', (_, prose, expected) => {
  expect(inFeed(prose)).toBe(expected);
});

test('a chart is its picture under its headline, with what it shows in words', () => {
  const chart =
    '<figure class="chart" data-chart="loans"><h3>Loans & more</h3><p class="subtitle">2023.</p><svg></svg><details><summary>Change</summary></details><figcaption><p class="shows">It shows <a class="figure" title="a target, not a result">5</a>.</p></figcaption></figure>';
  expect(inFeed(chart)).toBe(
    `<figure><img src="${site}charts/loans.png" alt="2023. It shows 5 [a target, not a result]."> <figcaption><a href="${site}charts/loans/">Loans &amp; more</a></figcaption></figure>`,
  );
});
