import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { known, oneOf, text } from './cells.ts';
import { halfTranslated, readRows, repeated } from './table.ts';
import type { Table } from './table.ts';

/** Every {@link Question}, in the order in which they are published. */
export const questions = [
  'class',
  'time_kind',
  'group_role',
  'population',
  'measure_kind',
  'relation',
  'bound_role',
  'coverage',
  'status',
  'period_start',
  'period_end',
  'period_start_basis',
  'period_end_basis',
  'counted',
  'served',
  'actor',
  'part_of',
] as const;

/** What was asked of a figure's passage: the column of `figures` that the answer fills, or the role of its group. */
export type Question = (typeof questions)[number];

/** A decision on a figure: two readings of its passage that did not see each other, and what was settled. */
export interface SettledJudgement {
  readonly figure: string;
  readonly question: Question;
  /** The answers; empty where the passage names nothing. */
  readonly first: string;
  readonly second: string;
  readonly settled: string;
  /** Why it was settled so; empty where both readings agree and nothing else spoke. */
  readonly reason: Bilingual;
  readonly at: string;
}

/** Reads `data/judgements.csv`. @param figures ids of all figures */
export function readJudgements(
  table: Table,
  figures: ReadonlySet<string>,
): { judgements: SettledJudgement[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    figure: known('figure', figures),
    question: oneOf('judged-question', questions),
    first: text,
    second: text,
    settled: text,
    reason_en: text,
    reason_zh: text,
  });
  const judgements = rows.map(({ reason_en, reason_zh, ...row }) => ({
    ...row,
    reason: { en: reason_en, zh: reason_zh },
  }));
  for (const { first, second, settled, reason, at } of judgements) {
    problems.push(...halfTranslated(at, 'reason', reason));
    if ((first !== second || first !== settled) && reason.en === '') {
      problems.push({
        code: 'unexplained-judgement',
        at,
        found: `"${first}" and "${second}" settled as "${settled}" without a reason`,
        hint: 'say in both languages why',
      });
    }
  }
  return {
    judgements,
    problems: [...onceForEachFigure(problems), ...repeated(table, ['figure', 'question'])],
  };
}

/** The problems, with one for each unknown figure, which says how many more rows name it. */
function onceForEachFigure(problems: readonly Problem[]): Problem[] {
  const isUnknown = ({ code }: Problem) => code === 'unknown-figure';
  return problems.flatMap((problem) => {
    if (!isUnknown(problem)) return [problem];
    const same = problems.filter((other) => isUnknown(other) && other.found === problem.found);
    if (same[0] !== problem) return [];
    const more = same.length - 1;
    const rows = more === 1 ? '1 more row' : `${more} more rows`;
    return [more === 0 ? problem : { ...problem, found: `${problem.found}, and ${rows}` }];
  });
}

/** A problem for each judgement that is not what the figures say. @param answers of a figure by question */
export function unheeded(
  judgements: readonly SettledJudgement[],
  answers: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Problem[] {
  return judgements.flatMap(({ figure, question, settled, at }) => {
    const row = answers.get(figure);
    if (question === 'group_role' || row === undefined) return [];
    const answer = row[question];
    const now = typeof answer === 'string' ? answer : '';
    if (now === settled) return [];
    return [
      {
        code: 'unheeded-judgement',
        at,
        found: `${question} of ${figure} settled as "${settled}", while the record has "${now}"`,
        hint: 'change the figure, or settle the question anew with a reason',
      },
    ];
  });
}
