import type { Basis } from '../model/verdict.ts';
import type { Check } from './check.ts';
import { sensitivity } from './sensitivity.ts';

/** A check with an assessment of how much it proves. */
export interface AssessedCheck extends Check {
  readonly basis: Basis;
  /** The proof of a repair depends on the check, so that it cannot fail. */
  readonly usedForRepair: boolean;
  /** The share, 0 to 1, of one-digit errors in the figures' tokens that would change the verdict. */
  readonly sensitivity: number;
  /**
   * Whether the check counts: no repair rests on it, and it contradicts, or it holds and could have failed, since its
   * sensitivity is at least {@link LEAST_SENSITIVITY}.
   */
  readonly counts: boolean;
}

/** One error in ten. A check that holds and would notice fewer is shown, but does not count. */
export const LEAST_SENSITIVITY = 0.1;

/** Assesses a check. @param used ids of the identities on which the proofs of repairs depend. */
export function assess(check: Check, used: ReadonlySet<string>): AssessedCheck {
  const { identity, verdict } = check;
  const usedForRepair = used.has(identity.id);
  const share = sensitivity(check);
  return {
    ...check,
    basis: identity.source === null ? 'text' : 'outside',
    usedForRepair,
    sensitivity: share,
    counts:
      !usedForRepair &&
      (verdict === 'contradicts' || (verdict !== 'cannot tell' && share >= LEAST_SENSITIVITY)),
  };
}
