import { tableCsv } from '../record/publish/table.csv.ts';
import type { PublishedTable } from '../record/publish/table.ts';
import { both, column, optional } from '../record/publish/schemas/column.ts';
import { figures } from '../record/publish/schemas/figures.ts';
import type { ChartDatum, ResolvedChart } from '../lib/model/chart.ts';
import { citationsOf } from './chart-citation.ts';
import { articles, byId, places } from './data.ts';
import { droppedNote } from './dropped.ts';
import { htmlLang, type Lang } from '../lib/language.ts';
import { absolute, route } from './routes.ts';
import { plainText } from './text.ts';
import { pageTitle } from './benchmarks.ts';
import { allBenchmarks, allSeries } from './toggle.ts';
import { chartVersion, edition } from './version.ts';

type Cell = string | boolean | readonly string[] | null;

/** Columns with a meaning of their own in charts. All others are taken from the dataset's schema. */
const own = {
  measure: {
    ...optional(
      column(
        'text',
        both('Measure', '口径'),
        both(
          'Which of the measures between which the chart lets its reader choose; empty where there is one.',
          '图中可切换的口径之一；只有一种时为空。',
        ),
      ),
    ),
    of: (datum: ChartDatum, lang: Lang, { series, toggle }: ResolvedChart): Cell =>
      toggle && (series.includes(datum) ? toggle.from : toggle.to)[lang],
  },
  group: {
    ...optional(
      column(
        'text',
        both('Group', '分组'),
        both('The heading under which the chart shows it.', '图中所在的分组。'),
      ),
    ),
    of: ({ group }: ChartDatum, lang: Lang): Cell => group?.[lang] ?? null,
  },
  label: {
    ...column('text', both('Label', '标签'), both('What the value is.', '数值的含义。')),
    of: ({ label }: ChartDatum, lang: Lang): Cell => label[lang],
  },
  place: {
    ...column('text', both('Place', '地点'), both('Where it holds.', '数值所指的地方。')),
    of: ({ place }: ChartDatum, lang: Lang): Cell => place[`name_${lang}`],
  },
  formula: {
    ...optional(
      column(
        'text',
        both('Formula', '算式'),
        both('How a derived value came about.', '推算值由何而来。'),
      ),
    ),
    of: ({ derived }: ChartDatum, lang: Lang): Cell =>
      derived ? plainText(derived.formula[lang]) : null,
  },
  doubts: {
    ...figures.columns.doubts,
    of: ({ figure }: ChartDatum, lang: Lang): Cell => figure.doubts.map((doubt) => doubt[lang]),
  },
  source: {
    ...optional(column('text', both('Source', '来源'), both('The article.', '所出文章。'))),
    of: ({ figure }: ChartDatum, lang: Lang): Cell =>
      articles().find(({ id }) => id === figure.article)?.[`title_${lang}`] ?? null,
  },
};

/** The order of the columns. */
const order = [
  ...([
    'id',
    'measure',
    'group',
    'label',
    'indicator',
    'value',
    'unit',
    'per',
    'low',
    'high',
  ] as const),
  ...(['low_open', 'high_open', 'approx', 'period_start', 'period_end', 'period_kind'] as const),
  ...(['place', 'status', 'reading', 'token', 'formula', 'doubts', 'source', 'url'] as const),
];

/** The columns of a chart's CSV and JSON files, each with a function that reads its cell. */
const columns = order.map((name) => {
  if (name in own) return { name, ...own[name as keyof typeof own] };
  const key = name as Exclude<typeof name, keyof typeof own>;
  return { name, ...figures.columns[key], of: ({ figure }: ChartDatum): Cell => figure[key] };
});

const rowsOf = (chart: ResolvedChart, lang: Lang) =>
  allSeries(chart).map((datum) =>
    Object.fromEntries(columns.map(({ name, of }) => [name, of(datum, lang, chart)])),
  );

/** The values of a chart as a table: one row for each mark. */
export function chartTable(chart: ResolvedChart, lang: Lang): PublishedTable {
  const { slug: name, title, description } = chart;
  return { name, title, description, key: ['id'], columns, rows: rowsOf(chart, lang) };
}

/** {@link chartTable} as CSV in UTF-8, with a header row. */
export const chartCsv = (chart: ResolvedChart, lang: Lang): string =>
  tableCsv(chartTable(chart, lang));

/** Why a chart is no longer kept up, and the address of the one that took its place; `null` for one that is. */
function droppedFor(chart: ResolvedChart, lang: Lang) {
  const note = droppedNote(chart, lang);
  return note && { why: plainText(chart.dropped!.why[lang]), see: note.see?.url ?? null };
}

/** The numbers from outside of the articles that a chart shows; they are no rows, which are of the record. */
const benchmarksFor = (chart: ResolvedChart, lang: Lang) =>
  allBenchmarks(chart).map(({ row, label }) => ({
    id: row.id,
    label: label[lang],
    value: row.value,
    unit: row.unit,
    per: row.per,
    low: row.low,
    high: row.high,
    low_open: row.low_open,
    high_open: row.high_open,
    period_start: row.period_start,
    period_end: row.period_end,
    place: byId(places(), row.place)[`name_${lang}`],
    token: row.token,
    publisher: row[`publisher_${lang}`],
    title: pageTitle(row).title,
    page_date: row.page_date,
    address: row.address,
    url: absolute(route(lang, `/benchmarks/#${row.id}`)),
  }));

/** The values of a chart as JSON, together with descriptions of its columns, indicators and sources. */
export function chartJson(chart: ResolvedChart, lang: Lang): string {
  const { slug, kind, title, subtitle, description, notes } = chart;
  const indicators = new Map(allSeries(chart).map(({ indicator }) => [indicator.id, indicator]));
  const content = {
    slug,
    kind,
    language: htmlLang[lang],
    title: title[lang],
    subtitle: subtitle[lang],
    description: description[lang],
    notes: notes?.[lang] ?? null,
    url: absolute(route(lang, `/charts/${slug}/`)),
    version: chartVersion(chart),
    dropped: droppedFor(chart, lang),
    dataset: edition(),
    license: 'CC-BY-4.0',
    citation: citationsOf(chart, lang)[0].text,
    sources: chart.articles.map((id) => {
      const article = byId(articles(), id);
      return {
        id,
        title: article[`title_${lang}`],
        publisher: article[`publisher_${lang}`],
        published: article.published,
        trust: article[`trust_${lang}`],
        damage: article[`damage_${lang}`],
      };
    }),
    indicators: [...indicators.values()].map((indicator) => ({
      id: indicator.id,
      name: indicator[`name_${lang}`],
      unit: indicator.unit,
      per: indicator.per,
      definition: indicator[`definition_${lang}`],
      comparability: indicator[`comparability_${lang}`],
    })),
    columns: columns.map(({ name, type, title, description, codes }) => ({
      name,
      type,
      title: title[lang],
      description: description[lang],
      codes:
        codes && Object.fromEntries(Object.entries(codes).map(([code, say]) => [code, say[lang]])),
    })),
    rows: rowsOf(chart, lang),
    benchmarks: benchmarksFor(chart, lang),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
