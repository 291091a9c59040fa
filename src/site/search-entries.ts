import { join } from 'node:path';
import { both, languages, messages, punctuation, type Both, type Lang } from '../lib/language.ts';
import type { ResolvedChart } from '../lib/model/chart.ts';
import type { BenchmarkRow, PlaceRow } from '../lib/model/published.ts';
import type { Entry } from '../record/find/entry.ts';
import { placeNames, times } from '../record/find/names.ts';
import { proseOf } from '../record/find/prose.ts';
import { benchmarkPeriod, benchmarkValue } from './benchmarks.ts';
import { sharedConcepts } from './compare.ts';
import {
  articles,
  benchmarks,
  byId,
  charts,
  concepts,
  everyFigure,
  explainers,
  figuresById,
  figuresIn,
  figuresOf,
  figuresOfConcept,
  glossary,
  groups,
  indicators,
  places,
  portraitOf,
  themes,
  type Figure,
} from './data.ts';
import { figureTitle } from './figure-title.ts';
import { chartsByQuestion, chartsIn, galleryPlaces } from './gallery.ts';
import { placesAround } from './place-words.ts';
import { sitePages } from './site-pages.ts';
import { plainText } from './text.ts';
import { allSeries } from './toggle.ts';

const words = messages({
  en: {
    compare: (concept: string) => `Compare: ${concept}`,
    chartsOf: (place: string) => `Charts of ${place}`,
    about: (value: string, where: string, period: string) => `${value}. ${where}, ${period}`,
  },
  zh: {
    compare: (concept) => `对照：${concept}`,
    chartsOf: (place) => `${place}的图表`,
    about: (value, where, period) => `${value}。${where}，${period}`,
  },
});

const content = join(process.cwd(), 'content');

type Named = Readonly<Record<`name_${Lang}`, string>>;
const nameOf = (row: Named): Both => both((lang) => row[`name_${lang}`]);

/** A place and those that it lies in, without the country. */
const placesOf = (id: string): readonly PlaceRow[] =>
  [byId(places(), id), ...placesAround(byId(places(), id))].filter(
    ({ level }) => level !== 'country',
  );

/** Figures by their ids; what is from outside of the record is left out. */
const known = (ids: readonly string[]): readonly Figure[] =>
  [...new Set(ids)].flatMap((id) => figuresById().get(id) ?? []);

/** Where and when figures hold, as conditions, keys and places. */
function ofFigures(all: readonly Figure[]) {
  const own = [...new Set(all.map(({ place }) => place))];
  const around = [...new Set(own.flatMap((id) => placesOf(id).map((place) => place.id)))];
  const years = [...new Set(all.flatMap((figure) => times(figure).years))].toSorted();
  const rows = [...new Set(all.map(({ indicator }) => indicator))].map((id) =>
    byId(indicators(), id),
  );
  return {
    own,
    around,
    facets: [
      ...around.map((id) => `place:${id}`),
      ...[...new Set(rows.map(({ theme }) => theme))].map((theme) => `theme:${theme}`),
      ...[...new Set(all.map(({ article }) => article))].map((article) => `article:${article}`),
      ...years.map((year) => `year:${year}`),
    ],
    keys: years,
    named: rows.flatMap(nameOf),
  };
}

const figureEntry = (figure: Figure): Entry => {
  const indicator = byId(indicators(), figure.indicator);
  const { own, around, facets, keys } = ofFigures([figure]);
  const { value, low, high, printed, token } = figure;
  return {
    row: {
      kind: 'figure',
      path: `/figures/${figure.id}/`,
      title: both((lang) => figureTitle(figure, lang)),
      about: nameOf(indicator),
      facets: ['kind:figure', `status:${figure.status}`, ...facets],
      figures: [figure.id],
    },
    names: [figure.label_en, figure.label_zh, figure.id],
    subjects: nameOf(indicator),
    keys: [
      ...nameOf(byId(groups(), figure.group)),
      ...nameOf(byId(concepts(), figure.concept)),
      ...times(figure).months,
      ...keys,
      token,
      ...figure.charts.flatMap((slug) =>
        charts()
          .filter((chart) => chart.slug === slug)
          .flatMap(({ series }) => series)
          .filter((datum) => datum.figure.id === figure.id)
          .flatMap(({ label }) => [label.en, label.zh]),
      ),
    ],
    texts: [
      indicator.definition_en,
      indicator.definition_zh,
      ...figure.doubts.flatMap(({ en, zh }) => [en, zh]),
    ],
    values: [...(value === null ? [low, high].filter((end) => end !== null) : [value]), printed],
    places: own,
    within: around,
  };
};

