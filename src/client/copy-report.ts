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
  /** The hash of the copy that was read. */
  readonly sha256: string;
  readonly numerals: readonly SourceNumeral[];
}

/** A recorded numeral and where it is in a reader's copy. */
export type CopyEntry = CopyMatch & {
  readonly numeral: SourceNumeral;
  /** Whether the copy is undamaged at this token and prints the reading that was chosen for it. */
  readonly asRepaired: boolean;
};

/** The result of comparing a copy with the record. */
export interface CopyReport {
  readonly counts: Readonly<Record<CopyStatus, number>>;
  /** In the order of the record. */
  readonly entries: readonly CopyEntry[];
}

/** Compares the record of an article with a reader's copy of it. */
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
