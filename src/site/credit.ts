import { escaped } from '../charts/escaped.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { ArticleRow } from '../lib/model/published.ts';
import { articles, byId } from './data.ts';
import { licence } from './licence.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';
import { dateInWords, titleInWords } from './wording.ts';

const words = messages({
  en: {
    /** @param title of an article that may have none, and then stands in brackets */
    title: (title: string) => (title.startsWith('[') ? title : `“${title}”`),
    credit: (site: string, licence: string, articles: string) =>
      `Chart: ${site}, ${licence}. Figures read in ${articles}.`,
    /** A name with its address behind it, in a text without links. */
    at: (name: string, address: string) => `${name} (${address})`,
  },
  zh: {
    title: (title) => title,
    credit: (site, licence, articles) => `图表：${site}；许可：${licence}。数字读自${articles}。`,
    at: (name, address) => `${name}（${address}）`,
  },
});

/** How the parts of a credit are written. */
interface Writing {
  readonly plain: (text: string) => string;
  /** This site, and the licence. */
  readonly name: (name: string, address: string) => string;
  /** An article. */
  readonly title: (title: string, address: string) => string;
}

const asText = (lang: Lang): Writing => ({
  plain: (text) => text,
  name: words[lang].at,
  title: (title) => title,
});

const link = (name: string, address: string) =>
  `<a href="${escaped(address)}">${escaped(name)}</a>`;
const asHtml: Writing = { plain: escaped, name: link, title: link };

/** An article with its publisher and date. */
function articleInWords(article: ArticleRow, lang: Lang, { plain, title }: Writing): string {
  // What is said where no publisher is named stands in brackets, as no name does.
  const publisher = article[`publisher_${lang}`].replace(/^[(（](.*)[)）]$/u, '$1');
  const { id, url, published } = article;
  const date = published === null ? strings[lang].undated : dateInWords(published, lang);
  return [
    title(
      words[lang].title(titleInWords(article, lang)),
      url ?? absolute(route(lang, `/sources/${id}/`)),
    ),
    plain(publisher),
    date,
  ].join(punctuation[lang].comma);
}

/**
 * The articles in which the figures of a chart were read: title, publisher and date of each.
 *
 * @example articlesInWords(chart, 'en') // '“Shanxi: …”, Shanxi Daily, 10 December 2021'
 */
export const articlesInWords = (
  { articles: ids }: Pick<ResolvedChart, 'articles'>,
  lang: Lang,
  writing: Writing = asText(lang),
): string =>
  ids
    .map((id) => articleInWords(byId(articles(), id), lang, writing))
    .join(punctuation[lang].semicolon);

function credit(chart: ResolvedChart, lang: Lang, writing: Writing): string {
  const { name } = writing;
  const page = absolute(route(lang, `/charts/${chart.slug}/`));
  return words[lang].credit(
    name(strings[lang].siteName, page),
    name(licence.name, licence.address),
    articlesInWords(chart, lang, writing),
  );
}

/**
 * The credit line that the licence asks for with a chart: this site with the address of the chart, the licence with its
 * address, and the articles.
 */
export const creditText = (chart: ResolvedChart, lang: Lang): string =>
  credit(chart, lang, asText(lang));

/** {@link creditText} as HTML, where names are links. An article without an address leads to our page on it. */
export const creditHtml = (chart: ResolvedChart, lang: Lang): string => credit(chart, lang, asHtml);