const chartEntry = (chart: ResolvedChart): Entry => {
  const { slug, title, subtitle, description, notes } = chart;
  const series = allSeries(chart);
  const shown = known(series.map(({ figure }) => figure.id));
  const { own, around, facets, keys, named } = ofFigures(shown);
  return {
    row: {
      kind: 'chart',
      path: `/charts/${slug}/`,
      title: both((lang) => title[lang]),
      about: both((lang) => subtitle[lang]),
      facets: ['kind:chart', ...facets],
      figures: shown.map(({ id }) => id),
    },
    names: [title.en, title.zh, slug],
    subjects: [
      subtitle.en,
      subtitle.zh,
      ...named,
      ...shown.flatMap(({ label_en, label_zh }) => [label_en, label_zh]),
    ],
    keys: [
      ...keys,
      ...series.flatMap(({ label, group }) => [
        label.en,
        label.zh,
        group?.en ?? '',
        group?.zh ?? '',
      ]),
      ...shown.flatMap((figure) => [figure.text.zh.full, figure.token]),
    ],
    texts: [description.en, description.zh, notes?.en ?? '', notes?.zh ?? ''],
    values: [],
    places: own,
    within: around,
  };
};

function storyEntries(): Entry[] {
  return explainers(languages[0]).map(({ slug, figures, published }) => {
    const inEach = (lang: Lang) => explainers(lang).find((story) => story.slug === slug)!;
    const titles = both((lang) => plainText(inEach(lang).title));
    const ledes = both((lang) => plainText(inEach(lang).description));
    const shown = known(figures);
    const { own, around, facets, keys, named } = ofFigures(shown);
    return {
      row: {
        kind: 'story',
        path: `/explainers/${slug}/`,
        title: titles,
        about: ledes,
        facets: ['kind:story', ...facets],
        figures: shown.map(({ id }) => id),
      },
      names: [...titles, slug],
      subjects: ledes,
      keys: [...keys, published],
      texts: [
        ...languages.map((lang) => proseOf(content, 'explainers', lang, slug)),
        ...named,
        ...shown.flatMap((figure) => [figure.text.zh.full, figure.token]),
      ],
      values: [],
      places: own.length <= 2 ? own : [],
      within: around,
    };
  });
}

const placeEntry = (place: PlaceRow): Entry => {
  const around = placesOf(place.id).map(({ id }) => id);
  const own = everyFigure().filter((figure) => figure.place === place.id);
  // Those with which the page of the place begins stand first.
  const leading = portraitOf(place.id)?.figures ?? [];
  const figures = known([...leading, ...own].map(({ id }) => id));
  return {
    row: {
      kind: 'place',
      path: `/places/${place.id}/`,
      title: nameOf(place),
      about: both((lang) =>
        placesAround(place)
          .map((each) => each[`name_${lang}`])
          .join(punctuation[lang].comma),
      ),
      facets: ['kind:place', ...around.map((id) => `place:${id}`)],
      figures: figures.map(({ id }) => id),
    },
    names: [...placeNames(place), ...nameOf(place)],
    subjects: [],
    keys: [],
    texts: [],
    values: [],
    places: [place.id],
    within: around,
  };
};

/** An indicator, or what is filed under one. */
const recordEntry = (
  kind: 'indicator' | 'concept' | 'comparison' | 'theme',
  id: string,
  path: string,
  title: Both,
  about: Both,
  shown: readonly Figure[],
): Entry => {
  const { around, facets, keys, named } = ofFigures(shown);
  return {
    row: {
      kind,
      path,
      title,
      about,
      facets: [`kind:${kind}`, ...facets],
      figures: shown.map((figure) => figure.id),
    },
    names: kind === 'comparison' ? title : [...title, id],
    subjects: kind === 'theme' ? named : [],
    keys,
    texts: about,
    values: [],
    places: [],
    within: around,
  };
};

const benchmarkEntry = (row: BenchmarkRow): Entry => {
  const place = byId(places(), row.place);
  const year = row.period_end.slice(0, 4);
  return {
    row: {
      kind: 'benchmark',
      path: `/benchmarks/#${row.id}`,
      title: both((lang) => row[`what_${lang}`]),
      about: both((lang) =>
        words[lang].about(
          benchmarkValue(row, lang),
          place[`name_${lang}`],
          benchmarkPeriod(row, lang),
        ),
      ),
      facets: [
        'kind:benchmark',
        `year:${year}`,
        ...placesOf(row.place).map(({ id }) => `place:${id}`),
      ],
      figures: [],
    },
    names: [row.what_en, row.what_zh, row.id],
    subjects: [],
    keys: [year, row.publisher_en, row.publisher_zh, row.token],
    texts: [row.title],
    values: row.value === null ? [row.token] : [row.value, row.token],
    places: placesOf(row.place)
      .slice(0, 1)
      .map(({ id }) => id),
    within: placesOf(row.place).map(({ id }) => id),
  };
};

