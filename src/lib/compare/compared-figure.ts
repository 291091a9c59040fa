import type { Comparand, Way } from '../model/comparability.ts';
import type { FigureStatus } from '../model/figure.ts';
import type { Clash } from '../model/site.ts';

/** A value as it is drawn, with its interval. Decimal strings; `null` without a single value, or for an open end. */
export interface ComparedValue {
  /** The number as pages print it, and with its unit. */
  readonly number: string;
  readonly full: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly per: string | null;
  /** The unit with its rate, in words. */
  readonly unitName: string;
}

/** A figure divided by another of its article, or by a number from outside. */
export interface Divided extends ComparedValue {
  /** Id of the divisor, of a figure or a benchmark. */
  readonly by: string;
  /** The divisor is no figure of the article but a number from outside. */
  readonly isOutside: boolean;
  /** What the divisor counts, and its number with its unit. */
  readonly base: string;
  readonly baseFull: string;
  /** Bases of one kind count the same people or things in the same way. */
  readonly kindOfBase: string;
  /** Why the two may be divided, where that needs saying; empty otherwise. */
  readonly ground: string;
  /** The quotient as the article itself prints it; `null` where the division is ours alone. */
  readonly printedAs: string | null;
}

/** A figure with all that decides how it can be compared, in one language. */
export interface ComparedFigure extends ComparedValue {
  readonly id: string;
  readonly label: string;
  readonly article: string;
  readonly place: string;
  readonly status: FigureStatus;
  readonly reading: 'printed' | 'repaired';
  readonly clash: Clash | null;
  /** Whether it takes part in a check that holds. */
  readonly confirmed: boolean;
  readonly doubtful: boolean;
  /** The time that it is about, in words. */
  readonly period: string;
  /** ISO dates of any precision; `null` where the text gives none. */
  readonly start: string | null;
  readonly end: string | null;
  /** Id of the figure of which it is a part. */
  readonly partOf: string | null;
  readonly what: Comparand;
  /** Its place and those around it, from the nearest. */
  readonly around: readonly string[];
  /** Ids of the numbers from outside that may stand beside it, the most fitting first. */
  readonly beside: readonly string[];
  readonly divided: { readonly [way in Way]?: Divided };
}

/**
 * How a concept is compared at best: its numbers as they are; only divided by something; not, since they are totals and
 * the size of the places is not told; or not at all.
 */
export const comparedGroups = ['value', 'divided', 'size', 'no'] as const;
export type ComparedGroup = (typeof comparedGroups)[number];

/** A number from outside of the articles, as a line across a drawing. */
export interface OutsideLine {
  readonly id: string;
  readonly place: string;
  /** For drawing only. */
  readonly value: number;
  /** What stands at its foot, and its accessible name, which begins with that. */
  readonly text: string;
  readonly name: string;
  readonly href: string | null;
}

/** Everything that the page on comparisons draws from, in one language. */
export interface ComparedRecord {
  /** Figures by id, those of one concept one after the other. */
  readonly figures: { readonly [id: string]: ComparedFigure };
  /** Concepts that two articles report. */
  readonly concepts: {
    readonly [id: string]: { readonly name: string; readonly group: ComparedGroup };
  };
  readonly places: {
    readonly [id: string]: { readonly name: string };
  };
  /** Numbers from outside that may stand beside figures, by id. */
  readonly outside: { readonly [id: string]: OutsideLine };
  /** Names of articles, with their dates. */
  readonly articles: { readonly [id: string]: string };
  /** Names of groups, of what is counted, and of dimensions and their values, by id. */
  readonly names: { readonly [id: string]: string };
}

/** The units by which ways of comparing divide. */
export const divisorUnits = { household: '户', person: '人', village: '村' } as const;

/** Whether a figure is printed as a way of comparing has it: an average per household, for one. */
const isPrintedSo = ({ per }: ComparedFigure, way: Way): boolean =>
  way in divisorUnits && per === divisorUnits[way as keyof typeof divisorUnits];

/** The value of a figure as it is compared; `null` where it is neither printed nor can be divided so. */
export const valueBy = (figure: ComparedFigure, way: Way): ComparedValue | null =>
  way === 'value' || isPrintedSo(figure, way) ? figure : (figure.divided[way] ?? null);
