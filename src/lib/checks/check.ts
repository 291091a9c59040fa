import type { Figure } from '../model/figure.ts';
import type { Identity } from '../model/identity.ts';
import type { Fit, Verdict } from '../model/verdict.ts';
import type { Problem } from '../problem.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { point } from '../quantity/interval.ts';
import type { Interval } from '../quantity/interval.ts';
import { fitOf, usesConvention, withoutConventions } from './fit.ts';
import type { Operands } from './rule.ts';
import { rules } from './rules.ts';

/** An identity, computed again from its figures. */
export interface Check {
  readonly identity: Identity;
  /** `null` where the whole is not printed: a total of a hundred per cent. */
  readonly whole: Figure | null;
  readonly parts: readonly Figure[];
  /** The whole, if it is printed, and the parts. */
  readonly figures: readonly Figure[];
  /** The value of the whole as printed, `"100"` for a total; `null` where it has no single value. */
  readonly stated: Decimal | null;
  /** The value computed from the parts; `null` where it has no single value. */
  readonly computed: Decimal | null;
  /** All values that the parts' intervals allow. */
  readonly interval: Interval;
  readonly verdict: Verdict;
  readonly fit: Fit;
}

/**
 * Computes an identity again and judges whether it holds.
 *
 * @param figures by id.
 * @returns `null` where one of its figures is missing, which has been reported where it is typed.
 */
export function check(identity: Identity, figures: ReadonlyMap<string, Figure>): Check | null {
  const whole = identity.whole === null ? null : figures.get(identity.whole);
  const parts = identity.parts.flatMap((id) => figures.get(id) ?? []);
  if (whole === undefined || parts.length < identity.parts.length) return null;
  const { kind } = identity;
  const { compute, judge } = rules[kind];
  const judged = (terms: Operands) => judge(terms, compute(terms));
  const term = ({ quantity, measure }: Figure) => ({ ...quantity, measure });
  const terms = { whole: whole && term(whole), parts: parts.map(term), given: identity };
  const computed = compute(terms);
  const first = judge(terms, computed);
  // An end of an interval that is only a convention of this project must not contradict anything.
  const byConvention =
    first === 'contradicts' &&
    usesConvention(terms) &&
    judged(withoutConventions(terms)) !== 'contradicts';
  const verdict = byConvention ? 'cannot tell' : first;
  const stated = whole === null ? '100' : whole.quantity.value;
  return {
    identity,
    whole,
    parts,
    figures: whole === null ? parts : [whole, ...parts],
    stated,
    computed: computed.value,
    interval: computed.interval,
    verdict,
    fit: fitOf(kind, verdict, stated, computed, byConvention),
  };
}

/** The problem of a verdict that is not the recorded one; `null` where it is. */
export function unexpected({
  identity,
  whole,
  parts,
  figures,
  stated,
  computed,
  interval,
  verdict,
}: Check): Problem | null {
  if (verdict === identity.expected) return null;
  const place = ({ id, printed, numeral }: Figure) => `${id} ${printed} at ${numeral.at}`;
  const { write } = rules[identity.kind];
  return {
    code: 'unexpected-verdict',
    at: identity.at,
    found:
      `${identity.kind} "${identity.id}" ${verdict}: ` +
      `stated ${side(stated, whole?.quantity ?? point('100'))}, computed ${side(computed, interval)}; ` +
      write(
        whole?.printed ?? null,
        parts.map(({ printed }) => printed),
        identity,
      ).join('') +
      ` (${figures.map(place).join(', ')})`,
    expected: `"${identity.expected}"`,
    hint: `correct the token that is wrong, or record "${verdict}" as expected`,
  };
}

/** One side of the comparison in words: a number, with its interval where it is not exact. */
function side(value: Decimal | null, interval: Interval): string {
  if (value === null) return writeInterval(interval);
  return value === interval.low && value === interval.high
    ? value
    : `${value} in ${writeInterval(interval)}`;
}

/** An interval in brackets, round ones at exclusive ends. @example writeInterval(rounded('5', 0)) // '[4.5, 5.5)' */
function writeInterval({ low, high, low_open, high_open }: Interval): string {
  const from = low === null ? '(…' : `${low_open ? '(' : '['}${low}`;
  const to = high === null ? '…)' : `${high}${high_open ? ')' : ']'}`;
  return `${from}, ${to}`;
}
