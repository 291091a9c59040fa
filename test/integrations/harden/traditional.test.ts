import { expect, test } from 'vitest';
import { traditionalText } from '../../../src/integrations/harden/traditional-text.ts';
import { inTraditional } from '../../../src/integrations/harden/traditional.ts';

const page = (body: string, head = '') =>
  inTraditional(
    `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
    traditionalText([]),
  );

test.each([
  ['what is read', '<p>脱贫之后，干部进村。</p>', '<p>脫貧之後，幹部進村。</p>'],
  [
    'what is heard or shown on pointing',
    '<a href="/zh/figures/a/" title="见说明">4.43万户</a>',
    '<a href="/zh/figures/a/" title="見說明">4.43萬戶</a>',
  ],
  [
    'not what was read from an article',
    '<td lang="zh">4.43万户</td><p lang="en">the 万 of it</p>',
    '<td lang="zh">4.43万户</td><p lang="en">the 万 of it</p>',
  ],
  [
    'quotation marks, also around a token, but not within one or in English',
    '<p>“<span lang="zh">“脱贫”</span>”，“<b>摘帽</b>”，<i lang="en">the “hat”</i></p>',
    '<p>「<span lang="zh">“脱贫”</span>」，「<b>摘帽</b>」，<i lang="en">the “hat”</i></p>',
  ],
  [
    'what is said of a token',
    '<span lang="zh">80618人<a href="/zh/checks/" title="据“表”校读">·</a></span>',
    '<span lang="zh">80618人<a href="/zh/checks/" title="據「表」校讀">·</a></span>',
  ],
  [
    'drawings, which name their language',
    '<svg lang="zh-Hans" aria-label="丽江"><a data-details="截至2022年" href="/zh/figures/a/"><text>脱贫人口</text></a></svg>',
    '<svg lang="zh-Hant" aria-label="麗江"><a data-details="截至2022年" href="/zh/figures/a/"><text>脫貧人口</text></a></svg>',
  ],
  [
    'not code, ids and addresses',
    '<h2 id="标准">标准</h2><a href="#标准">标准</a><script>say("标准")</script><code>标准</code>',
    '<h2 id="标准">標準</h2><a href="#标准">標準</a><script>say("标准")</script><code>标准</code>',
  ],
  [
    'stories lead to stories, other links where they led',
    '<a href="/hat/zh/explainers/some/#a">一</a><a href="/hat/zh/explainers/">二</a><a href="/zh/charts/some/">三</a><a href="../some/">四</a><a href="../../checks/">五</a>',
    '<a href="/hat/zh-hant/explainers/some/#a">一</a><a href="/hat/zh/explainers/">二</a><a href="/zh/charts/some/">三</a><a href="../some/">四</a><a href="../../../zh/checks/">五</a>',
  ],
  [
    'paper says where the page is, and where its links lead',
    '<p>见<a href="../some/" data-address="https://a.org/zh/explainers/some/">一</a></p><p class="print-only"><code>https://a.org/zh/explainers/this/</code></p>',
    '<p>見<a href="../some/" data-address="https://a.org/zh-hant/explainers/some/">一</a></p><p class="print-only"><code>https://a.org/zh-hant/explainers/this/</code></p>',
  ],
  [
    'a text to send on leads here',
    '<div class="copy"><textarea>脱贫\nhttps://a.org/zh/explainers/this/</textarea><button data-selected="已选中">复制</button></div>',
    '<div class="copy"><textarea>脫貧\nhttps://a.org/zh-hant/explainers/this/</textarea><button data-selected="已選中">複製</button></div>',
  ],
  [
    'the other characters are a link away',
    '<p class="characters"><a href="/zh/explainers/a/" lang="zh-Hans" hreflang="zh-Hans" aria-current="page">简体字</a><a href="/zh-hant/explainers/a/" lang="zh-Hant" hreflang="zh-Hant">繁體字</a></p>',
    '<p class="characters"><a href="/zh/explainers/a/" lang="zh-Hans" hreflang="zh-Hans">简体字</a><a aria-current="page" href="/zh-hant/explainers/a/" lang="zh-Hant" hreflang="zh-Hant">繁體字</a></p>',
  ],
])('%s', (_, simplified, traditional) => {
  expect(page(simplified)).toContain(`<body>${traditional}</body>`);
});

test('the page says of itself what it is', () => {
  const html = page(
    '',
    '<link rel="canonical" href="https://a.org/zh/explainers/some/"><link rel="alternate" hreflang="zh-Hans" href="https://a.org/zh/explainers/some/"><meta name="description" content="丽江"><script type="application/ld+json">{"headline":"丽江","inLanguage":"zh-Hans","url":"https://a.org/zh/explainers/some/"}</script>',
  );
  expect(html).toContain('<html lang="zh-Hant">');
  expect(html).toContain('rel="canonical" href="https://a.org/zh-hant/explainers/some/"');
  expect(html).toContain('hreflang="zh-Hans" href="https://a.org/zh/explainers/some/"');
  expect(html).toContain('content="麗江"');
  expect(html).toContain(
    '{"headline":"麗江","inLanguage":"zh-Hant","url":"https://a.org/zh-hant/explainers/some/"}',
  );
});
