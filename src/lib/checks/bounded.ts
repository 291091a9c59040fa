import type { Given } from './rule.ts';

/**
 * Writes an expression between its bounds; a bound that is `null` is left out.
 *
 * @example bounded(['x'], { low: '1', high: '50,000', terms: [] }) // ['1 ≤ ', 'x', ' ≤ 50,000']
 */
export function bounded<Term>(
  expression: readonly (Term | string)[],
  { low, high }: Given,
): (Term | string)[] {
  return [
    ...(low === null ? [] : [`${low} ≤ `]),
    ...expression,
    ...(high === null ? [] : [` ≤ ${high}`]),
  ];
}
