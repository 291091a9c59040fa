import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { citationsOf } from '../../src/site/chart-citation.ts';
import { articlesInWords, creditHtml, creditText } from '../../src/site/credit.ts';
import { articles, byId, chart, charts } from '../../src/site/data.ts';
import { licence } from '../../src/site/licence.ts';

beforeAll(() => {
  vi.stubEnv('SITE', 'https://example.org');
});

test.each([
  ['en', '[Report on work in Diqing, untitled in the copy], no author or publisher named, undated'],
  ['zh', '［迪庆工作材料，原文无标题］，原文未署名，未注明日期'],
] as const)('an article without title, publisher and date, in %s', (lang, said) => {
  expect(articlesInWords({ articles: ['diqing'] }, lang)).toBe(said);
});

test.each([
  ['en', '“Shanxi: a firmer footing', 'life”, Shanxi Daily, 10 December 2021'],
  ['zh', '《山西：', '》，山西日报，2021年12月10日'],
] as const)('an article with all of them, in %s', (lang, start, end) => {
  const said = articlesInWords({ articles: ['shanxi'] }, lang);
  expect([said.startsWith(start), said.endsWith(end)]).toEqual([true, true]);
});

describe.each(languages)('in %s', (lang) => {
  test.each(charts())('$slug is credited to the site, the licence and each article', (one) => {
    const text = creditText(one, lang);
    expect(text).toContain(`/charts/${one.slug}/`);
    expect(text).toContain(licence.address);
    const { document } = parseHTML(`<p>${creditHtml(one, lang)}</p>`);
    const links = [...document.querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent).slice(1, 2)).toEqual([licence.name]);
    expect(links).toHaveLength(2 + one.articles.length);
    for (const id of one.articles) {
      const title = byId(articles(), id)[`title_${lang}`];
      expect(text).toContain(title);
      expect(document.querySelector('p')!.textContent).toContain(title);
      for (const { name, text } of citationsOf(one, lang))
        if (name !== 'gb7714') expect(text, name).toContain(title);
    }
  });

  test('with and without links it says the same', () => {
    const one = chart('dibao-lines');
    const { document } = parseHTML(`<p>${creditHtml(one, lang)}</p>`);
    const bare = creditText(one, lang).replace(/ ?[(（]https?:[^)）]*[)）]/g, '');
    expect(document.querySelector('p')!.textContent).toBe(bare);
  });
});
