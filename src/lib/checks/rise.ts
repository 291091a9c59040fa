import { directionVerdict } from './direction.ts';
import { computedOf } from './quotient.ts';
import type { Rule } from './rule.ts';

/**
 * The text says that the number rose from the part to the whole, or that the whole is greater than the part:
 * 提高到, 延长至, 超过.
 *
 * @example 5658元 > 5319元
 */
export const rise: Rule = {
  compute: ({ parts }) => computedOf(parts[0]!),
  judge: (terms) => directionVerdict(terms, 'below'),
  write: (whole, parts) => [whole!, ' > ', parts[0]!],
};
