import { benchmarkText } from '../lib/model/benchmark-text.ts';
import { compared, monthsOf, periodType } from '../lib/model/comparability.ts';
import type { Comparand } from '../lib/model/comparability.ts';
import { daysWithin, periodKindOf } from '../lib/model/period.ts';
import type { ChartBenchmark, ResolvedChart } from '../lib/model/chart.ts';
import type { BenchmarkRow, FigureRow, RateRow } from '../lib/model/published.ts';
import { borne } from '../lib/quantity/borne.ts';
import { decimalInWords } from '../lib/quantity/decimal-in-words.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import { benchmarks, byId, groups, places, rates } from './data.ts';
import { dimensionsInWords } from './meaning-words.ts';
import { allBenchmarks } from './toggle.ts';
import { dateInWords, periodInWords } from './wording.ts';

const words = messages({
  en: {
    dimensions: (here: string, there: string) => `what is measured (here ${here}, there ${there})`,
    population: (here: string, there: string) =>
      `who is counted (here “${here}”, there “${there}”)`,
    target: 'a target here, a result there',
    place: 'the place',
    period: (here: string, there: string) =>
      `the kind or length of the period (here ${here}, there ${there})`,
    time: 'the time',
    notSaid: 'not said',
    same: 'The same in place, time and what is measured.',
    differs: (fields: string) => `Not the same: ${fields}.`,
    outside: (number: string, what: string, source: string) =>
      `From outside of the articles: ${number}, ${what} (${source}).`,
  },
  zh: {
    dimensions: (here, there) => `统计的内容（这里：${here}，那里：${there}）`,
    population: (here, there) => `统计的人群（这里：${here}，那里：${there}）`,
    target: '这里是目标，那里是结果',
    place: '地点',
    period: (here, there) => `时期的类型或长短（这里：${here}，那里：${there}）`,
    time: '时间',
    notSaid: '未写明',
    same: '地点、时间和统计的内容都相同。',
    differs: (fields) => `不同之处：${fields}。`,
    outside: (number, what, source) => `来自文章之外：${number}，${what}（${source}）。`,
  },
});

/** A field in which a benchmark may differ from the figure beside it, in the order in which they are said. */
type BenchmarkField = 'dimensions' | 'population' | 'target' | 'place' | 'period' | 'time';

/** A benchmark beside a figure, with what differs between the two. */
export interface Beside {
  readonly row: BenchmarkRow;
  readonly differs: readonly BenchmarkField[];
}

/**
 * The dimensions that say by which definition a thing is measured. A benchmark that differs from a figure in another
 * one, as the thing that is counted, is about something else, and does not stand beside it.
 */
const DEFINITIONS = ['area', 'funds', 'income', 'level'];

/** The dimensions of one that the other does not have. */
const ownDimensions = (
  { dimensions }: Pick<FigureRow, 'dimensions'>,
  other: Pick<FigureRow, 'dimensions'>,
) => dimensions.filter((each) => !other.dimensions.includes(each));

type Measured = Pick<
  FigureRow,
  'unit' | 'per' | 'measure_kind' | 'dimensions' | 'population' | 'place' | 'time_kind'
> &
  Pick<FigureRow, 'period_start' | 'period_end'>;

const measuredBy = (row: Measured) => ({
  unit: row.unit,
  per: row.per,
  measureKind: row.measure_kind,
  dimensions: row.dimensions,
  population: row.population,
  level: byId(places(), row.place).level,
  period: periodType(row.time_kind, row.period_start, row.period_end),
  length: monthsOf(row.time_kind, row.period_start, row.period_end),
});

/**
 * In what a benchmark differs from a figure, by the rules that hold between figures; `null` where the two cannot be
 * compared, or are about different things. A benchmark says nothing of items, of who is served and of who acts, so it
 * does not differ in them.
 */
function differences(figure: FigureRow, row: BenchmarkRow): readonly BenchmarkField[] | null {
  const own: Comparand = {
    indicator: figure.indicator,
    notWith: [],
    concept: figure.concept,
    item: figure.item,
    counted: figure.counted,
    served: figure.served,
    actor: figure.actor,
    target: figure.status === 'target',
    ...measuredBy(figure),
  };
  const other = { ...own, ...measuredBy(row), concept: row.concept ?? '', target: false };
  const { comparable, differs } = compared(own, other);
  const isOfSomethingElse = [...ownDimensions(figure, row), ...ownDimensions(row, figure)].some(
    (dimension) => !DEFINITIONS.includes(dimension.split('=')[0]!),
  );
  if (comparable === 'no' || isOfSomethingElse) return null;
  /** A target has no period but the day by which it is to be reached. */
  const time =
    differs.includes('target') || figure.period_end === null
      ? []
      : differs.includes('period') || differs.includes('length')
        ? (['period'] as const)
        : daysWithin(figure.period_end)[1] === daysWithin(row.period_end)[1]
          ? []
          : (['time'] as const);
  return [
    ...(['dimensions', 'population', 'target'] as const).filter((field) => differs.includes(field)),
    ...(figure.place === row.place ? [] : (['place'] as const)),
    ...time,
  ];
}

