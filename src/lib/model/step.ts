/** The states of a drawing that changes while a story is read, in their order: `<Step state="cuts">…</Step>`. */
export const steps = ['printed', 'gaps', 'cuts', 'balances', 'sum', 'part', 'broken'] as const;

export type StepName = (typeof steps)[number];
