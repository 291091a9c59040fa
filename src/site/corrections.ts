import { changeInWords } from './change-in-words.ts';
import { corrections, explainers, figuresById } from './data.ts';
import type { Feed } from './atom.ts';
import { counted, htmlLang, messages, type Lang } from '../lib/language.ts';
import type { CorrectionRow } from '../lib/model/published.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';

const words = messages({
  en: {
    feed: (site: string) => `${site}: corrections`,
    corrected: (count: number) => `${counted(count, 'figure')} corrected`,
    became: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  },
  zh: {
    feed: (site) => `${site}：更正`,
    corrected: (count) => `更正${count}个数字`,
    became: (label, before, after) => `${label}：${before} → ${after}`,
  },
});

/** The corrections that were made on one day for one reason. */
export interface CorrectionEntry {
  readonly date: string;
  /** How many figures were corrected. */
  readonly title: string;
  readonly why: string;
  /** The id of the entry in the page of corrections; it stays as long as rows are only added to corrections.csv. */
  readonly anchor: string;
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    /** Whether the figure is still published, and so has a page. */
    readonly isShown: boolean;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Corrections by day and reason, newest first, with the texts that pages and the feed show. */
export function correctionEntries(lang: Lang, rows = corrections()): CorrectionEntry[] {
  const figures = figuresById();
  const entryOf = (row: CorrectionRow) => `${row.date} ${row[`why_${lang}`]}`;
  const ofDay = new Map<string, number>();
  return [...Map.groupBy(rows, entryOf).values()]
    .map((same) => {
      const [{ date, ...first }] = same as [CorrectionRow];
      const number = (ofDay.get(date) ?? 0) + 1;
      ofDay.set(date, number);
      return {
        date,
        title: words[lang].corrected(same.length),
        why: first[`why_${lang}`],
        anchor: `${date}-${number}`,
        figures: same.map(({ figure: id, before, after }) => ({
          id,
          label: figures.get(id)?.[`label_${lang}`] ?? id,
          isShown: figures.has(id),
          before: changeInWords(before, lang),
          after: changeInWords(after, lang),
        })),
      };
    })
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The feed of corrections: an entry for each day and reason. */
export function correctionsFeed(lang: Lang): Feed {
  const page = absolute(route(lang, '/corrections/'));
  const { siteName } = strings[lang];
  const { feed, became } = words[lang];
  return {
    title: feed(siteName),
    self: absolute(route(lang, '/corrections/feed.xml')),
    page,
    lang: htmlLang[lang],
    author: siteName,
    since: explainers(lang)
      .map(({ published }) => published)
      .toSorted()[0]!,
    entries: correctionEntries(lang).map(({ anchor, title, figures, date, why }) => ({
      id: `${page}#${anchor}`,
      title,
      link: `${page}#${anchor}`,
      updated: date,
      summary: [
        why,
        ...figures.map(({ label, before, after }) => became(label, before, after)),
      ].join('\n'),
    })),
  };
}
