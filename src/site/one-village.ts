// A share that a whole number of villages can give or not, depending on the number of all villages.
import { figuresById, type Figure } from './data.ts';

/** The bounds of a percentage, of which the upper is outside, in thousandths of a percent so that sums are exact. */
interface Share {
  readonly low: number;
  readonly high: number;
}

/** A hundred percent in thousandths of a percent. */
const WHOLE = 100_000;

/** Whether some whole number of so many rounds to the share. */
export function canRoundTo({ low, high }: Share, all: number): boolean {
  return Math.ceil((low * all) / WHOLE) * WHOLE < high * all;
}

/**
 * How far around a number of all that can give a share no other number can.
 *
 * @example aroundBase({ low: 98_465, high: 98_475 }, 196) // { from: 132, to: 260 }
 */
export function aroundBase(share: Share, base: number): { from: number; to: number } {
  let [from, to] = [base, base];
  while (from > 1 && !canRoundTo(share, from - 1)) from -= 1;
  while (to < 2 * base && !canRoundTo(share, to + 1)) to += 1;
  return { from, to };
}

/** A quotient of villages, as a percentage. */
export interface Quotient {
  readonly part: number;
  readonly all: number;
  readonly percent: number;
}
const quotient = (part: number, all: number): Quotient => ({
  part,
  all,
  percent: (100 * part) / all,
});

/** What the drawing of Diqing’s villages shows: its figures, what follows from them, and three ways to divide. */
export function oneVillage() {
  const figure = (id: string): Figure => figuresById().get(id)!;
  const [above, below, paired, coverage, atLeast, atMost] = [
    figure('diqing.collective.above'),
    figure('diqing.collective.below'),
    figure('diqing.villages.paired'),
    figure('diqing.collective.coverage'),
    figure('diqing.collective.bound.above'),
    figure('diqing.collective.bound.below'),
  ];
  const share = { low: Number(coverage.low), high: Number(coverage.high) };
  const exact = { low: Math.round(share.low * 1000), high: Math.round(share.high * 1000) };
  const all = Number(paired.value);
  const placed = Number(above.value) + Number(below.value);
  const base = all - 1;
  return {
    above,
    below,
    paired,
    coverage,
    /** The yearly income from which, and up to which, villages are counted in the classes. */
    atLeast,
    atMost,
    share,
    base,
    /** Villages of the base that are named in neither class of income. */
    unplaced: base - placed,
    only: aroundBase(exact, base),
    printed: quotient(placed, all),
    fitting: quotient(placed, base),
    cut: quotient(placed + 1, all),
  };
}
