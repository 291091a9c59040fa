import type { Bilingual } from '../language.ts';
import type { Way } from './comparability.ts';
import type { BenchmarkRow, FigureRow, IndicatorRow, PlaceRow } from './published.ts';
import type { FigureStatus } from './figure.ts';
import type { FigureClass } from './indicator.ts';
import type { Clash, FigureText, TextPart } from './site.ts';
import type { Verdict } from './verdict.ts';

/**
 * The kinds of chart, and what each draws:
 *
 * - `bars`: amounts of one unit, from zero.
 * - `diverging`: in each group a pair, the first drawn to the left and the second to the right.
 * - `dots`: amounts of one unit whose distance from zero says nothing, such as rates.
 * - `dumbbell`: in each group a pair on one row; all pairs have the same labels.
 * - `lollipop`: amounts of one unit as points on a logarithmic scale.
 * - `multiples`: a panel for each dimension, with amounts from zero; for each group where the chart says so.
 * - `parts`: in each group the first figure is the whole, the others its parts.
 * - `scatter`: quotients of two figures: each upwards, its divisor across.
 * - `slope`: in each group two figures, earlier and later.
 * - `stacked`: as `parts`, with all groups in one unit and on one scale.
 * - `sums`: as `parts`, with the verdict of a check beside each group.
 * - `timeline`: figures of any unit, each placed at the end of its period.
 * - `waffle`: a whole and up to three parts, as squares.
 */
