import { corrections, explainers, figuresById } from './data.ts';
import type { Feed } from './atom.ts';
import { REMOVED } from '../lib/model/release.ts';
import { htmlLang, type Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';

/** What is said of a correction, newest first. */
export function correctionEntries(lang: Lang) {
  const figures = figuresById();
  const removed = lang === 'en' ? 'removed' : '已移除';
  return corrections()
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map((row) => ({
      ...row,
      why: row[`why_${lang}`],
      after: row.after === REMOVED ? removed : row.after,
      isShown: figures.has(row.figure),
      label: figures.get(row.figure)?.[`label_${lang}`] ?? row.figure,
      anchor: `${row.date}-${row.figure}`,
    }));
}

/** The corrections as a feed. */
export function correctionsFeed(lang: Lang): Feed {
  const en = lang === 'en';
  const page = absolute(route(lang, '/corrections/'));
  const { siteName } = strings[lang];
  return {
    title: en ? `${siteName}: corrections` : `${siteName}：更正`,
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
      summary: en ? `${before} became ${after}. ${why}` : `${before}改为${after}。${why}`,
    })),
  };
}
