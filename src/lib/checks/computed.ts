import type { Decimal } from '../quantity/decimal.ts';
import type { Interval } from '../quantity/interval.ts';

/** The result of computing an identity from its parts. */
export interface Computed {
  /** In the whole's unit, a quotient rounded half up; `null` where a part has no single value. */
  readonly value: Decimal | null;
  /** All results that the parts' intervals allow. */
  readonly interval: Interval;
}
