import cases from './cases.json' with { type: 'json' };
import type { Chart, ChartFigure } from '../../src/charts/chart.ts';
import type { Bilingual, Lang } from '../../src/lib/language.ts';
import type { ChartKind } from '../../src/lib/model/chart.ts';

interface Case {
  readonly slug: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly description: string;
  readonly verdicts?: NonNullable<Chart['verdicts']>;
  readonly series: readonly {
    readonly id: string;
    readonly place: string;
    readonly value: string | null;
    /** Left out where the value is exact. */
    readonly low?: string | null;
    readonly high?: string | null;
    readonly unit: string;
    readonly per?: string;
    readonly status?: ChartFigure['status'];
    readonly reading?: ChartFigure['reading'];
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

/** The charts of `cases.json` in one language: a new case is a new entry there. */
export function chartCases(lang: Lang): { readonly kind: ChartKind; readonly chart: Chart }[] {
  return (cases as readonly Case[]).map(({ slug, kind, title, description, verdicts, series }) => ({
    kind,
    chart: {
      slug,
      title,
      description,
      ...(verdicts === undefined ? {} : { verdicts }),
      series: series.map((row) => ({
        figure: figure({
          id: row.id,
          value: row.value,
          low: row.low === undefined ? row.value : row.low,
          high: row.high === undefined ? row.value : row.high,
          unit: row.unit,
          status: row.status ?? 'reported',
          reading: row.reading ?? 'printed',
          per: row.per ?? null,
          period_start: row.start ?? null,
          period_end: row.end ?? null,
        }),
        colour: `place-${row.place}`,
        label: row.label[lang],
        valueText: row.text[lang],
        fullText: row.text[lang],
        group: row.group?.[lang] ?? null,
        doubt: row.doubt?.[lang] ?? null,
        clash: row.clash ?? null,
        interval: null,
        formula: row.formula?.[lang] ?? null,
        ratio: row.ratio
          ? { of: figure({ value: row.ratio[0] }), over: figure({ value: row.ratio[1] }) }
          : null,
        period: null,
        source: null,
        href: `/figures/${row.id}/`,
      })),
    },
  }));
}

/** A figure with what a test does not care about filled in. */
export function figure(some: Partial<ChartFigure>): ChartFigure {
  const value = some.value === undefined ? '1' : some.value;
  return {
    id: 'lanzhou.some',
    value,
    low: value,
    high: value,
    low_open: false,
    high_open: false,
    unit: '户',
    per: null,
    period_start: null,
    period_end: null,
    status: 'reported',
    reading: 'printed',
    ...some,
  };
}
