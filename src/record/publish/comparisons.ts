import { compared, monthsOf, periodType } from '../../lib/model/comparability.ts';
import type { Comparand } from '../../lib/model/comparability.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Indicator } from '../../lib/model/indicator.ts';
import type { Place } from '../../lib/model/place.ts';
import type { ComparisonRow } from '../../lib/model/published.ts';

/** What decides with which other figures a figure can be compared. */
export function comparand(
  { quantity, measure, place, who, item, status, period }: Figure,
  { id, concept, dimensions, notWith }: Indicator,
  places: ReadonlyMap<string, Place>,
): Comparand {
  return {
    indicator: id,
    notWith,
    concept,
    item,
    counted: who.counted,
    measureKind: measure.kind,
    unit: quantity.unit,
    per: quantity.per,
    dimensions,
    level: places.get(place)!.level,
    population: who.population,
    served: who.served,
    actor: who.actor,
    target: status === 'target',
    period: periodType(period.time, period.start, period.end),
    length: monthsOf(period.time, period.start, period.end),
  };
}

/** All pairs of figures of different articles that can be compared, as the same or with care. */
export function comparisonRows(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  places: ReadonlyMap<string, Place>,
): ComparisonRow[] {
  const comparands = figures.map((figure) =>
    comparand(figure, indicators.get(figure.indicator)!, places),
  );
  return figures.flatMap((a, i) =>
    figures.slice(i + 1).flatMap((b, after): ComparisonRow[] => {
      if (a.article === b.article) return [];
      const { comparable, differs } = compared(comparands[i]!, comparands[i + 1 + after]!);
      if (comparable === 'no') return [];
      return [{ a: a.id, b: b.id, concept: comparands[i]!.concept, comparable, differs }];
    }),
  );
}
