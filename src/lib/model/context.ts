import type { Problem } from '../problem.ts';

/** A token with what stands around it. */
export interface TokenInContext {
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly at: string;
}

/**
 * A warning for each row that has another character in some place of the text than a row
 * before it: neighbours' prefixes, tokens and suffixes overlap, and so tell of each other
 * without the text. It is no reason to stop: whoever tries what a changed token does need not
 * change its neighbours too, and where the texts are at hand they decide.
 *
 * @param rows of one article, each token as long as its locator says.
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
