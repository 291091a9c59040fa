import type { ResolvedChart } from '../lib/model/chart.ts';
import { citations, readInNote, type Cited } from './citation.ts';
import { articlesInWords } from './credit.ts';
import type { Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { edition } from './version.ts';

/** A chart’s page, to be cited. */
export const citedChart = (chart: ResolvedChart, lang: Lang): Cited => ({
  slug: chart.slug,
  type: 'webpage',
  title: chart.title[lang],
  ...edition(),
  address: absolute(route(lang, `/charts/${chart.slug}/`)),
  note: readInNote(articlesInWords(chart, lang), lang),
  lang,
});

/** Citations of a chart's page, one for each style of {@link citations}. */
export const citationsOf = (chart: ResolvedChart, lang: Lang) => citations(citedChart(chart, lang));
