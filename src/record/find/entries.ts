import type { ResolvedChart } from '../../lib/model/chart.ts';
import type { ConceptRow, FigureRow, IndicatorRow } from '../../lib/model/published.ts';
import type { Card, Kind } from '../../lib/search/card.ts';
import { decimalInWords } from '../../lib/quantity/decimal-in-words.ts';
import { folderOf, type Lang } from '../../lib/language.ts';
import { around, names, placeFacets, placeKeys, placeNames, shortNames, times } from './names.ts';
import type { Tables } from './tables.ts';
import { bilingualPaths, readPage, readTitles, termsOf } from './pages.ts';

/** A page with all by which it is found; texts in either language, as they are read. */
export interface Entry {
  readonly card: Card;
  /** What it is called; a query that equals one is an exact match. */
  readonly names: readonly string[];
  /** Of each thing that it shows, what that is; what most of them share, the page is about. */
  readonly subjects: readonly (readonly string[])[];
  /** What it is filed under. */
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** Of a figure: its value, and the digits before its multiplier. */
  readonly values: readonly string[];
  readonly facets: readonly string[];
  /** ISO date or year; newer pages of a kind come first. */
  readonly date: string;
}

/** A sign that is said with a number. */
type Said = NonNullable<Card['signs']>[number];

const KINDS: Readonly<Record<string, Kind>> = {
  figures: 'figure',
  charts: 'chart',
  explainers: 'story',
  places: 'place',
  themes: 'theme',
  concepts: 'concept',
  indicators: 'indicator',
  sources: 'source',
};

/** Pages that say something besides listing what has pages of its own. */
const PROSE = ['/about/', '/accessibility/', '/contact/', '/data/', '/evidence/', '/compare/'];

/** Every page of the built site that stands in both languages, and the terms that a glossary explains. */
export function entriesOf(site: string, tables: Tables): Entry[] {
  return bilingualPaths(site).flatMap((path) => {
    const [folder = '', id, below] = path.split('/').filter(Boolean);
    const kind = id === undefined || below !== undefined ? 'page' : (KINDS[folder] ?? 'page');
    const figure = kind === 'figure' ? tables.figures.get(id!) : undefined;
    if (figure !== undefined) return [figureEntry(path, figure, tables)];
    const indicator = kind === 'indicator' ? tables.indicators.get(id!) : undefined;
    if (indicator !== undefined) return [codebookEntry(path, 'indicator', indicator, tables)];
    const concept = kind === 'concept' ? tables.concepts.get(id!) : undefined;
    if (concept !== undefined) return [codebookEntry(path, 'concept', concept, tables)];
    const chart = folder === 'charts' ? tables.charts.get(id!) : undefined;
    // A view of a chart, which has a page of its own, is found as the chart.
    if (chart !== undefined)
      return chart.dropped || below !== undefined ? [] : [chartEntry(path, chart, tables)];
    const terms = folder === 'glossary' ? termEntries(site, path) : [];
    return [pageEntry(site, path, kind, id, tables), ...terms];
  });
}

