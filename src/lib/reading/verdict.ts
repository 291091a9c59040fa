import type { Candidate, Judgement } from './numeral.ts';

/**
 * Chooses among the candidate readings of a damaged token: the only possible one is `proved`, the only likely
 * one `preferred`; otherwise the verdict is `ambiguous`.
 *
 * @param candidates all readings that the damage allows; if one were missing, nothing would be proved.
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
