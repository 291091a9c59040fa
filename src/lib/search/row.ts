import type { Both } from '../language.ts';
import type { Naming } from './names.ts';

/** What a page is, in the order in which the search lists them as conditions. */
export const kinds = [
  'chart',
  'story',
  'place',
  'theme',
  'term',
  'figure',
  'comparison',
  'benchmark',
  'concept',
  'indicator',
  'source',
  'page',
] as const;
export type Kind = (typeof kinds)[number];

/** What the search shows of a page, and by what it narrows and ranks. */
export interface Row {
  readonly kind: Kind;
  /** From the root of the page's language: `/figures/lanzhou.monitored.people/`. */
  readonly path: string;
  readonly title: Both;
  readonly about: Both;
  /** Conditions that it meets: `kind:chart`, `place:lanzhou`, `year:2023`. */
  readonly facets: readonly string[];
  /** Ids of the figures that it shows; of a figure its own. */
  readonly figures: readonly string[];
}

/** What is known of a figure, by which it is matched with a question and shown as its answer. */
export interface FigureFacts {
  readonly id: string;
  readonly place: string;
  /** Places that its labels name, other than its own. */
  readonly near: readonly string[];
  readonly concept: string;
  /** What is counted, as `household`; empty where nothing is. */
  readonly counted: string;
  /** A count, a share, a sum of money, a rule. */
  readonly kind: string;
  /** Its value, or the ends of its interval. */
  readonly values: readonly string[];
  readonly unit: string;
  readonly per: string | null;
  /** The years of its period, both inclusive; `null` where there is none. */
  readonly years: readonly [from: number, to: number] | null;
  /** Its period was inferred by us. */
  readonly inferred: boolean;
  readonly target: boolean;
  /** The figure of which it is a part; whether others are parts of it. */
  readonly partOf: string | null;
  readonly whole: boolean;
  readonly labels: Both;
  /** What its labels name, each with 1 where both do, and ½ where one does. */
  readonly tags: Readonly<Record<string, number>>;
  /** The same by the names in its labels, each of which may stand for several things. */
  readonly named: readonly (readonly string[])[];
  /** Terms of the other words of its labels. */
  readonly terms: readonly string[];
  /** Terms of its indicator and concept. A question may use them, but they are not what the figure alone is about. */
  readonly context: readonly string[];
}

/** What the answer shows of a figure, in one language. */
export interface FigureShown {
  readonly value: string;
  /** Its unit, where the value begins or ends with its number. */
  readonly unit: string;
  /** Place and period. */
  readonly where: string;
  /** Signs behind the number, what they mean in words, and whether the number is ours and not printed. */
  readonly behind: readonly string[];
  readonly said: string;
  readonly ours: boolean;
  /** A word for what is seen only in the line under it. */
  readonly word?: string;
  /** For a share: the length of its bar in per cent, 0 to 100. */
  readonly bar?: number;
  /** The interval of a number that is not exact. */
  readonly interval?: string;
  /** The characters before the number, the number, and those after it, as the article prints them. */
  readonly printed: readonly [before: string, token: string, after: string];
  /** Where they stand. */
  readonly at: string;
  readonly doubts: string;
  /** A number from outside beside it, and what differs. */
  readonly benchmark?: string;
  /** A figure with which it compares only with care, and why. */
  readonly care?: readonly [figure: string, why: string];
  readonly citation: string;
}

/** A place, a term and what a pair of figures differs in, as answers need them. */
export interface PlaceFacts {
  readonly id: string;
  readonly name: Both;
  readonly parent: string | null;
}
export interface TermFacts {
  readonly id: string;
  readonly pinyin: string;
  readonly see: readonly string[];
}

/** The file that the search reads. */
export interface SearchFile {
  readonly rows: readonly Row[];
  /** The index of the rows, as MiniSearch writes it: a row's id is its place among them. */
  readonly index: unknown;
  readonly figures: readonly FigureFacts[];
  readonly places: readonly PlaceFacts[];
  readonly terms: readonly TermFacts[];
  /** Pairs of figures that compare, and how far. */
  readonly pairs: readonly (readonly [one: string, other: string, level: 'same' | 'with care'])[];
  readonly names: readonly Naming[];
  /** Pairs of a Traditional character and its Simplified one. */
  readonly folding: string;
  /** Characters after their pinyin: `bao保宝报 biao标表`. */
  readonly sounds: string;
}

/** What answers show, in one language. */
export interface ShownFile {
  /** By their ids. */
  readonly figures: Readonly<Record<string, FigureShown>>;
  /** Which figures compare, how far, and in what they differ, in words. Pairs that are not here do not. */
  readonly pairs: readonly (readonly [
    one: string,
    other: string,
    level: 'same' | 'with care',
    how: string,
  ])[];
}