function figureEntry(path: string, figure: FigureRow, tables: Tables): Entry {
  const { text, printed, clash } = tables.site.figures[figure.id]!;
  const known: readonly (Said | null)[] = [
    figure.status === 'target' ? 'target' : null,
    figure.reading === 'repaired' ? 'repaired' : null,
    clash ?? (figure.doubts.length > 0 ? 'doubtful' : null),
  ];
  const signs = known.filter((sign) => sign !== null);
  const indicator = tables.indicators.get(figure.indicator);
  const place = tables.places.get(figure.place);
  const { years, months } = times(figure);
  const year = years.at(-1) ?? '';
  const { value, low, high } = figure;
  const exact = low !== null && low === high;
  const bounds = (lang: Lang) => `${decimalInWords(low!, lang)}–${decimalInWords(high!, lang)}`;
  return {
    card: {
      kind: 'figure',
      path,
      title: [figure.label_en, figure.label_zh],
      about: [indicator?.name_en ?? '', indicator?.name_zh ?? ''],
      value: [text.en.full, text.zh.full],
      ...(signs.length > 0 ? { signs } : {}),
      where: [
        [place?.name_en, year].filter(Boolean).join(', '),
        [place?.name_zh, year && `${year}年`].filter(Boolean).join('，'),
      ],
      ...(figure.unit === '%' && value !== null ? { bar: Number(value) } : {}),
      ...(exact || low === null || high === null
        ? {}
        : { interval: [bounds('en'), bounds('zh')] as const }),
    },
    names: [figure.label_en, figure.label_zh],
    subjects: [names(indicator)],
    keys: [
      ...names(tables.groups.get(figure.group)),
      ...placeKeys(figure.place, tables.places),
      ...years,
      ...months,
      text.en.full,
      text.zh.full,
      figure.token,
      ...calledInCharts(figure.id, tables),
    ],
    texts: [
      figure.note_en,
      figure.note_zh,
      ...figure.doubts.flatMap(({ en, zh }) => [en, zh]),
      indicator?.definition_en ?? '',
      indicator?.definition_zh ?? '',
    ],
    values: [value, ...(value === null ? [low, high] : [])]
      .filter((number) => number !== null)
      .concat(printed),
    facets: [
      'kind:figure',
      `theme:${indicator?.theme}`,
      `article:${figure.article}`,
      `status:${figure.status}`,
      ...placeFacets(figure.place, tables.places),
      ...years.map((each) => `year:${each}`),
    ],
    date: figure.period_end ?? figure.period_start ?? '',
  };
}

/** What the charts that show a figure call it. */
function calledInCharts(id: string, { site, charts }: Tables): string[] {
  return (site.figures[id]?.charts ?? [])
    .flatMap((slug) => charts.get(slug)?.series ?? [])
    .filter(({ figure }) => figure.id === id)
    .flatMap(({ label }) => [label.en, label.zh]);
}

function codebookEntry(
  path: string,
  kind: 'indicator' | 'concept',
  row: IndicatorRow | ConceptRow,
  tables: Tables,
): Entry {
  return {
    card: {
      kind,
      path,
      title: [row.name_en, row.name_zh],
      about: [row.definition_en, row.definition_zh],
    },
    names: names(row),
    subjects: [],
    keys: names(tables.themes.get(row.theme)),
    texts: [row.definition_en, row.definition_zh],
    values: [],
    facets: [`kind:${kind}`, `theme:${row.theme}`],
    date: '',
  };
}

/** What its figures lend a chart or a story: names to be found by, facets, and the latest year. */
function lent(figures: readonly FigureRow[], tables: Tables) {
  const years = [...new Set(figures.flatMap((figure) => times(figure).years))].toSorted();
  const places = [...new Set(figures.map(({ place }) => place))];
  const themes = [
    ...new Set(figures.map(({ indicator }) => tables.indicators.get(indicator)?.theme ?? '')),
  ];
  return {
    years,
    keys: [...years, ...places.flatMap((place) => placeKeys(place, tables.places))],
    named: [
      ...[...new Set(figures.map(({ indicator }) => indicator))].flatMap((id) =>
        names(tables.indicators.get(id)),
      ),
      ...[...new Set(figures.map(({ group }) => group))].flatMap((id) =>
        names(tables.groups.get(id)),
      ),
    ],
    numbers: figures.flatMap(({ id, token }) => [
      tables.site.figures[id]?.text.zh.full ?? '',
      token,
    ]),
    facets: [
      ...new Set([
        ...years.map((year) => `year:${year}`),
        ...places.flatMap((place) => placeFacets(place, tables.places)),
        ...themes.map((theme) => `theme:${theme}`),
        ...figures.map(({ article }) => `article:${article}`),
      ]),
    ],
  };
}

/** What each mark of a chart is: its place, indicator, group and years. */
function marksOf({ series }: ResolvedChart, tables: Tables): string[][] {
  return series.map(({ figure, label, group }) => [
    ...placeNames(tables.places.get(figure.place)),
    ...names(tables.indicators.get(figure.indicator)),
    ...names(tables.groups.get(figure.group)),
    ...times(figure).years,
    label.en,
    label.zh,
    group?.en ?? '',
    group?.zh ?? '',
  ]);
}

