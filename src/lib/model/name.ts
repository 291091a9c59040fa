import type { Bilingual } from './bilingual.ts';

/** A theme, or the group of people or things that a figure is about. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
  readonly at: string;
}
