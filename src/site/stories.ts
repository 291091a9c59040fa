import type { Feed } from './atom.ts';
import { articles, byId, explainers } from './data.ts';
import { htmlLang, messages, type Lang } from '../lib/language.ts';
import type { Cited } from './citation.ts';
import { licence } from './licence.ts';
import { absolute, route } from './routes.ts';
import { socialImage } from './share-cards.ts';
import { strings } from './strings.ts';
import { organization } from './structured-data.ts';
import { timestamp } from './timestamp.ts';
import { plainText } from './text.ts';
import { edition } from './version.ts';
import type { SiteExplainer } from '../lib/model/site.ts';

const address = (lang: Lang, slug: string) => absolute(route(lang, `/explainers/${slug}/`));

const words = messages({
  en: { feed: (site: string, title: string) => `${site}: ${title.toLowerCase()}` },
  zh: { feed: (site, title) => `${site}：${title}` },
});

/** The feed of stories, newest first. Their whole text is put in when the site is built: `src/integrations/harden/feeds.ts`. */
export function storiesFeed(lang: Lang): Feed {
  const { siteName, explainers: title } = strings[lang];
  const stories = explainers(lang).toSorted((a, b) => b.published.localeCompare(a.published));
  return {
    title: words[lang].feed(siteName, title),
    self: absolute(route(lang, '/explainers/feed.xml')),
    page: absolute(route(lang, '/explainers/')),
    lang: htmlLang[lang],
    author: siteName,
    since: stories.at(-1)!.published,
    entries: stories.map(({ slug, title, description, published, updated }) => ({
      id: address(lang, slug),
      title: plainText(title),
      link: address(lang, slug),
      published,
      updated,
      summary: plainText(description),
    })),
  };
}

/** A story’s page, to be cited. Its date is that on which its words last changed. */
export const citedStory = ({ lang, slug, title, updated }: SiteExplainer): Cited => ({
  slug,
  type: 'webpage',
  title: plainText(title),
  date: updated,
  version: edition().version,
  address: address(lang, slug),
  lang,
});

/** JSON-LD of a story for search engines: a news article by the project, based on the article that it examines. */
export function storyJsonLd(explainer: SiteExplainer): object {
  const { lang, slug, title, description, article, published, updated } = explainer;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: plainText(title),
    description: plainText(description),
    image: socialImage(`/explainers/${slug}/`, lang).address,
    inLanguage: htmlLang[lang],
    datePublished: timestamp(published),
    dateModified: timestamp(updated),
    url: address(lang, slug),
    mainEntityOfPage: address(lang, slug),
    author: organization(lang),
    publisher: organization(lang),
    license: licence.address,
    isAccessibleForFree: true,
    ...(article === null
      ? {}
      : { isBasedOn: { '@type': 'Article', name: byId(articles(), article).title_zh } }),
  };
}
