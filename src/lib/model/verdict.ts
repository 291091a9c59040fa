/** What a check rests on: the article's text alone, or also cited knowledge from outside the articles. */
export type Basis = 'text' | 'outside';

export const verdicts = ['holds', 'holds by truncation', 'contradicts', 'cannot tell'] as const;

/**
 * What a check finds. `holds by truncation`: the identity holds only if the printed decimal was cut
 * off rather than rounded. `cannot tell`: an interval is open at an end on which the answer depends.
 */
export type Verdict = (typeof verdicts)[number];
