import type { Bilingual } from '../language.ts';

/** A figure that matters at a place, and what it is set against: a benchmark, or a rate with a benchmark as its base. */
export interface PortraitFigure {
  readonly id: string;
  /** Ids of benchmarks; `null` for none. Where both are, the record has nothing to compare the figure with. */
  readonly benchmark: string | null;
  readonly rate: string | null;
}

/** How many figures begin the page of a place. */
export const FIGURES_OF_PORTRAIT = 4;

/** What the page of a place begins with: `content/places/<place>.yaml`, and the same in `site.json` with texts in parts. */
export interface Portrait<Text = string> {
  readonly place: string;
  readonly figures: readonly PortraitFigure[];
  /** Slug of the chart that is shown large. */
  readonly chart: string;
  /** What the record leaves open about the place. */
  readonly cannotTell: readonly Bilingual<Text>[];
}
