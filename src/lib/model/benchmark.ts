import type { Problem } from '../problem.ts';
import { languages } from '../language.ts';
import type { Bilingual, Lang } from '../language.ts';
import { withUnit } from '../quantity/parse.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readToken } from '../quantity/token.ts';
import { unitOf } from '../quantity/units.ts';
import {
  address,
  decimalNumber,
  id,
  isoDate,
  known,
  list,
  oneOf,
  optional,
  words,
} from './cells.ts';
import { hedge, measured, measureKinds } from './measure.ts';
import type { Measure } from './measure.ts';
import { date, periodFault, timeKinds } from './period.ts';
import type { Period } from './period.ts';
import { elsewhere } from './publisher.ts';
import type { Publisher } from './publisher.ts';
import { readRows, repeated } from './table.ts';
import type { CellReader, Table, ValidRow } from './table.ts';

/** How the dates of a benchmark are known: its sentence states them, or they are inferred from the page. */
export const benchmarkBases = ['sentence', 'page'] as const;

/** See {@link benchmarkBases}. */
export type BenchmarkBasis = (typeof benchmarkBases)[number];

/**
 * A number from a page outside of the articles, beside which a figure is large or small: a row of
 * `data/benchmarks.csv`. It is never part of the record: no check or indicator is made of it, and in a
 * chart it is a line that says that it is from outside.
 */
export interface Benchmark {
  readonly id: string;
  readonly what: Bilingual;
  /** The concept of the record that it measures; `null` where it is only a base, as a population. */
  readonly concept: string | null;
  readonly dimensions: readonly string[];
  /** Id of the group that is counted, or over which a share or mean is taken; `null` where it is everyone or everything. */
  readonly population: string | null;
  readonly place: string;
  readonly period: Period;
  readonly basis: BenchmarkBasis;
  /** Of the page, and so of its title and its token. */
  readonly language: Lang;
  /** As the page prints it. */
  readonly token: string;
  /** At most {@link AROUND} characters of the page before and behind the token, by which it is found again. */
  readonly before: string;
  readonly after: string;
  /** Its interval follows from what it measures, as a figure’s does. */
  readonly quantity: Quantity & { readonly unit: string };
  readonly measure: Measure;
  readonly publisher: string;
  /** The page’s title, as printed. */
  readonly title: string;
  readonly address: string;
  /** ISO date that the page states; `null` where it states none. */
  readonly pageDate: string | null;
  readonly at: string;
}

/** What the rows of `data/benchmarks.csv` refer to. */
export interface BenchmarkReferences {
  readonly concepts: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Ids, those of faulty rows included. */
  readonly publisherIds: ReadonlySet<string>;
  /** The valid ones. */
  readonly publishers: readonly Publisher[];
}

/** Of pages whose row names none. */
const DEFAULT_LANGUAGE: Lang = 'zh';

/** A token in each language, for who typed another. */
const EXAMPLES: Bilingual = { en: '12,550 yuan; what is counted may stand in unit', zh: '17131元' };

/** More of another’s sentence is not kept. */
const AROUND = 12;

const around: CellReader<string> = (value) =>
  value.length <= AROUND
    ? { value }
    : {
        fault: {
          code: 'long-quotation',
          found: `"${value}", ${value.length} characters`,
          expected: `at most ${AROUND} characters beside the token`,
        },
      };

/** What is counted where an English token leaves it out, as in 8.04 million. */
const countUnit: CellReader<string> = (value) =>
  unitOf(value)?.kind === 'count'
    ? { value }
    : {
        fault: {
          code: 'unknown-unit',
          found: `"${value}"`,
          expected: 'a measure word that counts, as 人 or 个',
        },
      };

