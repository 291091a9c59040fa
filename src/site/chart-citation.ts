import type { ResolvedChart } from '../lib/model/chart.ts';
import { citations } from './citation.ts';
import { articlesInWords } from './credit.ts';
import type { Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';
import { edition } from './version.ts';
import { dateInWords } from './wording.ts';

/** Citations of a chart's page, one for each style of {@link citations}. */
export function citationsOf(chart: ResolvedChart, lang: Lang) {
  const { slug, title } = chart;
  const { version, date } = edition();
  return citations({
    slug,
    title: title[lang],
    siteName: strings[lang].siteName,
    date,
    dateInWords: dateInWords(date, lang),
    version,
    address: absolute(route(lang, `/charts/${slug}/`)),
    readIn: articlesInWords(chart, lang),
    lang,
  });
}
