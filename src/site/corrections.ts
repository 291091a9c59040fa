import { corrections, explainers, figuresById } from './data.ts';
import type { Feed } from './atom.ts';
import { REMOVED } from '../lib/model/release.ts';
import { htmlLang, messages, type Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';

const words = messages({
  en: {
    removed: 'removed',
    feed: (site: string) => `${site}: corrections`,
    became: (before: string, after: string, why: string) => `${before} became ${after}. ${why}`,
  },
  zh: {
    removed: '已移除',
    feed: (site) => `${site}：更正`,
    became: (before, after, why) => `${before}改为${after}。${why}`,
  },
});

/** Every correction with the texts that its page and its feed show, newest first. */
export function correctionEntries(lang: Lang) {
  const figures = figuresById();
  return corrections()
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map((row) => ({
      ...row,
      why: row[`why_${lang}`],
      after: row.after === REMOVED ? words[lang].removed : row.after,
      isShown: figures.has(row.figure),
      label: figures.get(row.figure)?.[`label_${lang}`] ?? row.figure,
      anchor: `${row.date}-${row.figure}`,
    }));
}

/** The feed of corrections. */
export function correctionsFeed(lang: Lang): Feed {
  const page = absolute(route(lang, '/corrections/'));
  const { siteName } = strings[lang];
  return {
    title: words[lang].feed(siteName),
    self: absolute(route(lang, '/corrections/feed.xml')),
    page,
    lang: htmlLang[lang],
    author: siteName,
    since: explainers(lang)
      .map(({ published }) => published)
      .toSorted()[0]!,
    entries: correctionEntries(lang).map(({ anchor, label, date, before, after, why }) => ({
      id: `${page}#${anchor}`,
      title: label,
      link: `${page}#${anchor}`,
      updated: date,
      summary: words[lang].became(before, after, why),
    })),
  };
}
