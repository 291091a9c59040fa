import type { SettledJudgement, Question } from './judgement.ts';

/** How often two readings gave the same answer to a question. */
export interface ReadingAgreement {
  readonly question: Question;
  /** The number of figures that were read twice. */
  readonly figures: number;
  /** Those on which both readings agree. */
  readonly agreed: number;
  /** Cohen's κ, 1 for full agreement and 0 for what chance would give; three digits. */
  readonly kappa: string;
  /** The ends of its 95% interval, by the normal approximation. */
  readonly kappaLow: string;
  readonly kappaHigh: string;
}

/**
 * The agreement of two readings on the questions that were asked of every figure (Cohen, 1960,
 * doi:10.1177/001316446002000104; standard error after Fleiss, Cohen and Everitt, 1969, doi:10.1037/h0028106, in its
 * short form).
 *
 * @param figures how many figures there are: a question that was asked of fewer has no κ
 */
export function readingAgreements(
  judgements: readonly SettledJudgement[],
  figures: number,
): ReadingAgreement[] {
  return [...Map.groupBy(judgements, ({ question }) => question)].flatMap(([question, rows]) =>
    rows.length < figures ? [] : [{ question, ...cohen(rows) }],
  );
}

function cohen(rows: readonly SettledJudgement[]): Omit<ReadingAgreement, 'question'> {
  const n = rows.length;
  const agreed = rows.filter(({ first, second }) => first === second).length;
  const shareOf = (key: 'first' | 'second') =>
    new Map([...Map.groupBy(rows, (row) => row[key])].map(([code, own]) => [code, own.length / n]));
  const [one, other] = [shareOf('first'), shareOf('second')];
  const chance = [...one].reduce((sum, [code, share]) => sum + share * (other.get(code) ?? 0), 0);
  const observed = agreed / n;
  // Where both readings always give one answer, nothing is left for chance to explain.
  const kappa = chance === 1 ? 1 : (observed - chance) / (1 - chance);
  const error = chance === 1 ? 0 : Math.sqrt((observed * (1 - observed)) / (n * (1 - chance) ** 2));
  // Adding 0 makes −0 plain.
  const digits = (number: number) => (Math.round(number * 1000) / 1000 + 0).toFixed(3);
  return {
    figures: n,
    agreed,
    kappa: digits(kappa),
    kappaLow: digits(kappa - 1.96 * error),
    kappaHigh: digits(Math.min(1, kappa + 1.96 * error)),
  };
}
