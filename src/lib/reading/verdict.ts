import type { Repair } from './numeral.ts';

/** One way to read a damaged token. */
export interface Candidate {
  readonly reading: string;
  /** Why it cannot be, by arithmetic or the calendar; `null` where it can. */
  readonly hard: string | null;
  /** Why it is unlikely; `null` where it is not. */
  readonly soft: string | null;
}

/**
 * What is left of the candidates: one under hard reasons is `proved`, one under soft ones `preferred`, otherwise `ambiguous`.
 *
 * Candidates must be all that the damage allows, or nothing can be proved.
 */
export function judge(candidates: readonly Candidate[]): Repair {
  const possible = candidates.filter(({ hard }) => hard === null);
  const likely = possible.filter(({ soft }) => soft === null);
  const [chosen, verdict] =
    possible.length === 1
      ? ([possible[0]!, 'proved'] as const)
      : likely.length === 1
        ? ([likely[0]!, 'preferred'] as const)
        : ([null, 'ambiguous'] as const);
  return {
    verdict,
    chosen: chosen?.reading ?? null,
    rejected: candidates
      .filter((candidate) => candidate !== chosen)
      .map(({ reading, hard, soft }) => ({ reading, why: hard ?? soft ?? 'not excluded' })),
  };
}
