import type {
  ComparedFigure,
  ComparedGroup,
  ComparedRecord,
  OutsideLine,
} from '../lib/compare/compared-figure.ts';
import { comparedGroups } from '../lib/compare/compared-figure.ts';
import { benchmarkText } from '../lib/model/benchmark-text.ts';
import { monthsOf, periodType } from '../lib/model/comparability.ts';
import type { BenchmarkRow } from '../lib/model/published.ts';
import { around, benchmarksBeside } from './benchmarks.ts';
import { languages, messages, punctuation, type Lang } from '../lib/language.ts';
import { benchmarkLine } from '../charts/benchmark-line.ts';
import { drawCompared } from '../charts/compared.ts';
import { nodeDocument } from '../charts/node-document.ts';
import { answered } from '../lib/compare/answer.ts';
import { figuresOf, lacking, plainView, searchOf } from '../lib/compare/view.ts';
import type { ComparedView } from '../lib/compare/view.ts';
import { divided, unitOf } from './divided.ts';
import { narrowAndWide } from './drawings.ts';
import type { Drawings } from './drawings.ts';
import { chartsByQuestion } from './gallery.ts';
import { shortName } from './place-words.ts';
import { route } from './routes.ts';
import {
  articles,
  benchmarks,
  byId,
  concepts,
  dimensions,
  entities,
  figuresOfConcept,
  groups,
  indicators,
  once,
  places,
  type Figure,
} from './data.ts';
import { dateInWords, periodInWords, titleInWords } from './wording.ts';

export { comparedGroups, searchOf };

const words = messages({
  en: { undated: (date: string) => `no date given; the article reports up to ${date}` },
  zh: { undated: (date) => `未写明日期；文章所报最晚为${date}` },
});

/** The concepts that two articles report. */
export const sharedConcepts = once(() =>
  concepts().filter(
    ({ id }) => new Set(figuresOfConcept(id).map(({ article }) => article)).size > 1,
  ),
);

function compared(figure: Figure, lang: Lang): ComparedFigure {
  const { period_start: start, period_end: end, time_kind: time } = figure;
  const indicator = byId(indicators(), figure.indicator);
  // What the text does not say is no date.
  const isInferred = figure.period_end_basis === 'inferred';
  return {
    id: figure.id,
    label: figure[`label_${lang}`],
    article: figure.article,
    place: figure.place,
    ...figure.text[lang],
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    per: figure.per,
    unitName: unitOf(figure.unit, figure.per, lang),
    status: figure.status,
    reading: figure.reading,
    clash: figure.clash,
    confirmed: figure.confirmed,
    doubtful: figure.doubts.length > 0,
    period: isInferred ? words[lang].undated(dateInWords(end!, lang)) : periodInWords(figure, lang),
    start,
    end: isInferred ? null : end,
    partOf: figure.part_of,
    around: around(figure.place),
    beside: benchmarksBeside(figure, Infinity).map(({ row }) => row.id),
    what: {
      indicator: figure.indicator,
      notWith: indicator.not_with,
      concept: figure.concept,
      item: figure.item,
      counted: figure.counted,
      measureKind: figure.measure_kind,
      unit: figure.unit,
      per: figure.per,
      dimensions: figure.dimensions,
      level: byId(places(), figure.place).level,
      population: figure.population,
      served: figure.served,
      actor: figure.actor,
      target: figure.status === 'target',
      period: periodType(time, start, end),
      length: monthsOf(time, start, end),
    },
    divided: divided(figure, lang),
  };
}

const named = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: ReadonlySet<string>,
  name: (row: Row) => string,
) => Object.fromEntries(rows.filter(({ id }) => ids.has(id)).map((row) => [row.id, name(row)]));

/** A benchmark as a line across a drawing. */
const outsideLine = (row: BenchmarkRow, lang: Lang): OutsideLine => ({
  place: row.place,
  ...benchmarkLine(
    {
      row,
      label: { en: row.what_en, zh: row.what_zh },
      text: { en: benchmarkText(row, 'en'), zh: benchmarkText(row, 'zh') },
    },
    lang,
    (id) => route(lang, `/benchmarks/#${id}`),
  ),
});

