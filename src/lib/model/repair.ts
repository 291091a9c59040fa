import type { Bilingual } from './bilingual.ts';

export const repairVerdicts = ['proved', 'preferred', 'ambiguous'] as const;

/** One reading is left under hard constraints, only after soft ones, or several are. */
export type RepairVerdict = (typeof repairVerdicts)[number];

/** The reading chosen for a damaged token. */
export interface Repair {
  readonly article: string;
  /** Joins it to the numeral that starts there. */
  readonly start: number;
  /** What stood there before the damage; `null` where ambiguous. */
  readonly chosen: string | null;
  readonly verdict: RepairVerdict;
  /** Templates, as typed. */
  readonly ground: Bilingual;
  readonly at: string;
}
