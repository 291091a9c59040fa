// By what a figure may be divided: its whole, or the people, households or villages that its article ties to it, or a
// number from outside; and the quotients, with the intervals that both numbers allow.

import { computedOf, quotient } from '../lib/checks/quotient.ts';
import { PUBLISHED_DIGITS } from '../lib/checks/rule.ts';
import { divisorUnits } from '../lib/compare/compared-figure.ts';
import type { ComparedFigure, Divided } from '../lib/compare/compared-figure.ts';
import type { Lang } from '../lib/language.ts';
import type { Way } from '../lib/model/comparability.ts';
import { showDerived } from '../lib/prose/derived.ts';
import { round } from '../lib/quantity/decimal.ts';
import type { Quantity } from '../lib/quantity/quantity.ts';
import { benchmarkValue } from './benchmarks.ts';
import {
  benchmarks,
  byId,
  denominators,
  everyFigure,
  figuresById,
  figuresOfConcept,
  rates,
  type Figure,
} from './data.ts';
import { unitInWords } from './wording.ts';

/** What a divisor counts. */
type Divisor = keyof typeof divisorUnits;

const isLevel = ({ measure_kind: kind, per }: Figure) =>
  (kind === 'count' || kind === 'money') && per === null;

/** What a figure counts, as a way of dividing by it. */
const divisorOf = ({ counted, unit }: Figure): Divisor | null =>
  unit === '户' ? 'household' : unit === '人' ? 'person' : counted === 'village' ? 'village' : null;

const detailsOf = ({ dimensions }: Figure) =>
  dimensions.filter((id) => !id.startsWith('counted=')).join();

/** Whether one figure counts the very people, households or villages of which another tells an amount or a number. */
const isCountOf = (divisor: Figure, figure: Figure): boolean =>
  divisor.concept === figure.concept &&
  divisor.place === figure.place &&
  divisor.population !== null &&
  divisor.population === (figure.population ?? figure.served) &&
  divisor.period_start === figure.period_start &&
  divisor.period_end === figure.period_end &&
  divisor.time_kind === figure.time_kind &&
  detailsOf(divisor) === detailsOf(figure);

/**
 * The figures by which a figure may be divided, by way: its whole; those that the table of denominators ties to it; and
 * those of the same concept, article, time and people that count these people. Households are divided by no one.
 */
function divisorsOf(figure: Figure): { readonly [way in Exclude<Way, 'value'>]?: string } {
  if (!isLevel(figure)) return {};
  const isSound = (other: Figure | undefined): other is Figure =>
    other !== undefined && isLevel(other) && other.value !== null && Number(other.value) > 0;
  const whole = figure.part_of === null ? undefined : figuresById().get(figure.part_of);
  const share =
    isSound(whole) &&
    whole.unit === figure.unit &&
    whole.status === figure.status &&
    whole.period_end === figure.period_end
      ? whole.id
      : null;
  const tied = denominators()
    .filter((row) => row.figure === figure.id)
    .map(({ people }) => figuresById().get(people)!);
  const counts = figuresOfConcept(figure.concept).filter(
    (other) => other.article === figure.article && isSound(other) && isCountOf(other, figure),
  );
  const ofPeople = figure.unit === '人' ? '人' : null;
  const by = (way: Divisor) =>
    [...tied, ...counts].find(
      (other) =>
        divisorOf(other) === way && other.counted !== figure.counted && other.unit !== ofPeople,
    )?.id;
  const [household, person, village] =
    figure.unit === '户' ? [] : [by('household'), by('person'), by('village')];
  return {
    ...(share ? { share } : {}),
    ...(household ? { household } : {}),
    ...(person ? { person } : {}),
    ...(village ? { village } : {}),
  };
}

/** A quantity divided by another, with the interval that both allow. */
function dividedBy(above: Quantity, below: Quantity, way: Exclude<Way, 'value'>): Quantity {
  const isShare = way === 'share';
  const { value, interval } = quotient(computedOf(above), computedOf(below), isShare ? '100' : '1');
  const end = (end: string | null, rounding: 'floor' | 'ceil') =>
    end && round(end, PUBLISHED_DIGITS, rounding);
  return {
    value,
    low: end(interval.low, 'floor'),
    high: end(interval.high, 'ceil'),
    low_open: interval.low_open,
    high_open: interval.high_open,
    approx: null,
    unit: isShare ? '%' : above.unit,
    per: isShare ? null : divisorUnits[way],
  };
}

/** A figure divided in every way that is lawful, by the figure or the benchmark that the way takes. */
export function divided(figure: Figure, lang: Lang): ComparedFigure['divided'] {
  const made = Object.entries(divisorsOf(figure)).map(([way, id]) => {
    const by = figuresById().get(id)!;
    const quantity = dividedBy(figure, by, way as Exclude<Way, 'value'>);
    const tied = denominators().find((row) => row.figure === figure.id && row.people === id);
    const printed = everyFigure().find(({ ratio_of }) => ratio_of === `${figure.id}/${id}`);
    const value: Divided = {
      ...shown(quantity, lang),
      by: id,
      isOutside: false,
      base: by[`label_${lang}`],
      kindOfBase: [by.concept, by.population].join(),
      baseFull: by.text[lang].full,
      ground: tied?.[`ground_${lang}`] ?? '',
      printedAs: printed?.text[lang].full ?? null,
    };
    return [way, value] as const;
  });
  const ofOutside = rates().find((row) => row.figure === figure.id);
  const own = Object.fromEntries(made) as ComparedFigure['divided'];
  if (own.share || !ofOutside) return own;
  const base = byId(benchmarks(), ofOutside.benchmark);
  const { value, low, high } = ofOutside;
  const quantity: Quantity = {
    value,
    low,
    high,
    low_open: false,
    high_open: false,
    approx: null,
    unit: '%',
    per: null,
  };
  const share: Divided = {
    ...shown(quantity, lang),
    by: base.id,
    isOutside: true,
    base: base[`what_${lang}`],
    kindOfBase: base.id,
    baseFull: benchmarkValue(base, lang),
    ground: ofOutside[`differs_${lang}`],
    printedAs: null,
  };
  return { ...own, share };
}

/** A unit with its rate, in words. */
export const unitOf = (unit: string, per: string | null, lang: Lang) =>
  unitInWords({ unit, per }, lang);

/** A quotient as it is drawn. */
function shown(quantity: Quantity, lang: Lang) {
  const { number, full } = showDerived(quantity)[lang];
  const { value, low, high, unit, per } = quantity;
  return { number, full, value, low, high, unit: unit!, per, unitName: unitOf(unit!, per, lang) };
}