/** Everything that the pages on comparisons draw from. */
const records = once(() => new Map(languages.map((lang) => [lang, recordIn(lang)])));
export const comparedRecord = (lang: Lang): ComparedRecord => records().get(lang)!;

function recordIn(lang: Lang): ComparedRecord {
  const name = `name_${lang}` as const;
  const { open, close } = punctuation[lang];
  const all = sharedConcepts()
    .flatMap(({ id }) => figuresOfConcept(id))
    .map((figure) => compared(figure, lang));
  const ids = new Set(
    all.flatMap(({ what }) => [
      ...[what.population, what.served, what.counted, what.actor].filter((id) => id !== null),
      ...what.dimensions,
    ]),
  );
  const used = new Set(all.flatMap(({ place }) => around(place)));
  const outside = new Set(all.flatMap(({ beside }) => beside));
  const record: ComparedRecord = {
    figures: Object.fromEntries(all.map((figure) => [figure.id, figure])),
    concepts: {},
    places: Object.fromEntries(
      places()
        .filter(({ id }) => used.has(id))
        .map((row) => [row.id, { name: shortName(row)[lang] }]),
    ),
    outside: Object.fromEntries(
      benchmarks()
        .filter(({ id }) => outside.has(id))
        .map((row) => [row.id, outsideLine(row, lang)]),
    ),
    articles: Object.fromEntries(
      articles().map((row) => [
        row.id,
        titleInWords(row, lang) +
          (row.published === null ? '' : open + dateInWords(row.published, lang) + close),
      ]),
    ),
    names: {
      ...named(entities(), ids, (row) => row[name]),
      ...named(groups(), ids, (row) => row[name]),
      ...named(dimensions(), ids, (row) => row[name]),
    },
  };
  return {
    ...record,
    concepts: Object.fromEntries(
      sharedConcepts().map((row) => [row.id, { name: row[name], group: groupOf(row.id, record) }]),
    ),
  };
}

function groupOf(concept: string, record: ComparedRecord): ComparedGroup {
  const view = plainView(concept, record)!;
  const { bars } = answered(figuresOf(view, record), view.way, record);
  if (bars.length === 0) return view.way === 'value' ? 'value' : 'divided';
  return bars.every(({ code }) => code === 'size') ? 'size' : 'no';
}

/** The view of a concept with which its page begins. */
export const viewOfConcept = (concept: string, lang: Lang): ComparedView =>
  plainView(concept, comparedRecord(lang))!;

/** The charts that answer a comparison, in the order of the gallery, each with its view. */
export const askedCharts = once(() =>
  chartsByQuestion()
    .flatMap(({ charts }) => charts)
    .flatMap((chart) => {
      if (chart.asks === null) return [];
      const { figures, as: way } = chart.asks;
      const all = figures.map((id) => comparedRecord('en').figures[id]);
      const without = figures.filter((_, index) => all[index] === undefined);
      const lacked = lacking(
        all.filter((one) => one !== undefined),
        way,
      ).map(({ id }) => id);
      if (without.length + lacked.length > 0)
        throw new Error(
          `content/charts/${chart.slug}.yaml: asks: ${[...without, ...lacked].join(', ')} cannot be compared as ${way}; name figures of concepts that two articles report, which can be divided so`,
        );
      return [{ chart, view: { figures, way } }];
    }),
);

/**
 * The view with which the page on comparisons begins: the soundest that a chart asks for. None where no chart asks for a
 * comparison.
 */
export function firstView(): ComparedView | undefined {
  const record = comparedRecord('en');
  const unsound = ({ view }: { readonly view: ComparedView }) => {
    const { answer, doubts } = answered(figuresOf(view, record), view.way, record);
    return answer === 'no' ? Infinity : doubts.length + (answer === 'unranked' ? 100 : 0);
  };
  return [...askedCharts()].sort((one, other) => {
    const [a, b] = [unsound(one), unsound(other)];
    return a === b ? 0 : a - b;
  })[0]?.view;
}

/** A comparison as SVG for a narrow and a wide container. @param title its accessible name */
export const comparedDrawings = (view: ComparedView, title: string, lang: Lang): Drawings =>
  narrowAndWide((width) =>
    drawCompared(view, comparedRecord(lang), {
      width,
      lang,
      document: nodeDocument,
      title,
      href: (figure) => route(lang, `/figures/${figure}/`),
    }),
  );
