import type { Figure } from '../../lib/model/figure.ts';
import type { Indicator } from '../../lib/model/indicator.ts';
import type { Parthood } from '../../lib/model/parthood.ts';
import { periodKindOf } from '../../lib/model/period.ts';
import type { FigureRow } from '../../lib/model/published.ts';
import type { TemplateFiller } from './template-filler.ts';

/** What a figure's row takes from elsewhere. */
export interface FigureContext {
  readonly indicator: Indicator;
  /** `undefined` where it is no part of anything. */
  readonly parthood: Parthood | undefined;
  readonly filler: TemplateFiller;
  /** Origin and base path of the site, ending in a slash. */
  readonly address: string;
}

/** A figure as it is published. */
export function figureRow(figure: Figure, context: FigureContext): FigureRow {
  const { filler, address } = context;
  const { id, article, indicator, place, group, quantity, period, numeral, note, label } = figure;
  return {
    id,
    article,
    indicator,
    place,
    group,
    value: quantity.value,
    unit: quantity.unit,
    low: quantity.low,
    high: quantity.high,
    low_open: quantity.low_open,
    high_open: quantity.high_open,
    approx: quantity.approx,
    per: quantity.per,
    period_start: period.start,
    period_end: period.end,
    period_kind: periodKindOf(period),
    status: figure.status,
    reading: figure.reading,
    doubts: figure.doubts.map(({ en, zh }) => ({
      en: filler.text(en, 'en'),
      zh: filler.text(zh, 'zh'),
    })),
    token: numeral.token,
    start: numeral.start,
    end: numeral.end,
    part: figure.part,
    paragraph: numeral.paragraph,
    occurrence: numeral.occurrence,
    prefix: numeral.prefix,
    suffix: numeral.suffix,
    sentence_sha256: numeral.sentence_sha256,
    label_en: label.en,
    label_zh: label.zh,
    ...filler.notes('note', note),
    url: `${address}figures/${id}/`,
    ...meaningOf(figure, context),
  };
}

/** The columns of data release 2: what the number means. */
function meaningOf(figure: Figure, { indicator, parthood }: FigureContext) {
  const { measure, period, who } = figure;
  return {
    class: figure.class,
    measure_kind: measure.kind,
    step: measure.step,
    print_low: measure.print?.low ?? null,
    print_high: measure.print?.high ?? null,
    print_high_open: measure.print?.high_open ?? null,
    relation: measure.relation,
    relation_word: measure.word,
    bound_role: measure.boundRole,
    bounds_by: measure.boundsBy,
    coverage: figure.coverage,
    time_kind: period.time,
    period_start_basis: period.startBasis,
    period_end_basis: period.endBasis,
    concept: indicator.concept,
    dimensions: indicator.dimensions,
    item: figure.item,
    counted: who.counted,
    population: who.population,
    served: who.served,
    actor: who.actor,
    part_of: parthood?.partOf ?? null,
    partition: parthood?.partition ?? null,
    restates: parthood?.restates ?? null,
    ratio_of: parthood?.ratioOf ?? null,
  };
}
