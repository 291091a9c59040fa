/** A figure as the page for exploring needs it, in one language. */
export interface ExploreRow {
  readonly id: string;
  readonly label: string;
  readonly indicator: string;
  readonly place: string;
  readonly group: string;
  readonly article: string;
  /** Decimal strings in `unit`; `null` where none or open. */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly per: string | null;
  /** In which its period ends, or else starts; `null` where neither is known. */
  readonly year: number | null;
  readonly period: string;
  readonly period_kind: string;
  readonly status: string;
  /** With its unit, as pages print it. */
  readonly text: string;
  readonly doubtful: boolean;
  readonly contradicted: boolean;
}

/** What the page for exploring loads, in one language. */
export interface ExploreData {
  readonly rows: readonly ExploreRow[];
  /** By id, in the order of the codebook. */
  readonly indicators: {
    readonly [id: string]: { readonly name: string; readonly not_with: readonly string[] };
  };
  readonly places: { readonly [id: string]: string };
  /** The place whose colour each may take, as `lenders` has it. */
  readonly lenders: { readonly [place: string]: string | null };
  /** What a unit with its rate is called on the page: `yuan per person per month` by `元/人/月`. */
  readonly units: { readonly [unit: string]: string };
  /** The figure of people that a figure may be divided by, by its id. */
  readonly denominators: { readonly [figure: string]: string };
  readonly charts: readonly {
    readonly slug: string;
    readonly title: string;
    readonly figures: readonly string[];
  }[];
}
