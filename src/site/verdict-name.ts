import type { Verdict } from '../lib/model/verdict.ts';

/**
 * A verdict as one word, for CSS classes and filters.
 *
 * @example verdictName('cannot tell') // 'cannot-tell'
 */
export const verdictName = (verdict: Verdict): string => verdict.replaceAll(' ', '-');
