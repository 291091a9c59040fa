import type { Problem } from '../problem.ts';

/** A token with the text around it. */
export interface TokenInContext {
  /** In UTF-16 code units of the article. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly token: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly at: string;
}

/**
 * Compares rows with each other where they overlap. Prefixes and suffixes reach into neighbouring
 * tokens, so two rows may record the same place of the article; where they record different
 * characters, one of them is wrong, which can be seen without the article at hand.
 *
 * The problems are warnings that do not stop the build: somebody who tries the effect of a changed
 * token should not have to change its neighbours too, and where the articles are at hand
 * `npm run data` compares every row with them.
 *
 * @param rows of one article; rows whose token is not as long as its locator says are left out.
 * @returns at most one warning for each row.
 */
export function contextProblems(rows: readonly TokenInContext[]): Problem[] {
  const known = new Map<number, { readonly character: string; readonly at: string }>();
  const problems: Problem[] = [];
  for (const { start, end, token, prefix, suffix, at } of rows) {
    if (token.length !== end - start) continue;
    const from = start - prefix.length;
    const printed = prefix + token + suffix;
    let other: string | null = null;
    for (let i = 0; i < printed.length; i++) {
      const character = printed.charAt(i);
      const before = known.get(from + i);
      if (before === undefined) known.set(from + i, { character, at });
      else if (before.character !== character && other === null) {
        other = before.at;
        problems.push({
          code: 'contradicting-context',
          at,
          found: `"${character}" at ${from + i}`,
          expected: `"${before.character}", as ${other} has it`,
          warning: true,
          hint: 'the tokens, prefixes and suffixes of neighbours overlap; correct the one that is wrong',
        });
      }
    }
  }
  return problems;
}
