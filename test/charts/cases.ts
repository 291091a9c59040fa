import cases from './cases.json' with { type: 'json' };
import type { SumVerdict } from '../../src/charts/frame.ts';
import { rowFrom, type Row, type RowSource } from '../../src/charts/row.ts';
import type { Bilingual, Lang } from '../../src/lib/language.ts';
import type { ChartKind } from '../../src/lib/model/chart.ts';

interface Case {
  readonly slug: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly verdicts?: readonly SumVerdict[];
  readonly series: readonly {
    readonly id: string;
    readonly place: string;
    readonly value: string | null;
    /** Left out where the value is exact. */
    readonly low?: string | null;
    readonly high?: string | null;
    readonly unit: string;
    readonly per?: string;
    readonly status?: RowSource['figure']['status'];
    readonly reading?: RowSource['figure']['reading'];
    readonly label: Bilingual;
    readonly text: Bilingual;
    readonly group?: Bilingual;
    readonly doubt?: Bilingual;
    readonly clash?: 'impossible' | 'reading';
    readonly formula?: Bilingual;
    /** The values of the two figures whose quotient it is. */
    readonly ratio?: readonly [of: string, over: string];
    /** ISO dates on which the period starts and ends. */
    readonly start?: string;
    readonly end?: string;
  }[];
}

/** A chart of `cases.json` in one language. */
interface ChartCase {
  readonly slug: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly verdicts?: readonly SumVerdict[];
  readonly rows: readonly Row[];
}

/** The charts of `cases.json` in one language: a new case is a new entry there. */
export const chartCases = (lang: Lang): readonly ChartCase[] =>
  (cases as readonly Case[]).map(({ slug, kind, title, verdicts, series }) => ({
    slug,
    kind,
    title,
    ...(verdicts === undefined ? {} : { verdicts }),
    rows: series.map((one) =>
      rowFrom(
        source({
          figure: figure({
            id: one.id,
            value: one.value,
            low: one.low === undefined ? one.value : one.low,
            high: one.high === undefined ? one.value : one.high,
            unit: one.unit,
            status: one.status ?? 'reported',
            reading: one.reading ?? 'printed',
            per: one.per ?? null,
            period_start: one.start ?? null,
            period_end: one.end ?? null,
          }),
          label: one.label[lang],
          number: one.text[lang],
          full: one.text[lang],
          group: one.group?.[lang] ?? null,
          doubt: one.doubt?.[lang] ?? null,
          clash: one.clash ?? null,
          isComputed: one.formula !== undefined,
          details: one.formula ? [one.formula[lang]] : [],
          over: one.ratio?.[1] ?? null,
          href: `/figures/${one.id}/`,
        }),
        lang,
      ),
    ),
  }));

/** A figure with what a test does not care about filled in. */
export function figure(some: Partial<RowSource['figure']>): RowSource['figure'] {
  const value = some.value === undefined ? '1' : some.value;
  return {
    id: 'lanzhou.some',
    value,
    low: value,
    high: value,
    unit: '户',
    per: null,
    period_start: null,
    period_end: null,
    status: 'reported',
    reading: 'printed',
    ...some,
  };
}

/** A source of a row with what a test does not care about filled in. */
export const source = (some: Partial<RowSource>): RowSource => ({
  figure: figure({}),
  label: 'One',
  number: '1',
  full: '1',
  group: null,
  isComputed: false,
  clash: null,
  confirmed: false,
  doubt: null,
  details: [],
  href: null,
  ...some,
});
