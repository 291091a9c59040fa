import type { Bilingual } from './bilingual.ts';

export const scripts = ['Hans', 'Hant'] as const;

/** A text from which figures were read. */
export interface Article {
  readonly id: string;
  readonly title: Bilingual;
  readonly publisher: Bilingual;
  /** ISO date that the article itself states; `null` where it states none. */
  readonly published: string | null;
  /** How its characters have suffered. */
  readonly damage: Bilingual;
  /** Who speaks, and how far to believe it. */
  readonly trust: Bilingual;
  readonly script: (typeof scripts)[number];
  /** In UTF-16 code units. */
  readonly length: number;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly at: string;
}
