import { caredFieldNames } from '../lib/model/cared-field-names.ts';
import { compared, monthsOf, periodType } from '../lib/model/comparability.ts';
import type { CaredField, Comparand } from '../lib/model/comparability.ts';
import { periodKindOf } from '../lib/model/period.ts';
import type { BenchmarkRow, FigureRow } from '../lib/model/published.ts';
import { format } from '../lib/quantity/format.ts';
import { readQuantities } from '../lib/quantity/parse.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import { benchmarks, byId, places } from './data.ts';
import { periodInWords } from './wording.ts';

const words = messages({
  en: {
    place: 'the place',
    year: 'the year',
    same: 'The same in place, year and what is measured.',
    differs: (fields: string) => `Not the same: ${fields}.`,
  },
  zh: {
    place: '地点',
    year: '年份',
    same: '地点、年份与所计之物皆同。',
    differs: (fields) => `不同之处：${fields}。`,
  },
});

/** A field in which a benchmark may differ from the figure beside it: as between figures, and place and year. */
type BenchmarkField = Exclude<CaredField, 'level'> | 'place' | 'year';

/** A benchmark beside a figure, with what differs between the two. */
export interface Beside {
  readonly row: BenchmarkRow;
  readonly differs: readonly BenchmarkField[];
}

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
 * compared. A benchmark says nothing of items, of who is served and of who acts, so it does not differ in them.
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
  if (comparable === 'no') return null;
  const isOfYear = figure.period_end?.slice(0, 4) === row.period_end.slice(0, 4);
  return [
    ...differs.filter((field) => field !== 'level'),
    ...(figure.place === row.place ? [] : (['place'] as const)),
    ...(isOfYear ? [] : (['year'] as const)),
  ];
}

/** At most this many stand beside a figure. */
const MOST = 4;

/** The ids of a place and of the places around it, from the nearest. */
function around(id: string): readonly string[] {
  const { parent } = byId(places(), id);
  return parent === null ? [id] : [id, ...around(parent)];
}

/**
 * The benchmarks that may stand beside a figure: of the same concept, unit and kind of number, and of its place or one
 * around it. Those that differ least come first, then the nearest year.
 */
export function benchmarksBeside(figure: FigureRow): readonly Beside[] {
  const within = around(figure.place);
  const years = ({ period_end }: BenchmarkRow) =>
    Math.abs(Number(period_end.slice(0, 4)) - Number((figure.period_end ?? '0').slice(0, 4)));
  return benchmarks()
    .filter(({ place }) => within.includes(place))
    .flatMap((row) => {
      const differs = differences(figure, row);
      return differs === null ? [] : [{ row, differs }];
    })
    .toSorted(
      (a, b) =>
        a.differs.length - b.differs.length ||
        years(a.row) - years(b.row) ||
        within.indexOf(a.row.place) - within.indexOf(b.row.place),
    )
    .slice(0, MOST);
}

/** In what a benchmark differs from the figure beside it, in a sentence. */
export function differencesInWords({ differs }: Beside, lang: Lang): string {
  const say = words[lang];
  if (differs.length === 0) return say.same;
  const named = differs.map((field) =>
    field === 'place' || field === 'year' ? say[field] : caredFieldNames[lang][field],
  );
  return say.differs(named.join(punctuation[lang].list));
}

/** The number of a benchmark with its unit, as its token prints it, and with the word that hedges it. */
export function benchmarkValue({ token, per, relation_word }: BenchmarkRow, lang: Lang): string {
  const { quantity } = readQuantities(token)![0]!;
  return format[lang]({ ...quantity, per, approx: relation_word ?? quantity.approx });
}

/** When a benchmark holds, in words. */
export const benchmarkPeriod = (row: BenchmarkRow, lang: Lang): string =>
  periodInWords(
    {
      ...row,
      period_kind: periodKindOf({
        time: row.time_kind,
        start: row.period_start,
        end: row.period_end,
      }),
    },
    lang,
  );
