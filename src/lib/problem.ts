/**
 * Something wrong in what people edit: data, prose or a chart.
 *
 * Pure functions collect problems and return all of them; only scripts print
 * them and set the exit code.
 */
export interface Problem {
  /** What kind of problem, for tests and for searching: `unknown-indicator`. */
  readonly code: string;
  /** File and place: `data/figures/lanzhou.csv:12`. Rows count from 1, the header being row 1. */
  readonly at: string;
  /** What is wrong and the offending value, in one line. */
  readonly found: string;
  /** What would be right, where that can be said. */
  readonly expected?: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Worth a look, and no reason to stop: by itself it is printed and the build goes on. */
  readonly warning?: true;
}

/** Whether any of the problems is a reason to stop. */
export function stopsBuild(problems: readonly Problem[]): boolean {
  return problems.some(({ warning }) => !warning);
}

/**
 * One line for people.
 *
 * @example
 * formatProblem({ code: 'unknown-unit', at: 'data/indicators.csv:3', found: 'unit "hu"', expected: 'a known unit', hint: 'use 户' })
 * // 'data/indicators.csv:3: unknown-unit: unit "hu"; expected a known unit; use 户'
 */
export function formatProblem({ code, at, found, expected, hint }: Problem): string {
  const parts = [`${at}: ${code}: ${found}`];
  if (expected !== undefined) parts.push(`expected ${expected}`);
  if (hint !== undefined) parts.push(hint);
  return parts.join('; ').replace(/\s*[\r\n]+\s*/g, ' ');
}
