import type { Bilingual } from '../language.ts';
import type { FigureRow, IndicatorRow, PlaceRow } from './published.ts';
import type { FigureStatus } from './figure.ts';
import type { IndicatorClass } from './indicator.ts';
import type { FigureText, TextPart } from './site.ts';
import type { Verdict } from './verdict.ts';

/**
 * - `bars`: amounts of one unit, from zero.
 * - `diverging`: in each group a pair; the former goes to the left, the latter to the right.
 * - `dots`: amounts of one unit whose distance from zero says nothing, rates above all.
 * - `dumbbell`: in each group a pair, both on one row; all pairs have the same labels.
 * - `lollipop`: amounts of one unit on a logarithmic scale.
 * - `multiples`: in each group amounts of one unit, in a panel of their own.
 * - `parts`: in each group the first figure is the whole, the others its parts.
 * - `scatter`: quotients of two figures, over how many.
 * - `slope`: in each group two figures, earlier and later.
 * - `stacked`: as `parts`, all in one unit and on one scale.
 * - `sums`: as `parts`, with the verdict of a check for each group.
 * - `timeline`: figures of any unit, each at the end of its period.
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

/** What a mark shows: a figure, an expression over figures, or how many figures the record holds of a kind. */
export type SeriesValue =
  | { readonly of: 'figure'; readonly id: string }
  | {
      readonly of: 'expression';
      /** As typed: `lanzhou.microcredit.amount / lanzhou.microcredit.households`. */
      readonly expression: string;
      /** With its rate: `元/户`; `%` for a quotient of like things. */
      readonly unit: string;
    }
  | {
      readonly of: 'count';
      readonly where: FigureFilter;
      /** Shown as a percentage of how many there are of these; `null` for the count itself. */
      readonly among: FigureFilter | null;
    };

/** One mark, as typed. */
export interface SeriesSpec {
  readonly value: SeriesValue;
  /** `null`: the figure's own; what is computed has a label. */
  readonly label: Bilingual | null;
  /** Neighbours with the same group stand together under it; `null` for none. */
  readonly group: Bilingual | null;
}

/** A second measure of what a chart shows, between which and its own a reader chooses. */
export interface ToggleSpec {
  /** What the chart's own measure is called: `Per household`. */
  readonly from: Bilingual;
  readonly to: Bilingual;
  readonly kind: ChartKind;
  /** What stands over the second drawing, where the chart's subtitle does not hold for it. */
  readonly subtitle: Bilingual | null;
  /** `shares`: each part of the chart's own series as a percentage of its whole. */
  readonly series: 'shares' | readonly SeriesSpec[];
}

/** What a figure must be to be counted; what is left out may be anything. */
export interface FigureFilter {
  readonly article: string;
  readonly class?: IndicatorClass;
  readonly status?: FigureStatus;
  readonly unit?: string;
  /** Decimal string, as in `value`. */
  readonly value?: string;
}

/** `content/charts/<slug>.yaml`, checked. Texts are templates, as typed. */
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
  /** `null` for none. */
  readonly toggle: ToggleSpec | null;
  /** `sums` only: ids of the checks that its groups show, in their order. */
  readonly checks: readonly string[];
  /** Slugs of the explainers to which it belongs. */
  readonly explainers: readonly string[];
}

/** How a value that no article prints came about. */
export interface Derivation {
  /** 226.8030 million yuan ÷ 4,590 households */
  readonly formula: Bilingual<readonly TextPart[]>;
  /** The figures that it takes, in order. */
  readonly figures: readonly FigureRow[];
  /** The expression is the one figure over the other; `null` otherwise. */
  readonly ratio: { readonly of: FigureRow; readonly over: FigureRow } | null;
}

/** One mark of a chart with all that is needed to draw, label and describe it. */
export interface ChartDatum {
  /**
   * The published row. A derived value has none: its id is the chart's slug with a number behind
   * it, its token and locators are empty, its `url` is the chart's, its doubts are those of the
   * figures that it takes, and its period reaches to the latest of theirs.
   */
  readonly figure: FigureRow;
  /** `null` for a figure that is printed. */
  readonly derived: Derivation | null;
  /** The series' own label, or else the figure's. */
  readonly label: Bilingual;
  readonly group: Bilingual | null;
  readonly text: FigureText;
  /** Of a derived value: that of the first figure that it takes. */
  readonly indicator: IndicatorRow;
  readonly place: PlaceRow;
  /** The name of its place's colour in this chart, by both of its measures. */
  readonly colour: string;
  /** A check contradicts it. */
  readonly contradicted: boolean;
}

/** A chart that is ready to be drawn. */
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
  /** Its second measure; `null` for none. */
  readonly toggle: {
    readonly from: Bilingual;
    readonly to: Bilingual;
    readonly kind: ChartKind;
    readonly subtitle: Bilingual | null;
    readonly series: readonly ChartDatum[];
  } | null;
  /** What the checks named by the chart found. */
  readonly checks: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly usedForRepair: boolean;
  }[];
  /** Article ids, in order of first use. */
  readonly articles: readonly string[];
  readonly explainers: readonly string[];
}

/** A chart by its second measure, ready to be drawn; `null` where it has none. */
export function toggled(chart: ResolvedChart): ResolvedChart | null {
  const { toggle, title } = chart;
  return (
    toggle && {
      ...chart,
      slug: `${chart.slug}-other`,
      title: { en: `${title.en} (${toggle.to.en})`, zh: `${title.zh}（${toggle.to.zh}）` },
      kind: toggle.kind,
      series: toggle.series,
      checks: [],
    }
  );
}

/** All values of a chart, those of its second measure behind its own. */
export function allSeries({
  series,
  toggle,
}: Pick<ResolvedChart, 'series' | 'toggle'>): readonly ChartDatum[] {
  return [...series, ...(toggle?.series ?? [])];
}
