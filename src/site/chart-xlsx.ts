import { tableSheet, textSheet, workbookOf } from '../record/publish/table.xlsx.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import { messages, type Lang } from '../lib/language.ts';
import { citationsOf } from './chart-citation.ts';
import { chartTable } from './chart-table.ts';
import { chartWords } from './chart-words.ts';
import { articlesInWords, creditText } from './credit.ts';
import { droppedInWords } from './dropped.ts';
import { licence } from './licence.ts';
import { perChart } from './per-chart.ts';
import { absolute, route } from './routes.ts';
import { strings } from './strings.ts';
import { chartVersion, edition } from './version.ts';
import { dateInWords } from './wording.ts';

const words = messages({
  en: {
    values: 'Values',
    about: 'About',
    page: 'Address',
    licence: 'Licence',
    credit: 'Credit line',
    citation: 'To cite',
  },
  zh: {
    values: '数值',
    about: '说明',
    page: '网址',
    licence: '许可',
    credit: '署名',
    citation: '引用',
  },
});

/** What the second sheet says: lines of a name and a text. */
function about(chart: ResolvedChart, lang: Lang): readonly (readonly string[])[] {
  const { slug, title, subtitle, description, notes } = chart;
  const t = strings[lang];
  const say = words[lang];
  const { version, date } = edition();
  const dropped = droppedInWords(chart, lang);
  const [cited] = citationsOf(chart, lang);
  return [
    [title[lang]],
    ['', subtitle[lang]],
    ['', description[lang]],
    ...(notes ? [[t.notes, notes[lang]]] : []),
    ...(dropped === null ? [] : [['', dropped]]),
    ...chart.articles.map((id) => [t.source, articlesInWords({ articles: [id] }, lang)]),
    [say.licence, `${licence.name}, ${licence.address}`],
    [say.credit, creditText(chart, lang)],
    [say.citation, cited.text],
    [
      chartWords[lang].dataVersion,
      `${version} (${chartVersion(chart)}), ${dateInWords(date, lang)}`,
    ],
    [say.page, absolute(route(lang, `/charts/${slug}/`))],
    ...chartTable(chart, lang).columns.map(({ name, title, description }) => [
      name,
      `${title[lang]}. ${description[lang]}`,
    ]),
  ];
}

/**
 * The values of a chart as an Excel workbook: the table of {@link chartTable}, whose decimals are numbers and whose texts
 * stay texts, and a sheet on where they are from.
 */
export const chartXlsx = perChart((chart, lang): Promise<Uint8Array> =>
  workbookOf([
    tableSheet(words[lang].values, chartTable(chart, lang)),
    textSheet(words[lang].about, about(chart, lang)),
  ]),
);
