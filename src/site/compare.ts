import type {
  ComparedFigure,
  ComparedGroup,
  ComparedRecord,
  Divided,
  OutsideLine,
} from '../lib/compare/compared-figure.ts';
import { comparedGroups, divisorUnits } from '../lib/compare/compared-figure.ts';
import { computedOf, quotient } from '../lib/checks/quotient.ts';
import { PUBLISHED_DIGITS } from '../lib/checks/rule.ts';
import { benchmarkText } from '../lib/model/benchmark-text.ts';
import { monthsOf, periodType } from '../lib/model/comparability.ts';
import type { Way } from '../lib/model/comparability.ts';
import type { BenchmarkRow } from '../lib/model/published.ts';
import { around, benchmarksBeside } from './benchmarks.ts';
import { showDerived } from '../lib/prose/derived.ts';
import { round } from '../lib/quantity/decimal.ts';
import type { Quantity } from '../lib/quantity/quantity.ts';
import { languages, messages, punctuation, type Lang } from '../lib/language.ts';
import { benchmarkLine } from '../charts/benchmark-line.ts';
import { drawCompared } from '../charts/compared.ts';
import { nodeDocument } from '../charts/node-document.ts';
import { answered } from '../lib/compare/answer.ts';
import { figuresOf, lacking, plainView, searchOf } from '../lib/compare/view.ts';
import type { ComparedView } from '../lib/compare/view.ts';
import type { Drawings } from './drawings.ts';
import { chartsByQuestion } from './gallery.ts';
import { shortName } from './place-words.ts';
import { route } from './routes.ts';
import {
  articles,
  benchmarks,
  byId,
  concepts,
  denominators,
  dimensions,
  entities,
  everyFigure,
  figuresById,
  figuresOfConcept,
  groups,
  indicators,
  once,
  places,
  rates,
  type Figure,
} from './data.ts';
import { dateInWords, periodInWords, titleInWords, unitInWords } from './wording.ts';

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

/** What a divisor counts. */
type Divisor = keyof typeof divisorUnits;

const isLevel = ({ measure_kind: kind, per }: Figure) =>
  (kind === 'count' || kind === 'money') && per === null;

/** What a figure counts, as a way of dividing by it. */
const divisorOf = ({ counted, unit }: Figure): Divisor | null =>
  unit === '户' ? 'household' : unit === '人' ? 'person' : counted === 'village' ? 'village' : null;

const detailsOf = ({ dimensions }: Figure) =>
  dimensions.filter((id) => !id.startsWith('counted=')).join();

/** Whether one figure counts the very people, households or villages of which another tells an amount or a number. */
const isCountOf = (divisor: Figure, figure: Figure): boolean =>
  divisor.concept === figure.concept &&
  divisor.place === figure.place &&
  divisor.population !== null &&
  divisor.population === (figure.population ?? figure.served) &&
  divisor.period_start === figure.period_start &&
  divisor.period_end === figure.period_end &&
  divisor.time_kind === figure.time_kind &&
  detailsOf(divisor) === detailsOf(figure);

/**
 * The figures by which a figure may be divided, by way: its whole; those that the table of denominators ties to it; and
 * those of the same concept, article, time and people that count these people. Households are divided by no one.
 */
function divisorsOf(figure: Figure): { readonly [way in Exclude<Way, 'value'>]?: string } {
  if (!isLevel(figure)) return {};
  const isSound = (other: Figure | undefined): other is Figure =>
    other !== undefined && isLevel(other) && other.value !== null && Number(other.value) > 0;
  const whole = figure.part_of === null ? undefined : figuresById().get(figure.part_of);
  const share =
    isSound(whole) &&
    whole.unit === figure.unit &&
    whole.status === figure.status &&
    whole.period_end === figure.period_end
      ? whole.id
      : null;
  const tied = denominators()
    .filter((row) => row.figure === figure.id)
    .map(({ people }) => figuresById().get(people)!);
  const counts = figuresOfConcept(figure.concept).filter(
    (other) => other.article === figure.article && isSound(other) && isCountOf(other, figure),
  );
  const ofPeople = figure.unit === '人' ? '人' : null;
  const by = (way: Divisor) =>
    [...tied, ...counts].find(
      (other) =>
        divisorOf(other) === way && other.counted !== figure.counted && other.unit !== ofPeople,
    )?.id;
  const [household, person, village] =
    figure.unit === '户' ? [] : [by('household'), by('person'), by('village')];
  return {
    ...(share ? { share } : {}),
    ...(household ? { household } : {}),
    ...(person ? { person } : {}),
    ...(village ? { village } : {}),
  };
}

