import { differences, type BenchmarkField } from '../lib/model/benchmark.ts';
import type { BenchmarkRow, FigureRow } from '../lib/model/published.ts';
import { messages, punctuation, type Lang } from '../lib/language.ts';
import { benchmarks, byId, dimensions, places } from './data.ts';
import { dateInWords, endsInWords, periodInWords, valueInWords } from './wording.ts';

const words = messages({
  en: {
    fields: {
      dimensions: 'what exactly is measured',
      population: 'who is counted',
      place: 'the place',
      kind: 'the kind of number (a goal, a rule or an average)',
      time: 'how it stands in time',
      year: 'the year',
    } satisfies Record<BenchmarkField, string>,
    same: 'The same in place, year and what is measured.',
    differs: (fields: string) => `Not the same: ${fields}.`,
  },
  zh: {
    fields: {
      dimensions: '确切所计之物',
      population: '所计之人',
      place: '地点',
      kind: '数的性质（目标、规定或平均数）',
      time: '时间性质',
      year: '年份',
    },
    same: '地点、年份与所计之物皆同。',
    differs: (fields) => `不同之处：${fields}。`,
  },
});

/** A benchmark beside a figure, with what differs between the two. */
export interface Beside {
  readonly row: BenchmarkRow;
  readonly differs: readonly BenchmarkField[];
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
  return say.differs(differs.map((field) => say.fields[field]).join(punctuation[lang].list));
}

/** The number of a benchmark in words: where its sentence bounds it, the bound; where it hedges it, with its interval. */
export function benchmarkValue(row: BenchmarkRow, lang: Lang): string {
  const { open, close } = punctuation[lang];
  if (row.relation === 'eq') return valueInWords(row, lang);
  const ends = endsInWords(row, lang);
  return ['ge', 'gt', 'le', 'lt'].includes(row.relation)
    ? ends
    : valueInWords(row, lang) + open + ends + close;
}

/** When a benchmark holds, in words. */
export const benchmarkPeriod = (row: BenchmarkRow, lang: Lang): string =>
  periodInWords({ ...row, period_kind: row.time_kind === 'instant' ? 'instant' : 'span' }, lang);

/** What tells a benchmark apart within its concept, in words; empty where nothing does. */
export const benchmarkDimensions = (row: BenchmarkRow, lang: Lang): string =>
  row.dimensions.map((id) => byId(dimensions(), id)[`name_${lang}`]).join(punctuation[lang].list);

/** The date of a benchmark’s page in words; empty where it states none. */
export const benchmarkPageDate = ({ page_date }: BenchmarkRow, lang: Lang): string =>
  page_date === null ? '' : dateInWords(page_date, lang);
