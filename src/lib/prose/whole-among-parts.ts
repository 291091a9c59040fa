import type { ChartKind, SeriesSpec } from '../model/chart.ts';
import type { IdentityKind } from '../model/identity.ts';
import { parseAmount, type Amount } from './claim.ts';
import { figuresOf } from './derived.ts';

/** The figures of an identity, the whole first. */
export interface IdentityFigures {
  readonly kind: IdentityKind;
  readonly figures: readonly string[];
}

/** Kinds that draw all figures of a group alike. */
const alike: readonly ChartKind[] = ['bars', 'multiples', 'dots', 'lollipop'];

const isSum = (amount: Amount): boolean =>
  amount.kind === 'figure' ||
  (amount.kind === 'operation' &&
    amount.operator === '+' &&
    isSum(amount.left) &&
    isSum(amount.right));

/**
 * The first whole that a chart draws like the parts that make it up, in one group with them, as if it were one of them.
 * A whole beside a part that does not make it up is a comparison, and not meant.
 *
 * @returns the id or the expression of the whole; `null` where there is none
 */
export function wholeAmongParts(
  kind: ChartKind,
  series: readonly SeriesSpec[],
  identities: readonly IdentityFigures[],
): string | null {
  if (!alike.includes(kind)) return null;
  for (const group of Map.groupBy(series, ({ group }) => group?.en).values()) {
    const values = group.map(({ value }) => value);
    const shown = new Set(values.map((value) => (value.of === 'figure' ? value.id : null)));
    const has = (ids: readonly string[]) => ids.length > 1 && ids.every((id) => shown.has(id));
    const sum = identities.find(({ kind, figures }) => kind === 'sum' && has(figures));
    if (sum) return sum.figures[0]!;
    for (const value of values) {
      const amount = value.of === 'expression' ? parseAmount(value.expression) : null;
      if (value.of !== 'expression' || amount === null || 'fault' in amount) continue;
      const ids = figuresOf(amount).map(({ id }) => id);
      if (!has(ids)) continue;
      if (isSum(amount)) return value.expression;
      // The rest of a whole, beside the whole and its part.
      const [whole, part] = ids;
      const isRest =
        amount.kind === 'operation' &&
        amount.operator === '-' &&
        ids.length === 2 &&
        identities.some(
          ({ kind, figures }) =>
            (kind === 'subset' || kind === 'sum') &&
            figures[0] === whole &&
            figures.includes(part!),
        );
      if (isRest) return whole!;
    }
  }
  return null;
}
