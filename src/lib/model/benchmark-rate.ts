import type { Problem } from '../problem.ts';
import type { Bilingual } from '../language.ts';
import { compare } from '../quantity/decimal.ts';
import type { Benchmark } from './benchmark.ts';
import { known, words } from './cells.ts';
import type { Figure } from './figure.ts';
import { readRows, repeated } from './table.ts';
import type { Fault, Table } from './table.ts';

/** A figure set against a benchmark that its article lacks, as the count of the poor against which it is much or little. */
export interface BenchmarkRate {
  /** Figure id. */
  readonly figure: string;
  /** Benchmark id. */
  readonly benchmark: string;
  /** What the rate says. A template, as typed. */
  readonly what: Bilingual;
  /** How far the two differ in date or people, so that the rate is not an exact share. A template, as typed. */
  readonly differs: Bilingual;
  readonly at: string;
}

/** What the rows of `data/rates.csv` refer to: ids, those of faulty rows included, and the valid rows by id. */
export interface RateReferences {
  readonly figureIds: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly benchmarkIds: ReadonlySet<string>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
}

/**
 * Reads `data/rates.csv`. Figure and benchmark must count the same unit in the same place, each within bounds, and the
 * figure must not be the larger. Whether one is a part of the other no program can tell: that is for who types the row.
 */
export function readBenchmarkRates(
  table: Table,
  { figureIds, figures, benchmarkIds, benchmarks }: RateReferences,
): { rates: BenchmarkRate[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    figure: known('figure', figureIds),
    benchmark: known('benchmark', benchmarkIds),
    what_en: words,
    what_zh: words,
    differs_en: words,
    differs_zh: words,
  });
  problems.push(...repeated(table, ['figure', 'benchmark']));
  for (const { figure, benchmark, at } of rows) {
    const [part, base] = [figures.get(figure), benchmarks.get(benchmark)];
    const fault = part && base && mismatch(part, base);
    if (fault) problems.push({ code: 'mismatched-rate', at, ...fault });
  }
  return {
    rates: rows.map(({ figure, benchmark, at, ...row }) => ({
      figure,
      benchmark,
      what: { en: row.what_en, zh: row.what_zh },
      differs: { en: row.differs_en, zh: row.differs_zh },
      at,
    })),
    problems,
  };
}

/** Why a figure is no part of a benchmark, as far as their fields tell; `null` where they do not. */
function mismatch(part: Figure, base: Benchmark): Omit<Fault, 'code'> | null {
  const found = (a: string, b: string) => `"${part.id}", ${a}, over "${base.id}", ${b}`;
  const printed = found(part.printed, base.token);
  if (part.place !== base.place)
    return { found: found(`of ${part.place}`, `of ${base.place}`), expected: 'two of one place' };
  const isCount = ({ measure, quantity }: Figure | Benchmark) =>
    measure.kind === 'count' && quantity.per === null;
  if (!isCount(part) || !isCount(base) || part.quantity.unit !== base.quantity.unit)
    return { found: printed, expected: 'two counts of one unit' };
  const { low, high } = base.quantity;
  const isBounded = [part, base].every(
    ({ quantity }) => quantity.value !== null && quantity.low !== null && quantity.high !== null,
  );
  if (!isBounded || compare(low!, '0') <= 0)
    return { found: printed, expected: 'numbers with both bounds, the base above zero' };
  if (compare(part.quantity.low!, high!) > 0)
    return { found: printed, expected: 'a part that is not larger than its base' };
  return null;
}