export const chartKinds = [
  'bars',
  'diverging',
  'dots',
  'dumbbell',
  'lollipop',
  'multiples',
  'parts',
  'scatter',
  'slope',
  'stacked',
  'sums',
  'timeline',
  'waffle',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a mark shows: a figure, an expression over figures, or a count of figures of the record. */
export type SeriesValue =
  | { readonly of: 'figure'; readonly id: string }
  | {
      readonly of: 'expression';
      /** As typed: `lanzhou.microcredit.amount / lanzhou.microcredit.households`. */
      readonly expression: string;
      /** With its rate: `元/户`; `%` for a quotient of two figures of one unit. */
      readonly unit: string;
    }
  | {
      readonly of: 'count';
      readonly where: FigureFilter;
      /** If set, the count is shown as a percentage of the figures that match this; `null` for the count itself. */
      readonly among: FigureFilter | null;
    };

/** One mark of a chart, as typed. */
export interface SeriesSpec {
  readonly value: SeriesValue;
  /** `null` for the figure's own label; expressions and counts always have one here. */
  readonly label: Bilingual | null;
  /** Neighbouring marks with the same group stand together under its name; `null` for none. */
  readonly group: Bilingual | null;
}

/** A second measure of what a chart shows, to which a reader can switch. */
export interface ToggleSpec {
  /** The name of the chart's own measure: `Per household`. */
  readonly from: Bilingual;
  /** The name of the second measure. */
  readonly to: Bilingual;
  readonly kind: ChartKind;
  /** The headline of the measure that is not shown first; `null` where the chart's own holds for it as well. */
  readonly title: Bilingual | null;
  /** The subtitle of the second drawing; `null` where the chart's own holds for it as well. */
  readonly subtitle: Bilingual | null;
  /** `shares`: each part of the chart's own series as a percentage of its whole. */
  readonly series: 'shares' | readonly SeriesSpec[];
  /** Whether this measure is the one that the headline states, which is shown first. */
  readonly first: boolean;
}

/** The conditions on which a figure is counted; a condition that is left out is not checked. */
export interface FigureFilter {
  readonly article: string;
  readonly class?: FigureClass;
  readonly status?: FigureStatus;
  readonly unit?: string;
  /** Decimal string, as in `value`. */
  readonly value?: string;
}

/** Kinds in which the first figure, or the first of each group, is the whole of the others. */
export const kindsWithWhole: readonly ChartKind[] = ['parts', 'stacked', 'sums', 'waffle'];

/** Kinds of one scale across, on which a number from outside of the articles can stand as a line. */
export const kindsWithBenchmarks: readonly ChartKind[] = [
  'bars',
  'dots',
  'dumbbell',
  'lollipop',
  'multiples',
];

/** A benchmark that a chart shows beside its own values, as typed. */
export interface BenchmarkSpec {
  /** Of a row of `data/benchmarks.csv`. */
  readonly id: string;
  readonly label: Bilingual;
}

/** A benchmark of a chart with its row. It is no part of the record, and wherever it stands it says so. */
export interface ChartBenchmark {
  readonly row: BenchmarkRow;
  readonly label: Bilingual;
  readonly text: FigureText;
}

/** A question that a chart answers by a comparison, which the page on comparisons asks. */
export interface AskedComparison {
  readonly question: Bilingual;
  /** Ids of the figures that are compared: two to five. */
  readonly figures: readonly string[];
  readonly as: Way;
}

/** Why a chart is no longer kept up, and the slug of the chart that took its place; `null` where none did. */
export interface DroppedChart<Text = Bilingual> {
  readonly see: string | null;
  readonly why: Text;
}

/** A chart as `content/charts/<slug>.yaml` describes it, after its checks. Texts are templates, as typed. */
export interface ChartSpec {
  readonly slug: string;
  readonly kind: ChartKind;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly description: Bilingual;
  /** `null` where there is none. */
  readonly notes: Bilingual | null;
  /** Expressions over figure ids that must hold. */
  readonly claims: readonly string[];
  readonly series: readonly SeriesSpec[];
  /** `multiples` only: each group has a scale of its own, since nothing compares across them. */
  readonly ownScales: boolean;
  /** `null` for none. */
  readonly toggle: ToggleSpec | null;
  /** Numbers from outside of the articles, as lines across the chart's own measure. */
  readonly benchmarks: readonly BenchmarkSpec[];
  /** `sums` only: ids of the checks that its groups show, in the order of the groups. */
  readonly checks: readonly string[];
  /** Id of the question under which the gallery shows it. */
  readonly question: string;
  /** Whether it is the first of its question, which is shown large. */
  readonly lead: boolean;
  /** `null` for a chart that is about no comparison. */
  readonly asks: AskedComparison | null;
  /** Slugs of the explainers to which the chart belongs. */
  readonly explainers: readonly string[];
  /** `null` for a chart that is kept up. */
  readonly dropped: DroppedChart | null;
}

/** How a value that no article prints was computed. */
export interface Derivation {
  /** 226.8030 million yuan ÷ 4,590 households */
  readonly formula: Bilingual<readonly TextPart[]>;
  /** The figures in the expression, in its order. */
  readonly figures: readonly FigureRow[];
  /** Whether the value has more digits than are kept of it. */
  readonly isRounded: boolean;
  /** The two figures, where the expression is one divided by the other; `null` otherwise. */
  readonly ratio: { readonly of: FigureRow; readonly over: FigureRow } | null;
}

/** One mark of a chart with all that is needed to draw, label and describe it. */
export interface ChartDatum {
  /**
   * The published row. A derived value has none, so one is made up: its id is the chart's slug with
   * a number behind it, its token and locators are empty, its `url` is the chart's, its doubts are
   * those of the figures it was computed from, and its period ends with the latest of theirs.
   */
  readonly figure: FigureRow;
  /** How the value was computed; `null` for a figure that an article prints. */
  readonly derived: Derivation | null;
  /** The label typed in the chart, or else the figure's. */
  readonly label: Bilingual;
  readonly group: Bilingual | null;
  readonly text: FigureText;
  /** For a derived value, the indicator and the place of the first figure in its expression. */
  readonly indicator: IndicatorRow;
  readonly place: PlaceRow;
  /** A check contradicts it. */
  readonly clash: Clash | null;
  /** It is printed, and takes part in a check that holds. */
  readonly confirmed: boolean;
}

/** A chart with its values looked up and its texts filled in, ready to be drawn. */
export interface ResolvedChart {
  readonly slug: string;
  readonly kind: ChartKind;
  /** Plain text: placeholders are filled in. */
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly description: Bilingual;
  /** `null` where there are none. */
  readonly notes: Bilingual | null;
  /** The same texts in parts, so that a page can link each number to its provenance. */
  readonly parts: {
    readonly title: Bilingual<readonly TextPart[]>;
    readonly subtitle: Bilingual<readonly TextPart[]>;
    readonly description: Bilingual<readonly TextPart[]>;
    readonly notes: Bilingual<readonly TextPart[]> | null;
  };
  readonly series: readonly ChartDatum[];
  /** Numbers from outside of the articles that stand beside the series. */
  readonly benchmarks: readonly ChartBenchmark[];
  /** `multiples` only: each group has a scale of its own, since nothing compares across them. */
  readonly ownScales: boolean;
  /** The second measure; `null` for none. */
  readonly toggle: {
    readonly from: Bilingual;
    readonly to: Bilingual;
    readonly kind: ChartKind;
    /** Its headline; `null` where that of the chart holds for both measures. */
    readonly title: Bilingual | null;
    readonly subtitle: Bilingual | null;
    readonly series: readonly ChartDatum[];
    readonly benchmarks: readonly ChartBenchmark[];
  } | null;
  /** The checks that the chart names, with what they found. */
  readonly checks: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly usedForRepair: boolean;
  }[];
  /** Article ids, in order of first use. */
  readonly articles: readonly string[];
  readonly question: string;
  /** Whether it is the first of its question. */
  readonly lead: boolean;
  readonly asks: AskedComparison | null;
  readonly explainers: readonly string[];
  /** `null` for a chart that is kept up. A dropped one goes on answering at its addresses, and is listed nowhere. */
  readonly dropped: DroppedChart<Bilingual<readonly TextPart[]>> | null;
}

/** The chart as its second measure shows it, ready to be drawn; `null` where it has none. */
export function toggled(chart: ResolvedChart): ResolvedChart | null {
  const { toggle, title } = chart;
  return (
    toggle && {
      ...chart,
      slug: `${chart.slug}-other`,
      title: toggle.title ?? {
        en: `${title.en} (${toggle.to.en})`,
        zh: `${title.zh}（${toggle.to.zh}）`,
      },
      kind: toggle.kind,
      series: toggle.series,
      benchmarks: toggle.benchmarks,
      ownScales: false,
      checks: [],
    }
  );
}

/** All values of a chart: those of its own measure, then those of the second. */
export function allSeries({
  series,
  toggle,
}: Pick<ResolvedChart, 'series' | 'toggle'>): readonly ChartDatum[] {
  return [...series, ...(toggle?.series ?? [])];
}

/** All benchmarks of a chart, those of its second measure last. */
export function allBenchmarks({
  benchmarks,
  toggle,
}: Pick<ResolvedChart, 'benchmarks' | 'toggle'>): readonly ChartBenchmark[] {
  return [...benchmarks, ...(toggle?.benchmarks ?? [])];
}
