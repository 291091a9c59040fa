import type { FoundNumeral } from '../reading/numeral.ts';
import { mentionsIn, type Mention } from './mention.ts';
import type { Edits } from '../text/edits.ts';

/** `before` looks no further back than so many quantities. */
const FARTHEST = 96;

/** A text with its quantities, as the rules read it. */
export interface Passage {
  /** Folded, in Simplified characters where the grammar knows them. */
  readonly text: string;
  /** From the text as it was given to the folded one. */
  readonly edits: Edits;
  readonly list: readonly Mention[];
  /** The quantities of each numeral, in order. */
  readonly groups: readonly (readonly Mention[])[];
  /** The text between two numerals, by their order. */
  gap(one: number, other: number): string;
  /** At most `most` quantities before another, nearest first, without those that stand in other brackets. */
  before(mention: Mention, most: number): Mention[];
  /** The words of a clause before a quantity, with numbers that stand among them. */
  clauseOf(mention: Mention): string;
}

/** Reads a text for the rules. */
export function passageOf(raw: string, numerals: readonly FoundNumeral[]): Passage {
  const { text, edits, list } = mentionsIn(raw, numerals);
  const groups: Mention[][] = [];
  for (const mention of list) (groups[mention.order] ??= []).push(mention);
  const gap = (one: number, other: number) =>
    text.slice(groups[one]![0]!.end, groups[other]![0]!.start);
  const before = ({ index, bracket }: Mention, most: number) => {
    const found: Mention[] = [];
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST) && found.length < most; at--) {
      const each = list[at]!;
      if (each.bracket === null || each.bracket === bracket) found.push(each);
    }
    return found;
  };
  const clauseOf = ({ start }: Mention) =>
    /[^,。;]*$/.exec(text.slice(Math.max(0, start - 40), start))![0];
  return { text, edits, list, groups, gap, before, clauseOf };
}
