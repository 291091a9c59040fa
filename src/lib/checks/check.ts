import type { Figure } from '../model/figure.ts';
import type { Identity } from '../model/identity.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Problem } from '../problem.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Interval } from '../quantity/interval.ts';
import { rules } from './rules.ts';

/** An identity whose sum has been done again. */
export interface Check {
  readonly identity: Identity;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** What is printed for the whole; `null` where it has no single value. */
  readonly stated: Decimal | null;
  readonly computed: Decimal | null;
  /** What the parts allow. */
  readonly interval: Interval;
  readonly verdict: Verdict;
  /** A repaired figure takes part: it may have served as proof, and does not count as a check that held. */
  readonly usedForRepair: boolean;
}

/**
 * Does the sum of an identity again.
 *
 * @returns `null` where one of its figures is not in the dataset, which has been reported already.
 */
export function check(identity: Identity, figures: ReadonlyMap<string, Figure>): Check | null {
  const whole = figures.get(identity.whole);
  const parts = identity.parts.flatMap((id) => figures.get(id) ?? []);
  if (!whole || parts.length < identity.parts.length) return null;
  const { compute, judge } = rules[identity.kind];
  const computed = compute(
    parts.map(({ quantity }) => quantity),
    whole.quantity.unit,
  );
  return {
    identity,
    whole,
    parts,
    stated: whole.quantity.value,
    computed: computed.value,
    interval: computed.interval,
    verdict: judge(whole.quantity, computed),
    usedForRepair: [whole, ...parts].some(({ reading }) => reading === 'repaired'),
  };
}

/** What is wrong where the verdict is not the one that people have recorded; `null` where it is. */
export function unexpected({
  identity,
  whole,
  parts,
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
      `stated ${side(stated, whole.quantity)}, computed ${side(computed, interval)}; ` +
      write(
        whole.printed,
        parts.map(({ printed }) => printed),
      ).join('') +
      ` (${[whole, ...parts].map(place).join(', ')})`,
    expected: `"${identity.expected}"`,
    hint: `correct the token that is wrong, or record "${verdict}" as expected`,
  };
}

/** A number, and the interval around it where it is not exact. */
function side(value: Decimal | null, interval: Interval): string {
  if (value === null) return writeInterval(interval);
  return value === interval.low && value === interval.high
    ? value
    : `${value} in ${writeInterval(interval)}`;
}

/** An interval in brackets, an exclusive end in a round one. @example writeInterval(rounded('5', 0)) // '[4.5, 5.5)' */
function writeInterval({ low, high, low_open, high_open }: Interval): string {
  const from = low === null ? '(…' : `${low_open ? '(' : '['}${low}`;
  const to = high === null ? '…)' : `${high}${high_open ? ')' : ']'}`;
  return `${from}, ${to}`;
}