const columnsOf = ({
  concepts,
  dimensions,
  groups,
  places,
  publisherIds,
}: BenchmarkReferences) => ({
  id,
  what_en: words,
  what_zh: words,
  concept: optional(known('concept', concepts)),
  dimensions: list(known('dimension', dimensions)),
  population: optional(known('group', groups)),
  place: known('place', places),
  measure_kind: oneOf('measure-kind', measureKinds),
  time_kind: oneOf('time-kind', timeKinds),
  period_start: optional(date),
  period_end: date,
  period_basis: oneOf('benchmark-basis', benchmarkBases),
  token: words,
  before: around,
  after: around,
  value: decimalNumber,
  per: optional(words),
  hedge: optional(hedge),
  publisher: known('publisher', publisherIds),
  title: words,
  address,
  page_date: optional(isoDate),
  language: optional(oneOf('language', languages)),
  unit: optional(countUnit),
});

type ValidBenchmarkRow = ValidRow<ReturnType<typeof columnsOf>>;

/** Reads `data/benchmarks.csv`: the numbers are read from the tokens, as those of figures are. */
export function readBenchmarks(
  table: Table,
  references: BenchmarkReferences,
): { benchmarks: Benchmark[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, columnsOf(references));
  const publishers = new Map(references.publishers.map((each) => [each.id, each]));
  const benchmarks: Benchmark[] = [];
  for (const row of rows) {
    problems.push(...rowProblems(row, publishers.get(row.publisher)));
    const language = row.language ?? DEFAULT_LANGUAGE;
    const read = readToken[language](row.token);
    const unit = read?.quantity.unit ?? row.unit;
    if (read === null || unit === null) {
      problems.push({
        code: 'token-without-value',
        at: row.at,
        found: `token "${row.token}"`,
        expected: `one number with its unit, as ${EXAMPLES[language]}`,
      });
      continue;
    }
    const { quantity } = read;
    if (row.unit !== null && quantity.unit !== null)
      problems.push({
        code: 'unit-twice',
        at: row.at,
        found: `unit "${row.unit}" of token "${row.token}"`,
        expected: 'no unit, which the token names',
      });
    if (row.hedge !== null && read.hedge !== null)
      problems.push({
        code: 'hedge-twice',
        at: row.at,
        found: `hedge "${row.hedge}" of token "${row.token}"`,
        expected: 'no hedge, which the token holds',
      });
    if (quantity.value !== row.value)
      problems.push({
        code: 'other-value',
        at: row.at,
        found: `value "${row.value}" of token "${row.token}"`,
        expected: `"${quantity.value ?? 'a range'}", which the token says`,
      });
    const about = measured(
      { quantity: { ...withUnit(quantity, unit), unit, per: row.per }, place: read.place },
      { kind: row.measure_kind, hedge: row.hedge, boundRole: null },
    );
    benchmarks.push({
      id: row.id,
      what: { en: row.what_en, zh: row.what_zh },
      concept: row.concept,
      dimensions: row.dimensions,
      population: row.population,
      place: row.place,
      period: periodOf(row),
      basis: row.period_basis,
      language,
      token: row.token,
      before: row.before,
      after: row.after,
      quantity: about.quantity,
      measure: { ...about.measure, word: read.hedge ?? about.measure.word },
      publisher: row.publisher,
      title: row.title,
      address: row.address,
      pageDate: row.page_date,
      at: row.at,
    });
  }
  return { benchmarks, problems: [...problems, ...repeated(table, ['id'])] };
}

const basisOf = { sentence: 'sentence', page: 'inferred' } as const;

const periodOf = (row: ValidBenchmarkRow): Period => ({
  start: row.period_start,
  end: row.period_end,
  time: row.time_kind,
  startBasis: row.period_start === null ? 'none' : basisOf[row.period_basis],
  endBasis: basisOf[row.period_basis],
});

/** What is wrong with a row by itself: its period, and where its page is. */
function rowProblems(row: ValidBenchmarkRow, publisher: Publisher | undefined): Problem[] {
  const { at } = row;
  const problems: Problem[] = [];
  const fault = periodFault(periodOf(row));
  if (fault) problems.push({ ...fault, at });
  problems.push(...elsewhere(row.address, publisher).map((fault) => ({ ...fault, at })));
  if (row.page_date !== null && row.period_start !== null && row.page_date < row.period_start)
    problems.push({
      code: 'page-before-period',
      at,
      found: `page of ${row.page_date} about ${row.period_start}`,
      expected: 'a page that is not older than what it reports',
    });
  return problems;
}
