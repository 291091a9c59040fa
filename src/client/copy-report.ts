import type { NumeralKind } from '../lib/model/numeral.ts';
import { findCopy, type CopyMatch, type CopyStatus, type Sought } from '../lib/text/find-copy.ts';

/** A numeral as `/sources/<id>.json` holds it. */
export interface SourceNumeral extends Sought {
  readonly kind: NumeralKind;
  /** The reading chosen for a damaged token. */
  readonly chosen?: string;
  /** Ids of the figures read from it. */
  readonly figures: readonly string[];
}

/** What `/sources/<id>.json` holds. */
export interface SourceFile {
  /** Of the bytes of the copy that was read. */
  readonly sha256: string;
  readonly numerals: readonly SourceNumeral[];
}

/** A recorded numeral and what became of it in a reader's copy. */
export type CopyEntry = CopyMatch & {
  readonly numeral: SourceNumeral;
  /** The copy is whole where ours is damaged, and prints the reading that was chosen. */
  readonly asRepaired: boolean;
};

export interface CopyReport {
  readonly counts: Readonly<Record<CopyStatus, number>>;
  /** In the order of the record. */
  readonly entries: readonly CopyEntry[];
}

/** Holds the record of an article against a reader's copy of it. */
export function copyReport(numerals: readonly SourceNumeral[], copy: string): CopyReport {
  const counts = { found: 0, moved: 0, changed: 0, missing: 0 };
  const entries = findCopy(numerals, copy).map((match, index): CopyEntry => {
    const numeral = numerals[index]!;
    counts[match.status] += 1;
    const asRepaired =
      numeral.chosen !== undefined && match.text.replace(/\s/g, '') === numeral.chosen;
    return { ...match, numeral, asRepaired };
  });
  return { counts, entries };
}