/** A quantity divided by another, with the interval that both allow. */
function dividedBy(above: Quantity, below: Quantity, way: Exclude<Way, 'value'>): Quantity {
  const isShare = way === 'share';
  const { value, interval } = quotient(computedOf(above), computedOf(below), isShare ? '100' : '1');
  const end = (end: string | null, rounding: 'floor' | 'ceil') =>
    end && round(end, PUBLISHED_DIGITS, rounding);
  return {
    value,
    low: end(interval.low, 'floor'),
    high: end(interval.high, 'ceil'),
    low_open: interval.low_open,
    high_open: interval.high_open,
    approx: null,
    unit: isShare ? '%' : above.unit,
    per: isShare ? null : divisorUnits[way],
  };
}

function divided(figure: Figure, lang: Lang): ComparedFigure['divided'] {
  const made = Object.entries(divisorsOf(figure)).map(([way, id]) => {
    const by = figuresById().get(id)!;
    const quantity = dividedBy(figure, by, way as Exclude<Way, 'value'>);
    const tied = denominators().find((row) => row.figure === figure.id && row.people === id);
    const printed = everyFigure().find(({ ratio_of }) => ratio_of === `${figure.id}/${id}`);
    const value: Divided = {
      ...shown(quantity, lang),
      by: id,
      isOutside: false,
      base: by[`label_${lang}`],
      kindOfBase: [by.concept, by.population].join(),
      baseFull: by.text[lang].full,
      ground: tied?.[`ground_${lang}`] ?? '',
      printedAs: printed?.text[lang].full ?? null,
    };
    return [way, value] as const;
  });
  const ofOutside = rates().find((row) => row.figure === figure.id);
  const own = Object.fromEntries(made) as ComparedFigure['divided'];
  if (own.share || !ofOutside) return own;
  const base = byId(benchmarks(), ofOutside.benchmark);
  const { value, low, high } = ofOutside;
  const quantity: Quantity = {
    value,
    low,
    high,
    low_open: false,
    high_open: false,
    approx: null,
    unit: '%',
    per: null,
  };
  const share: Divided = {
    ...shown(quantity, lang),
    by: base.id,
    isOutside: true,
    base: base[`what_${lang}`],
    kindOfBase: base.id,
    baseFull: ofOutside.benchmark_token,
    ground: ofOutside[`differs_${lang}`],
    printedAs: null,
  };
  return { ...own, share };
}

const unitOf = (unit: string, per: string | null, lang: Lang) => unitInWords({ unit, per }, lang);

/** A quotient as it is drawn. */
function shown(quantity: Quantity, lang: Lang) {
  const { number, full } = showDerived(quantity)[lang];
  const { value, low, high, unit, per } = quantity;
  return { number, full, value, low, high, unit: unit!, per, unitName: unitOf(unit!, per, lang) };
}

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

/** The view with which the page on comparisons begins; none where no chart asks for a comparison. */
export const firstView = (): ComparedView | undefined => askedCharts()[0]?.view;

/** A comparison as SVG for a narrow and a wide container. @param title its accessible name */
export function comparedDrawings(view: ComparedView, title: string, lang: Lang): Drawings {
  const record = comparedRecord(lang);
  const draw = (width: number, name: 'narrow' | 'wide') => {
    const svg = drawCompared(view, record, {
      width,
      lang,
      document: nodeDocument,
      title,
      href: (figure) => route(lang, `/figures/${figure}/`),
    });
    svg.classList.add(name);
    if (name === 'wide') {
      svg.setAttribute('hidden', '');
      svg.setAttribute('display', 'none');
    }
    return svg.outerHTML;
  };
  return { narrow: draw(360, 'narrow'), wide: draw(720, 'wide') };
}
