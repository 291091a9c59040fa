import { computedOf, quotient } from '../../lib/checks/quotient.ts';
import { PUBLISHED_DIGITS } from '../../lib/checks/rule.ts';
import type { Dataset } from '../../lib/model/dataset.ts';
import type { RateRow } from '../../lib/model/published.ts';
import { round } from '../../lib/quantity/decimal.ts';
import type { TemplateFiller } from './template-filler.ts';

/** The rows of the table `rates`: each figure divided by its base, with the interval that both allow. */
export function rateRows(
  { rates, figures, benchmarks }: Pick<Dataset, 'rates' | 'figures' | 'benchmarks'>,
  { notes }: TemplateFiller,
): RateRow[] {
  const figuresById = new Map(figures.map((each) => [each.id, each]));
  const benchmarksById = new Map(benchmarks.map((each) => [each.id, each]));
  return rates.map((rate): RateRow => {
    const part = figuresById.get(rate.figure)!;
    const base = benchmarksById.get(rate.benchmark)!;
    const { value, interval } = quotient(
      computedOf(part.quantity),
      computedOf(base.quantity),
      '100',
    );
    return {
      figure: part.id,
      benchmark: base.id,
      ...notes('what', rate.what),
      figure_token: part.printed,
      benchmark_token: base.token,
      value: value!,
      unit: '%',
      low: round(interval.low!, PUBLISHED_DIGITS, 'floor'),
      high: round(interval.high!, PUBLISHED_DIGITS, 'ceil'),
      ...notes('differs', rate.differs),
    };
  });
}
