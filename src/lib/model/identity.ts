import type { Verdict } from './verdict.ts';
import type { Bilingual } from './bilingual.ts';

export const identityKinds = [
  'sum',
  'share',
  'difference',
  'subset',
  'growth',
  'ratio',
  'product',
  'equal',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What ought to add up. */
export interface Identity {
  readonly id: string;
  readonly kind: IdentityKind;
  /** Figure id. */
  readonly whole: string;
  /** Figure ids, in the order in which the kind takes them. */
  readonly parts: readonly string[];
  /** The verdict that people have recorded; the build fails where it computes another. */
  readonly expected: Verdict;
  /** Templates, as typed. */
  readonly note: Bilingual;
  readonly at: string;
}