/** At most this many stand beside a figure. */
const MOST = 3;

/** The ids of a place and of the places around it, from the nearest. */
export function around(id: string): readonly string[] {
  const { parent } = byId(places(), id);
  return parent === null ? [id] : [id, ...around(parent)];
}

/**
 * The benchmarks that may stand beside a figure: of the same concept, unit and kind of number, and of its place or one
 * around it. Those that measure by the same definition come first; then those that differ least, the nearest year and
 * the nearest place.
 *
 * @param most how many at most
 */
export function benchmarksBeside(figure: FigureRow, most = MOST): readonly Beside[] {
  const within = around(figure.place);
  const years = ({ period_end }: BenchmarkRow) =>
    Math.abs(Number(period_end.slice(0, 4)) - Number((figure.period_end ?? '0').slice(0, 4)));
  const isByAnother = ({ differs }: Beside) => Number(differs.includes('dimensions'));
  return benchmarks()
    .filter(({ place }) => within.includes(place))
    .flatMap((row) => {
      const differs = differences(figure, row);
      return differs === null ? [] : [{ row, differs }];
    })
    .sort(
      (a, b) =>
        isByAnother(a) - isByAnother(b) ||
        a.differs.length - b.differs.length ||
        years(a.row) - years(b.row) ||
        within.indexOf(a.row.place) - within.indexOf(b.row.place),
    )
    .slice(0, most);
}

/** In what a benchmark differs from the figure beside it, in a sentence that says what holds here and what there. */
export function differencesInWords(
  figure: FigureRow,
  { row, differs }: Beside,
  lang: Lang,
): string {
  const say = words[lang];
  if (differs.length === 0) return say.same;
  const measured = (own: FigureRow | BenchmarkRow, other: FigureRow | BenchmarkRow) =>
    dimensionsInWords(ownDimensions(own, other), lang) || say.notSaid;
  const people = ({ population }: FigureRow | BenchmarkRow) =>
    byId(groups(), population ?? 'all')[`name_${lang}`];
  const named = differs.map((field) => {
    switch (field) {
      case 'dimensions':
        return say.dimensions(measured(figure, row), measured(row, figure));
      case 'population':
        return say.population(people(figure), people(row));
      case 'period':
        return say.period(periodInWords(figure, lang), benchmarkPeriod(row, lang));
      default:
        return say[field];
    }
  });
  return say.differs(named.join(punctuation[lang].semicolon));
}

/** The rates of which a figure is the part, or a benchmark the base. */
export const ratesOf = (of: Partial<Pick<RateRow, 'figure' | 'benchmark'>>): readonly RateRow[] =>
  rates().filter(({ figure, benchmark }) => figure === of.figure || benchmark === of.benchmark);

/** A rate with the digits that its interval bears. */
export const rateValue = ({ value, unit, low, high }: RateRow, lang: Lang): string =>
  decimalInWords(borne(value, low, high), lang) + unit;

/** The title of a benchmark’s page; `isOurs` where it is our description, as the copy that was read shows no headline. */
export function pageTitle({ title }: BenchmarkRow): {
  readonly title: string;
  readonly isOurs: boolean;
} {
  const described = /^（(.*)）$/.exec(title)?.[1];
  return { title: described ?? title, isOurs: described !== undefined };
}

/** The number of a benchmark with its unit, as its token prints it, and with the word that hedges it. */
export const benchmarkValue = (row: BenchmarkRow, lang: Lang): string =>
  benchmarkText(row, lang).full;

/** The same without its unit. */
export const benchmarkNumber = (row: BenchmarkRow, lang: Lang): string =>
  benchmarkText(row, lang).number;

/** When a benchmark holds, in words. A line in force holds from a day on, and not only until the page that tells it. */
export function benchmarkPeriod(row: BenchmarkRow, lang: Lang): string {
  const { time_kind: time, period_start: start, period_end: end } = row;
  const isLine = time === 'in-force' && start !== null;
  return periodInWords(
    {
      ...row,
      period_end: isLine && start !== end ? null : end,
      period_kind: isLine ? 'span' : periodKindOf({ time, start, end }),
    },
    lang,
  );
}

/** A benchmark of a chart in a sentence, with its publisher and the date of its page. */
function benchmarkInWords({ row, label, text }: ChartBenchmark, lang: Lang): string {
  const date = row.page_date === null ? [] : [dateInWords(row.page_date, lang)];
  const source = [row[`publisher_${lang}`], ...date].join(punctuation[lang].comma);
  return words[lang].outside(text[lang].full, label[lang], source);
}

/** The description of a chart, with its benchmarks, for whoever does not see it. */
export const chartInWords = (chart: ResolvedChart, lang: Lang): string =>
  [chart.description[lang], ...allBenchmarks(chart).map((one) => benchmarkInWords(one, lang))].join(
    punctuation[lang].blank,
  );
