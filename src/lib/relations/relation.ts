import type { Mention } from './mention.ts';

/**
 * What a text states between its quantities: parts that make up a whole; changes of parts that make up the
 * change of a whole, falls taken away; shares that make up a hundred; a ratio of parts that make up a hundred;
 * parts that are together no greater than their whole; a share; a growth in per cent, between two levels or from a level
 * and its change; a difference, also in percentage points; a rise or fall; a yearly average, or a yearly
 * growth; a mean of a total over a count; one in so many; a multiple.
 */
export type RelationKind =
  | 'sum'
  | 'net'
  | 'hundred'
  | 'ratio'
  | 'subset'
  | 'share'
  | 'growth'
  | 'gain'
  | 'difference'
  | 'points'
  | 'rise'
  | 'fall'
  | 'average'
  | 'pace'
  | 'mean'
  | 'odds'
  | 'multiple';

/** `doubt`: one digit would make it hold, which may be chance. */
export type RelationVerdict = 'holds' | 'contradicts' | 'doubt' | 'cannot tell';

/** A relation that the words of a text state. */
export interface Relation {
  readonly kind: RelationKind;
  /** The rule that found it. */
  readonly by: string;
  /** What is stated of the parts; `null` where that is a hundred per cent. */
  readonly whole: Mention | null;
  readonly parts: readonly Mention[];
  readonly verdict: RelationVerdict;
  /** Of a contradiction or doubt: why the words leave no other base. */
  readonly ground: string | null;
  /** Where it stands in the text as it was given; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Takes a relation that a rule has found. */
export type Give = (
  kind: RelationKind,
  by: string,
  whole: Mention | null,
  parts: readonly Mention[],
  verdict: RelationVerdict,
  ground: string | null,
) => void;

/** Whether the reading of a member was proved by a repair, so that the relation is no further evidence for it. */
export function usedForRepair({ whole, parts }: Relation): boolean {
  return [...(whole === null ? [] : [whole]), ...parts].some(
    ({ numeral }) => numeral.repair?.verdict === 'proved',
  );
}
