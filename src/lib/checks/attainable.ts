import { add, compare, divide, multiply, round } from '../quantity/decimal.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { UNBOUNDED, point } from '../quantity/interval.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { verdicts } from '../model/verdict.ts';
import type { Verdict } from '../model/verdict.ts';
import { quotientAgreement } from './agreement.ts';
import type { Computed } from './computed.ts';
import { computedOf, quotient } from './quotient.ts';
import type { Operands, Rule } from './rule.ts';

/**
 * The whole, a percentage, is the share of some whole number in the part, which is a count: no number of
 * 197 villages is 98.3% of them. This can fail only where the count is small for the number of digits
 * printed (the GRIM test: Brown and Heathers, 2017, doi:10.1177/1948550616673876).
 *
 * @example 98.47% = n / 197个
 */
export const attainable: Rule = {
  compute: (terms) => nearest(terms).computed,
  judge: (terms) => nearest(terms).verdict,
  write: (whole, parts) => [whole!, ' = n / ', parts[0]!, ' (n = 0, 1, 2, …)'],
};

/** Of the shares of the two whole numbers next to the printed one, the share that agrees better with it. */
function nearest({ whole, parts }: Operands): { computed: Computed; verdict: Verdict } {
  const all = parts[0]!;
  if (whole?.value == null || !isCount(all)) {
    return { computed: { value: null, interval: UNBOUNDED }, verdict: 'cannot tell' };
  }
  const least = round(divide(multiply(whole.value, all.value), '100', 9, 'floor'), 0, 'floor');
  const tried = [least, add(least, '1')].map((number) => {
    const computed = quotient({ value: number, interval: point(number) }, computedOf(all), '100');
    return { computed, verdict: quotientAgreement({ whole }, computed) };
  });
  return tried.reduce((a, b) => (rank(b.verdict) < rank(a.verdict) ? b : a));
}

const rank = (verdict: Verdict) => verdicts.indexOf(verdict);

/** Whether a quantity is exact and above zero. */
function isCount(quantity: Quantity): quantity is Quantity & { readonly value: Decimal } {
  const { value, low, high } = quantity;
  return value !== null && compare(value, '0') > 0 && low === value && high === value;
}
