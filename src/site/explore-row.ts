import type { FigureStatus } from '../lib/model/figure.ts';
import type { Clash } from '../lib/model/site.ts';

/** A figure for the page for exploring, in one language. */
export interface ExploreRow {
  readonly id: string;
  readonly label: string;
  readonly indicator: string;
  readonly place: string;
  readonly group: string;
  readonly article: string;
  /** Decimal strings in `unit`; `null` where there is no single value, or where the bound is open. */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly per: string | null;
  /** The year in which it lies, as the panel has it; `null` where it lies in none. */
  readonly year: number | null;
  readonly period: string;
  readonly period_kind: string;
  readonly status: FigureStatus;
  readonly reading: 'printed' | 'repaired';
  readonly clash: Clash | null;
  /** Whether it takes part in a check that holds. */
  readonly confirmed: boolean;
  /** The value with its unit, as pages print it. */
  readonly text: string;
  /** It has a doubt, or a contradiction makes it doubtful. */
  readonly doubtful: boolean;
}

/** The file that the page for exploring loads, in one language. */
export interface ExploreData {
  readonly rows: readonly ExploreRow[];
  /** By id, in the order of the codebook. */
  readonly indicators: {
    readonly [id: string]: { readonly name: string; readonly not_with: readonly string[] };
  };
  readonly places: { readonly [id: string]: string };
  /** What a unit with its rate is called on the page: `yuan per person per month` by `元/人/月`. */
  readonly units: { readonly [unit: string]: string };
  /** By a figure's id, the id of the number of people by which it may be divided. */
  readonly denominators: { readonly [figure: string]: string };
  readonly charts: readonly {
    readonly slug: string;
    readonly title: string;
    readonly figures: readonly string[];
  }[];
}
