import type { Bilingual } from './bilingual.ts';

export const indicatorClasses = ['input', 'activity', 'output', 'outcome', 'standard'] as const;

/** Where it stands in the chain from money spent to lives changed. */
export type IndicatorClass = (typeof indicatorClasses)[number];

/** What is counted: an entry of the codebook. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  /** As in `Quantity.unit`. */
  readonly unit: string;
  /** As in `Quantity.per`; `null` where it is no rate. */
  readonly per: string | null;
  readonly theme: string;
  readonly class: IndicatorClass;
  readonly definition: Bilingual;
  readonly comparability: Bilingual;
  /** Ids of indicators that look alike and must not be compared with it. */
  readonly notWith: readonly string[];
  readonly at: string;
}
