import type { languages } from '../language.ts';

/** What a page is, in the order in which results of equal standing are listed. */
export const kinds = [
  'chart',
  'story',
  'place',
  'theme',
  'term',
  'figure',
  'indicator',
  'source',
  'page',
] as const;
export type Kind = (typeof kinds)[number];

type InEach<All extends readonly unknown[]> = { readonly [at in keyof All]: string };

/** A text in each language, in the order of `languages`. */
export type Both = InEach<typeof languages>;

/** What a result shows of a record. */
export interface Card {
  readonly kind: Kind;
  /** From the root of a language: `/figures/lanzhou.monitored.people/`. */
  readonly path: string;
  readonly title: Both;
  readonly about: Both;
  /** Of a figure: its value with unit. */
  readonly value?: Both;
  /** Of a figure: place and year. */
  readonly where?: Both;
  /** Of a share: per cent, 0 to 100. */
  readonly bar?: number;
  /** Of a figure that is not exact: what its print allows. */
  readonly interval?: Both;
}

/** What the browser reads first of an index. */
export interface Manifest {
  /** Of the texts as a whole; part of their addresses. */
  readonly version: string;
  /** Traditional characters, each with its Simplified one. */
  readonly folding: string;
  /** The first record of each of the `kinds`, in their order. */
  readonly kinds: readonly number[];
}
