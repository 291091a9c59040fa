import { overlaps, times } from '../quantity/arithmetic.ts';
import { decimal } from '../quantity/decimal.ts';
import { dimensionOf } from '../quantity/dimension.ts';
import { closed, point } from '../quantity/interval.ts';
import { parseClaim, type Amount } from './claim.ts';
import { figuresOf, type KnownQuantities } from './derived.ts';
import type { TextFault } from './template.ts';

/** From this number on a constant may stand for a figure; below it, it says how many times. */
const leastAmount = 10;
/** A constant stands for a figure that is as near to it as one in a hundred. */
const near = closed('0.99', '1.01');

/** What a chart shows, as far as its claims are concerned. */
export interface ShownFigures {
  readonly ids: readonly string[];
  /** The panel of each figure where panels have scales of their own; `null` where all are on one. */
  readonly panels: ReadonlyMap<string, string | null> | null;
}

const constantsOf = (amount: Amount): readonly string[] =>
  amount.kind === 'operation'
    ? [...constantsOf(amount.left), ...constantsOf(amount.right)]
    : amount.kind === 'number'
      ? [amount.printed]
      : [];

/**
 * What a claim of a chart hides from its drawing: a constant in place of a figure that the chart shows, or a comparison
 * across panels with scales of their own, where lengths do not show it.
 *
 * @param text the claim as typed; what is wrong with it in itself is for `claimFaults` to say
 */
export function chartClaimFaults(
  text: string,
  { ids, panels }: ShownFigures,
  figures: KnownQuantities,
): TextFault[] {
  const claim = parseClaim(text);
  if ('fault' in claim) return [];
  const named = new Set([claim.left, claim.right].flatMap(figuresOf).map(({ id }) => id));
  const shown = ids.flatMap((id) => {
    const quantity = figures.get(id);
    return quantity?.unit ? [{ ...quantity, id, unit: quantity.unit }] : [];
  });
  const faults: TextFault[] = [];

  for (const printed of [claim.left, claim.right].flatMap(constantsOf)) {
    if (Number(printed) < leastAmount) continue;
    const meant = shown.find(
      ({ id, value, unit }) =>
        value !== null &&
        !named.has(id) &&
        // A hundred per cent is the whole, and no figure.
        !(unit === '%' && Number(printed) === 100) &&
        overlaps(times(point(value), near), point(decimal(printed))),
    );
    if (meant === undefined) continue;
    faults.push({
      code: 'constant-for-figure',
      column: 1,
      found: `"${text}" with ${printed}, which is within 1 % of ${meant.id}`,
      expected: `${meant.id} in place of ${printed}`,
      hint: 'so that it is drawn on the scale of what it is compared with',
    });
  }

  const compared = Map.groupBy(
    shown.filter(({ id }) => named.has(id) && panels?.has(id)),
    dimensionOf,
  );
  for (const [first, ...others] of compared.values()) {
    const other = others.find(({ id }) => panels?.get(id) !== panels?.get(first!.id));
    if (other === undefined) continue;
    faults.push({
      code: 'claim-across-panels',
      column: 1,
      found: `"${text}" compares ${first!.id} with ${other.id}, whose groups have scales of their own`,
      expected: 'figures of one group, or no "panels: separate"',
    });
  }
  return faults;
}
