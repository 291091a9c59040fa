/**
 * Something wrong in a file that people edit: data, prose or a chart.
 *
 * Functions return all problems that they find; only scripts print them and set the exit code.
 */
export interface Problem {
  /** The kind of problem, for tests and for searching: `unknown-indicator`. */
  readonly code: string;
  /** File and place: `data/figures/lanzhou.csv:12`. Rows count from 1, the header being row 1. */
  readonly at: string;
  /** What is wrong, with the value that is, in one line. */
  readonly found: string;
  /** What would be right, where that can be said. */
  readonly expected?: string;
  /** What to do about it. */
  readonly hint?: string;
  /** It is printed, but does not stop the build. */
  readonly warning?: true;
}

/** Whether the build must stop: not all of the problems are warnings. */
export function stopsBuild(problems: readonly Problem[]): boolean {
  return problems.some(({ warning }) => !warning);
}

/**
 * Says how many problems have stopped a build, warnings apart.
 *
 * @example refused([unknownUnit, longTitle]) // '2 problems; nothing was published'
 */
export function refused(problems: readonly Problem[]): string {
  const count = problems.filter(({ warning }) => !warning).length;
  return `${count === 1 ? '1 problem' : `${count} problems`}; nothing was published`;
}

/**
 * Writes a problem as one line, a warning as such.
 *
 * @example
 * formatProblem({ code: 'unknown-unit', at: 'data/indicators.csv:3', found: 'unit "hu"', hint: 'use 户' })
 * // 'data/indicators.csv:3: unknown-unit: unit "hu"; use 户'
 */
export function formatProblem({ code, at, found, expected, hint, warning }: Problem): string {
  const parts = [`${warning ? 'warning: ' : ''}${at}: ${code}: ${found}`];
  if (expected !== undefined) parts.push(`expected ${expected}`);
  if (hint !== undefined) parts.push(hint);
  return parts.join('; ').replace(/\s*[\r\n]+\s*/g, ' ');
}
