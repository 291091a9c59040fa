import type { FoundNumeral } from '../../lib/reading/numeral.ts';
import type { Correction } from './rows.ts';

/** By what a numeral is drawn and marked: its kind, or that it was repaired; a reader’s word comes first. */
export function shapeOf(
  { kind, damage, reading }: FoundNumeral,
  correction: Correction | undefined,
): string {
  if (correction?.kind != null) return correction.kind === 'none' ? 'word' : correction.kind;
  return damage !== null && reading !== null && (kind === 'figure' || kind === 'date')
    ? 'repaired'
    : kind;
}
