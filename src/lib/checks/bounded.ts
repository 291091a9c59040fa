import type { Given } from './rule.ts';

/** An expression between its bounds. @example bounded(['x'], { low: '1', high: '50000', terms: [] }) // ['1 ≤ ', 'x', ' ≤ 50,000'] */
export function bounded<Term>(
  expression: readonly (Term | string)[],
  { low, high }: Given,
): (Term | string)[] {
  return [
    ...(low === null ? [] : [`${grouped(low)} ≤ `]),
    ...expression,
    ...(high === null ? [] : [` ≤ ${grouped(high)}`]),
  ];
}

/** In groups of three digits before the point. */
function grouped(decimal: string): string {
  return decimal.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
