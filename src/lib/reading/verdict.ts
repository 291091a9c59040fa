import type { Candidate, Judgement } from './numeral.ts';

/**
 * What is left of the candidates: one under hard reasons is `proved`, one under soft ones `preferred`, otherwise `ambiguous`.
 *
 * Candidates must be all that the damage allows, or nothing can be proved.
 */
export function judge(candidates: readonly Candidate[]): Judgement {
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
