import { directionVerdict } from './direction.ts';
import { computedOf } from './quotient.ts';
import type { Rule } from './rule.ts';

/** The text says that the number fell from the part to the whole: 降至. @example 400元 < 500元 */
export const fall: Rule = {
  compute: ({ parts }) => computedOf(parts[0]!),
  judge: (terms) => directionVerdict(terms, 'above'),
  write: (whole, parts) => [whole!, ' < ', parts[0]!],
};
