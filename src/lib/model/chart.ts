import type { Bilingual } from './bilingual.ts';
import type { FigureRow, IndicatorRow, PlaceRow } from './published.ts';
import type { FigureText, TextPart } from './site.ts';

/**
 * - `bars`: amounts of one unit, from zero.
 * - `dots`: amounts of one unit whose distance from zero says nothing, rates above all.
 * - `parts`: in each group the first figure is the whole, the others its parts.
 * - `slope`: in each group two figures or more, earlier to later.
 */
export const chartKinds = ['bars', 'dots', 'parts', 'slope'] as const;
export type ChartKind = (typeof chartKinds)[number];

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
  readonly series: readonly {
    readonly figure: string;
    /** `null`: the figure's own. */
    readonly label: Bilingual | null;
    /** Neighbours with the same group stand together under it; `null` for none. */
    readonly group: Bilingual | null;
  }[];
  /** Slugs of the explainers to which it belongs. */
  readonly explainers: readonly string[];
}

/** One mark of a chart with all that is needed to draw, label and describe it. */
export interface ChartDatum {
  readonly figure: FigureRow;
  /** The series' own label, or else the figure's. */
  readonly label: Bilingual;
  readonly group: Bilingual | null;
  readonly text: FigureText;
  readonly indicator: IndicatorRow;
  readonly place: PlaceRow;
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
  /** Article ids, in order of first use. */
  readonly articles: readonly string[];
  readonly explainers: readonly string[];
}
