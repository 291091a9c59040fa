import type { languages } from '../language.ts';

/** What a page is, in the order in which results that match equally well are listed. */
export const kinds = [
  'chart',
  'story',
  'place',
  'theme',
  'term',
  'figure',
  'concept',
  'indicator',
  'source',
  'page',
] as const;
export type Kind = (typeof kinds)[number];

type InEach<All extends readonly unknown[]> = { readonly [at in keyof All]: string };

/** A text in each language, in the order of `languages`. */
export type Both = InEach<typeof languages>;

/** The parts of a record that a search result shows. */
export interface Card {
  readonly kind: Kind;
  /** From the root of the page's language: `/figures/lanzhou.monitored.people/`. */
  readonly path: string;
  readonly title: Both;
  readonly about: Both;
  /** For a figure: its value with its unit. */
  readonly value?: Both;
  /** For a figure: what its signs follow from, where it has signs that are said with each number. */
  readonly signs?: readonly ('target' | 'repaired' | 'doubtful' | 'reading' | 'impossible')[];
  /** For a figure: its place and year. */
  readonly where?: Both;
  /** For a share: the length of its bar in per cent, 0 to 100. */
  readonly bar?: number;
  /** For a figure that is not exact: the interval that its printed precision allows. */
  readonly interval?: Both;
}

/** The part of the index that a browser reads first. */
export interface Manifest {
  /** A version of all texts together, which is part of their addresses. */
  readonly version: string;
  /** Traditional characters, each followed by its Simplified one. */
  readonly folding: string;
  /** The number of the first record of each of the `kinds`, in their order. */
  readonly kinds: readonly number[];
}