/** What readers call an article, and ask of it. */
const ofArticles = [
  'article, report, text, source, author, writer, written, wrote, publisher, published',
  '文章 报告 原文 来源 出处 作者 谁写 发布 发表',
];

/** A page that lists charts. */
const galleryEntry = (
  path: string,
  title: Both,
  shown: readonly ResolvedChart[],
  place?: PlaceRow,
): Entry => ({
  row: {
    kind: 'page',
    path,
    title,
    about: both((lang) =>
      shown.map((chart) => chart.title[lang]).join(punctuation[lang].semicolon),
    ),
    facets: ['kind:page', ...(place ? [`place:${place.id}`] : [])],
    figures: [],
  },
  names: title,
  subjects: [],
  keys: [],
  texts: [],
  values: [],
  places: place ? [place.id] : [],
  within: place ? placesOf(place.id).map(({ id }) => id) : [],
});

/** Every page that the search finds, and the terms and benchmarks that have a place of their own on a page. */
export function searchEntries(): Entry[] {
  return [
    ...charts().map(chartEntry),
    ...storyEntries(),
    ...places().map(placeEntry),
    ...themes().map((theme) =>
      recordEntry(
        'theme',
        theme.id,
        `/themes/${theme.id}/`,
        nameOf(theme),
        nameOf(theme),
        everyFigure().filter(({ indicator }) => byId(indicators(), indicator).theme === theme.id),
      ),
    ),
    ...glossary().map(({ id, term, pinyin, definition }): Entry => ({
      row: {
        kind: 'term',
        path: `/glossary/#${id}`,
        title: both((lang) => term[lang]),
        about: both((lang) => plainText(definition[lang])),
        facets: ['kind:term'],
        figures: [],
      },
      names: [term.en, term.zh, pinyin, id],
      subjects: [],
      keys: [],
      texts: [],
      values: [],
      places: [],
      within: [],
    })),
    ...everyFigure().map(figureEntry),
    ...sharedConcepts().map((concept) =>
      recordEntry(
        'comparison',
        concept.id,
        `/compare/${concept.id}/`,
        both((lang) => words[lang].compare(concept[`name_${lang}`])),
        both((lang) => concept[`definition_${lang}`]),
        figuresOfConcept(concept.id),
      ),
    ),
    ...benchmarks().map(benchmarkEntry),
    ...concepts().map((concept) =>
      recordEntry(
        'concept',
        concept.id,
        `/concepts/${concept.id}/`,
        nameOf(concept),
        both((lang) => concept[`definition_${lang}`]),
        figuresOfConcept(concept.id),
      ),
    ),
    ...indicators().map((indicator) =>
      recordEntry(
        'indicator',
        indicator.id,
        `/indicators/${indicator.id}/`,
        nameOf(indicator),
        both((lang) => indicator[`definition_${lang}`]),
        figuresOf(indicator.id),
      ),
    ),
    ...articles().map((article): Entry => {
      const { around, facets, keys, named } = ofFigures(figuresIn(article.id));
      return {
        row: {
          kind: 'source',
          path: `/sources/${article.id}/`,
          title: both((lang) => article[`title_${lang}`]),
          about: both((lang) => article[`publisher_${lang}`]),
          facets: ['kind:source', ...facets],
          figures: [],
        },
        names: [article.title_en, article.title_zh],
        subjects: [article.publisher_en, article.publisher_zh],
        keys: [...keys, article.published ?? '', ...ofArticles],
        texts: named,
        values: [],
        places: [article.place],
        within: around,
      };
    }),
    ...chartsByQuestion().map(({ id, question, charts: shown }) =>
      galleryEntry(
        `/charts/about/${id}/`,
        both((lang) => question[lang]),
        shown,
      ),
    ),
    ...galleryPlaces().map((place) =>
      galleryEntry(
        `/charts/in/${place.id}/`,
        both((lang) => words[lang].chartsOf(place[`name_${lang}`])),
        chartsIn(place.id),
        place,
      ),
    ),
    ...sitePages.map(({ path, title, about }): Entry => ({
      row: {
        kind: 'page',
        path,
        title: both((lang) => title[lang]),
        about: both((lang) => about[lang]),
        facets: ['kind:page'],
        figures: [],
      },
      names: [title.en, title.zh],
      subjects: [about.en, about.zh],
      keys: [],
      texts: languages.map((lang) => proseOf(content, 'pages', lang, path.slice(1, -1))),
      values: [],
      places: [],
      within: [],
    })),
  ];
}
