import type { CheckRow } from '../lib/model/published.ts';

/**
 * A verdict as one word, for CSS classes and filters. What cannot be right as printed is told apart from what hangs on
 * how the text is read.
 *
 * @example verdictName({ verdict: 'cannot tell', grade: null }) // 'cannot-tell'
 */
export const verdictName = ({ verdict, grade }: Pick<CheckRow, 'verdict' | 'grade'>): string =>
  grade === null ? verdict.replaceAll(' ', '-') : grade === 'impossible' ? grade : 'disputed';
