import type { IdentityKind } from '../model/identity.ts';
import type { Fit, Verdict } from '../model/verdict.ts';
import { compare } from '../quantity/decimal.ts';
import { UNBOUNDED, atLeast, atMost } from '../quantity/interval.ts';
import type { Computed } from './computed.ts';
import type { Operands, Term } from './rule.ts';

/** Kinds that compare by size and not for equality, so that there is no rounding where they hold. */
const ORDERED: readonly IdentityKind[] = [
  'subset',
  'at-most',
  'rise',
  'fall',
  'rate',
  'remainder',
  'multiple',
  'within',
];

const isConventional = ({ measure }: Term) => measure?.boundsBy === 'convention';

/** Whether an end of an interval that takes part is a convention of this project. */
export const usesConvention = ({ whole, parts }: Operands): boolean =>
  [...(whole === null ? [] : [whole]), ...parts].some(isConventional);

/** The terms with what their hedge words mean alone: 100余 is above 100, and 约100 may be anything. */
export function withoutConventions({ whole, parts, given }: Operands): Operands {
  const freed = (term: Term): Term => {
    const { value, measure } = term;
    if (value === null || !isConventional(term)) return term;
    const interval =
      measure?.relation === 'more'
        ? atLeast(value, true)
        : measure?.relation === 'near'
          ? atMost(value, true)
          : UNBOUNDED;
    return { ...term, ...interval };
  };
  return { whole: whole && freed(whole), parts: parts.map(freed), given };
}

/**
 * How an identity comes to its verdict.
 *
 * @param stated the value of the whole as printed
 * @param decidedByConvention the verdict fails only against an end that is a convention
 */
export function fitOf(
  kind: IdentityKind,
  verdict: Verdict,
  stated: string | null,
  { value }: Computed,
  decidedByConvention: boolean,
): Fit {
  switch (verdict) {
    case 'contradicts':
      return 'none';
    case 'holds by truncation':
      return 'cut';
    case 'cannot tell':
      return decidedByConvention ? 'convention' : 'open';
    case 'holds':
      if (ORDERED.includes(kind)) return 'exact';
      return stated !== null && value !== null && compare(stated, value) === 0
        ? 'exact'
        : 'rounding';
  }
}