function chartEntry(path: string, chart: ResolvedChart, tables: Tables): Entry {
  const { title, subtitle, description, notes, series } = chart;
  const borrowed = lent(
    series.map(({ figure }) => figure),
    tables,
  );
  return {
    card: {
      kind: 'chart',
      path,
      title: [title.en, title.zh],
      about: [subtitle.en, subtitle.zh],
    },
    subjects: marksOf(chart, tables),
    names: [title.en, title.zh],
    keys: [
      subtitle.en,
      subtitle.zh,
      ...series.flatMap(({ label, group }) => [
        label.en,
        label.zh,
        group?.en ?? '',
        group?.zh ?? '',
      ]),
      ...borrowed.keys,
      ...borrowed.named,
      ...borrowed.numbers,
    ],
    texts: [description, notes].flatMap((text) => (text ? [text.en, text.zh] : [])),
    values: [],
    facets: ['kind:chart', ...borrowed.facets],
    date: borrowed.years.at(-1) ?? '',
  };
}

function pageEntry(
  site: string,
  path: string,
  kind: Kind,
  id: string | undefined,
  tables: Tables,
): Entry {
  const story =
    kind === 'story' ? tables.site.explainers.find(({ slug }) => slug === id) : undefined;
  const place = kind === 'place' ? tables.places.get(id!) : undefined;
  const article = kind === 'source' ? tables.articles.get(id!) : undefined;
  const named = place ?? (kind === 'theme' ? tables.themes.get(id!) : undefined);
  const borrowed = lent(
    (story?.figures ?? []).map((each) => tables.figures.get(each)!),
    tables,
  );
  const own = article ? [article.title_en, article.title_zh] : [];
  const prose = story !== undefined || PROSE.includes(path);
  const read = (each: string) =>
    prose ? readPage(site, each) : { ...readTitles(site, each), text: '' };
  const [en, zh] = [read(path), read(folderOf('zh') + path)];
  return {
    card: {
      kind,
      path,
      title: [en.title, zh.title],
      about: [en.description, zh.description],
    },
    subjects: [],
    names: [
      ...new Set([
        en.title,
        zh.title,
        ...own,
        ...names(named),
        ...(place ? shortNames(place) : []),
      ]),
    ],
    keys: [
      ...borrowed.keys,
      ...(place ? around(place.id, tables.places).slice(1, -1).flatMap(names) : []),
      ...(article ? [article.publisher_en, article.publisher_zh, article.published ?? ''] : []),
      ...(story ? [] : [...borrowed.named, ...borrowed.numbers]),
    ],
    texts: [
      en.description,
      zh.description,
      en.text,
      zh.text,
      ...(story ? [...borrowed.named, ...borrowed.numbers] : []),
    ],
    values: [],
    facets: [
      `kind:${kind}`,
      ...borrowed.facets,
      ...(place ? placeFacets(place.id, tables.places) : []),
      ...(article ? [`article:${article.id}`] : []),
      ...(kind === 'theme' ? [`theme:${id}`] : []),
    ],
    date: story?.published ?? article?.published ?? borrowed.years.at(-1) ?? '',
  };
}

function termEntries(site: string, path: string): Entry[] {
  const chinese = new Map(termsOf(site, folderOf('zh') + path).map((term) => [term.id, term]));
  return termsOf(site, path).flatMap(({ id, term, text }): Entry[] => {
    const zh = chinese.get(id);
    if (zh === undefined) return [];
    return [
      {
        card: {
          kind: 'term',
          path: `${path}#${id}`,
          title: [term, zh.term],
          about: [text, zh.text],
        },
        names: [term, zh.term],
        subjects: [],
        keys: [],
        texts: [text, zh.text],
        values: [],
        facets: ['kind:term'],
        date: '',
      },
    ];
  });
}
