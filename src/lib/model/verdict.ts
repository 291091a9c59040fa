/** What a check rests on: what the text says alone, or knowledge from outside the articles as well, which is cited. */
export type Basis = 'text' | 'outside';

export const verdicts = ['holds', 'holds by truncation', 'contradicts', 'cannot tell'] as const;

/**
 * What a check finds. `holds by truncation`: it holds only if the printed decimal was
 * cut rather than rounded. `cannot tell`: an end that the identity needs is open.
 */
export type Verdict = (typeof verdicts)[number];
