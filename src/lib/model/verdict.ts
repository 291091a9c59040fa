/** What a check rests on: the article's text alone, or also cited knowledge from outside the articles. */
export type Basis = 'text' | 'outside';

export const verdicts = ['holds', 'holds by truncation', 'contradicts', 'cannot tell'] as const;

/**
 * What a check finds. `holds by truncation`: the identity holds only if the printed decimal was cut
 * off rather than rounded. `cannot tell`: an interval is open at an end on which the answer depends.
 */
export type Verdict = (typeof verdicts)[number];

/** Every {@link Fit}, in the order in which they are published. */
export const fits = ['exact', 'rounding', 'cut', 'convention', 'open', 'none'] as const;

/**
 * How the printed numbers of a check fit: exactly, or by size as asked; within what was rounded off; only if digits were
 * cut off; only without an end that is a convention of this project; it cannot be told because an end is open; not.
 */
export type Fit = (typeof fits)[number];

/** Every {@link Grade}, from the gravest on. */
export const grades = ['impossible', 'definitional', 'wording', 'outside-rule'] as const;

/**
 * What a contradiction means. `impossible`: false whatever the undefined terms mean; `definitional`: it clashes under one
 * meaning of a term and fits under another; `wording`: it hangs on a missing word, or on a list being complete;
 * `outside-rule`: it breaks a rule that the articles do not cite, or that allows exceptions.
 */
export type Grade = (typeof grades)[number];
