import type { Basis } from '../model/verdict.ts';
import type { Check } from './check.ts';
import { sensitivity } from './sensitivity.ts';

/** A check, and how much it proves. */
export interface AssessedCheck extends Check {
  readonly basis: Basis;
  /** A proof of a repair depends on it, so that it could not but hold. */
  readonly usedForRepair: boolean;
  /** Share, 0 to 1, of one-digit errors in its figures' tokens that would turn its verdict. */
  readonly sensitivity: number;
  /**
   * It says something that might have come out otherwise: its verdict is one, no repair rests
   * on it, and at least {@link LEAST_SENSITIVITY} of all one-digit errors would have turned it.
   */
  readonly counts: boolean;
}

/** One error in ten. What notices fewer is shown, and not counted. */
export const LEAST_SENSITIVITY = 0.1;

/** @param used ids of the identities on which the proofs of repairs depend. */
export function assess(check: Check, used: ReadonlySet<string>): AssessedCheck {
  const { identity, verdict } = check;
  const usedForRepair = used.has(identity.id);
  const share = sensitivity(check);
  return {
    ...check,
    basis: identity.source === null ? 'text' : 'outside',
    usedForRepair,
    sensitivity: share,
    counts: verdict !== 'cannot tell' && !usedForRepair && share >= LEAST_SENSITIVITY,
  };
}
