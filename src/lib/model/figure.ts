import type { Quantity } from '../quantity/quantity.ts';
import type { Bilingual } from './bilingual.ts';
import type { Numeral } from './numeral.ts';
import type { Period } from './period.ts';

export const figureStatuses = ['reported', 'target', 'standard', 'derived'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** Whether the quantity was read from the token as printed or from the reading that a repair chose. */
export type Reading = 'printed' | 'repaired';

/** A quantity with its meaning. */
export interface Figure {
  /** For people: `lanzhou.monitored.households`. */
  readonly id: string;
  readonly article: string;
  readonly numeral: Numeral;
  /** From 0: which quantity of a compound token. */
  readonly part: number;
  /** The part's own slice of the token: 4538人 of 1294户4538人. The whole token where it is repaired. */
  readonly printed: string;
  /** With the indicator's unit and rate where the token prints none. */
  readonly quantity: Quantity & { readonly unit: string };
  readonly indicator: string;
  readonly place: string;
  readonly group: string;
  readonly period: Period;
  readonly status: FigureStatus;
  readonly reading: Reading;
  readonly label: Bilingual;
  /** A template, as typed; empty where there is none. */
  readonly note: Bilingual;
  /** Templates, as typed. */
  readonly doubts: readonly Bilingual[];
  /** Where it is typed: `data/figures/lanzhou.csv:12`. */
  readonly at: string;
}
