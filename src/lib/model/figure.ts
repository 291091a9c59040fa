import type { Problem } from '../problem.ts';
import { compare } from '../quantity/decimal.ts';
import { withUnit } from '../quantity/parse.ts';
import type { LocatedQuantity } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/units.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Bilingual } from '../language.ts';
import { id, integer, known, oneOf, optional, text, words } from './cells.ts';
import { figureClasses } from './indicator.ts';
import type { FigureClass, Indicator } from './indicator.ts';
import { boundRoles, hedge, measureKinds, measured } from './measure.ts';
import type { Measure, MeasureKind } from './measure.ts';
import { unknownNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { partsOf, unclaimed } from './part.ts';
import type { TokenPart } from './part.ts';
import { date, periodBases, periodFault, timeKinds } from './period.ts';
import type { Period } from './period.ts';
import type { Repair } from './repair.ts';
import { halfTranslated, readRows } from './table.ts';
import type { CellReader, Table, ValidRow } from './table.ts';

/** Every {@link Coverage}, in the order in which they are published. */
export const coverages = ['all', 'incomplete'] as const;

/** What the sentence says of how much was counted, which is no bound: of everyone (全部), or not of all (据不完全统计). */
export type Coverage = (typeof coverages)[number];

const figureStatuses = ['reported', 'target', 'standard', 'derived'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** Whether the quantity was read from the token as printed, or from the reading that a repair chose. */
export type Reading = 'printed' | 'repaired';

/** Whom a figure is about. Ids of groups, but for `counted`, an id of an entity; `null` where the text names nobody. */
export interface Who {
  /** What one unit of the number is. */
  readonly counted: string;
  /** Who is counted, or over whom a share or mean is taken, where that is not everything that `counted` names. */
  readonly population: string | null;
  /** Who benefits without being counted. */
  readonly served: string | null;
  /** Who does it or pays. */
  readonly actor: string | null;
}

/** A quantity of an article with its meaning: a row of `data/figures/`. */
export interface Figure {
  /** Readable: `lanzhou.monitored.households`. */
  readonly id: string;
  readonly article: string;
  readonly numeral: Numeral;
  /** From 0: which quantity of a compound token. */
  readonly part: number;
  /** The part's own slice of the token: 4538人 of 1294户4538人. The whole token where that is repaired. */
  readonly printed: string;
  /** The text from which the quantity was read: the numeral's token, or the reading that its repair chose. */
  readonly source: string;
  /**
   * Its interval follows from what the number measures. Where the token prints no unit or no rate, it has the
   * indicator's.
   */
  readonly quantity: Quantity & { readonly unit: string };
  /** The quantity as the digits and words say it, for showing them again. */
  readonly shown: Quantity;
  readonly measure: Measure;
  readonly indicator: string;
  readonly class: FigureClass;
  readonly place: string;
  readonly group: string;
  readonly who: Who;
  /** Tells figures apart that agree in everything else; `_T` is a total. `null` where it is not needed. */
  readonly item: string | null;
  readonly coverage: Coverage | null;
  readonly period: Period;
  readonly status: FigureStatus;
  readonly reading: Reading;
  readonly label: Bilingual;
  /** A template, as typed; empty where there is none. */
  readonly note: Bilingual;
  /** Templates, as typed. */
  readonly doubts: readonly Bilingual[];
  /** Where it is typed: `data/figures/lanzhou.csv:12`. */
  readonly at: string;
}

/** Everything to which rows of `data/figures/<article>.csv` refer. */
export interface FigureReferences {
  readonly article: string;
  /** Ids, those of faulty rows included. */
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly indicatorIds: ReadonlySet<string>;
  /** The valid ones, by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Starts of this article's numerals as typed, those of faulty rows included. */
  readonly starts: ReadonlySet<string>;
  /** The valid ones of this article. */
  readonly numerals: readonly Numeral[];
  readonly repairs: readonly Repair[];
}

const label: CellReader<string> = (value) =>
  /\p{Nd}/u.test(value)
    ? {
        fault: {
          code: 'digit-in-label',
          found: `"${value}"`,
          expected: 'words without digits',
          hint: 'the value comes from the token; say in words what it counts',
        },
      }
    : words(value);

const item: CellReader<string> = (value) => (value === '_T' ? { value } : id(value));

const columnsOf = ({ indicatorIds, places, groups, entities }: FigureReferences) => ({
  id,
  start: integer(0),
  part: integer(0),
  indicator: known('indicator', indicatorIds),
  place: known('place', places),
  group: known('group', groups),
  period_start: optional(date),
  period_end: optional(date),
  time_kind: oneOf('time-kind', timeKinds),
  start_basis: oneOf('period-basis', periodBases),
  end_basis: oneOf('period-basis', periodBases),
  status: oneOf('status', figureStatuses),
  class: oneOf('class', figureClasses),
  measure_kind: oneOf('measure-kind', measureKinds),
  hedge: optional(hedge),
  bound_role: optional(oneOf('bound-role', boundRoles)),
  coverage: optional(oneOf('coverage', coverages)),
  counted: known('entity', entities),
  population: optional(known('group', groups)),
  served: optional(known('group', groups)),
  actor: optional(known('group', groups)),
  item: optional(item),
  label_en: label,
  label_zh: label,
  note_en: text,
  note_zh: text,
  doubt_en: text,
  doubt_zh: text,
});

/** A row of `data/figures/<article>.csv` whose every cell is valid. */
type ValidFigureRow = ValidRow<ReturnType<typeof columnsOf>>;

/** Reads `data/figures/<article>.csv`; the quantities are read from the numerals' tokens. */
export function readFigures(
  table: Table,
  references: FigureReferences,
): { figures: Figure[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, columnsOf(references));
  const { article, starts } = references;
  const numerals = new Map(references.numerals.map((numeral) => [numeral.start, numeral]));
  const repairs = new Map(references.repairs.map((repair) => [repair.start, repair]));
  const figures: Figure[] = [];
  for (const row of rows) {
    problems.push(...rowProblems(row, article, references.articles));
    const numeral = numerals.get(row.start);
    if (!numeral) {
      // The row of a numeral that is typed but faulty has been reported where it stands.
      if (!starts.has(String(row.start))) problems.push(unknownNumeral(row.at, article, row.start));
      continue;
    }
    const read = figureOf(row, numeral, repairs.get(row.start) ?? null, references.indicators);
    problems.push(...read.problems);
    if (read.figure) figures.push(read.figure);
  }
  problems.push(
    ...unclaimed(table, references.numerals, (numeral) => {
      const parts = partsOf(numeral, repairs.get(numeral.start) ?? null);
      return 'code' in parts ? 0 : parts.length;
    }),
  );
  return { figures, problems };
}

/** What is wrong with a row by itself: its id, half a translation, its period. */
function rowProblems(
  row: ValidFigureRow,
  article: string,
  articles: ReadonlySet<string>,
): Problem[] {
  const { at } = row;
  const problems: Problem[] = [];
  const other = [...articles].find((one) => row.id.startsWith(`${one}.`));
  if (other !== undefined && !row.id.startsWith(`${article}.`)) {
    problems.push({
      code: 'misplaced-figure',
      at,
      found: `id "${row.id}", which begins like those of the article "${other}"`,
      expected: `an id that begins with "${article}.", or with the name of no article`,
    });
  }
  problems.push(
    ...halfTranslated(at, 'note', { en: row.note_en, zh: row.note_zh }),
    ...halfTranslated(at, 'doubt', { en: row.doubt_en, zh: row.doubt_zh }),
  );
  const fault = periodFault(periodOf(row));
  if (fault) problems.push({ ...fault, at });
  return problems;
}

function periodOf(row: ValidFigureRow): Period {
  return {
    start: row.period_start,
    end: row.period_end,
    time: row.time_kind,
    startBasis: row.start_basis,
    endBasis: row.end_basis,
  };
}

/** The figure of a row and its numeral; `null` where the numeral has no such part, or a faulty row is referred to. */
function figureOf(
  row: ValidFigureRow,
  numeral: Numeral,
  repair: Repair | null,
  indicators: ReadonlyMap<string, Indicator>,
): { figure: Figure | null; problems: Problem[] } {
  const { at } = row;
  const problems: Problem[] = [];
  if (numeral.kind !== 'figure') {
    problems.push({
      code: 'not-a-figure',
      at,
      found: `"${numeral.token}" at ${row.start} is a ${numeral.kind}`,
      expected: 'a numeral of kind figure',
      hint: `remove the row, or correct the kind at ${numeral.at}`,
    });
  }
  const parts = partsOf(numeral, repair);
  if ('code' in parts) return { figure: null, problems: [...problems, { ...parts, at }] };
  const part = parts[row.part];
  if (!part) {
    problems.push({
      code: 'unknown-part',
      at,
      found: `part ${row.part} of "${numeral.token}"`,
      expected: parts.length === 1 ? 'part 0' : `a part from 0 to ${parts.length - 1}`,
    });
    return { figure: null, problems };
  }
  const indicator = indicators.get(row.indicator);
  if (!indicator) return { figure: null, problems };
  const { quantity, printed, place } = part;
  const unit = quantity.unit ?? indicator.unit;
  const per = quantity.per ?? indicator.per;
  const read = { quantity: { ...withUnit(quantity, unit), unit, per }, place };
  const reading = measured(read, {
    kind: row.measure_kind,
    hedge: row.hedge,
    boundRole: row.bound_role,
  });
  const figure = {
    id: row.id,
    article: numeral.article,
    numeral,
    part: row.part,
    printed,
    source: repair?.chosen ?? numeral.token,
    ...reading,
    shown: row.hedge === null ? read.quantity : { ...read.quantity, approx: row.hedge },
    indicator: row.indicator,
    class: row.class,
    place: row.place,
    group: row.group,
    who: {
      counted: row.counted,
      population: row.population,
      served: row.served,
      actor: row.actor,
    },
    item: row.item,
    coverage: row.coverage,
    period: periodOf(row),
    status: row.status,
    reading: repair ? ('repaired' as const) : ('printed' as const),
    label: { en: row.label_en, zh: row.label_zh },
    note: { en: row.note_en, zh: row.note_zh },
    doubts: row.doubt_en === '' ? [] : [{ en: row.doubt_en, zh: row.doubt_zh }],
    at,
  };
  return {
    figure,
    problems: [
      ...problems,
      ...unitProblems(at, part, numeral, indicator),
      ...measureProblems(at, reading.measure, unit),
    ],
  };
}

/**
 * The figure if its token were read as this quantity: with the same unit, rate and kind of measure.
 *
 * @example asRead(figure, readQuantities('1295户')![0]!) // 1,295 where the figure has 1,294
 */
export function asRead(figure: Figure, { quantity, place }: LocatedQuantity): Figure {
  const { unit, per } = figure.quantity;
  return {
    ...figure,
    ...measured({ quantity: { ...withUnit(quantity, unit), unit, per }, place }, figure.measure),
  };
}

/** The kinds of unit in which numbers of a kind can be; every one where it is not named. */
const UNIT_KINDS: { readonly [kind in MeasureKind]?: readonly string[] } = {
  count: ['count', 'place'],
  money: ['money'],
  share: ['share'],
  growth: ['share'],
};

/** A unit that the measure kind cannot have, and a bound without its role or the contrary. */
function measureProblems(
  at: string,
  { kind, step, relation, boundRole }: Measure,
  unit: string,
): Problem[] {
  const problems: Problem[] = [];
  const expected = UNIT_KINDS[kind];
  if (expected !== undefined && !expected.includes(unitOf(unit)?.kind ?? '')) {
    problems.push({
      code: 'measure-unit',
      at,
      found: `a ${kind} in ${unit}`,
      expected: `a unit of ${expected.join(' or ')}`,
      hint: 'correct measure_kind, or the indicator',
    });
  }
  if (kind === 'count' && step !== null && compare(step, '1') < 0) {
    problems.push({
      code: 'divided-count',
      at,
      found: `a count with digits behind its point, to ${step}`,
      expected: 'whole things',
      hint: 'it is a mean, a share or a ratio: correct measure_kind',
    });
  }
  if ((relation === 'eq' || relation === 'about') !== (boundRole === null)) {
    problems.push({
      code: 'bound-role',
      at,
      found: `relation ${relation} with ${boundRole === null ? 'no role' : `the role ${boundRole}`}`,
      expected: boundRole === null ? `why the number is bounded: ${boundRoles.join(', ')}` : 'none',
    });
  }
  return problems;
}

/** A problem for a printed unit, and one for a printed rate, that is not the indicator's. */
function unitProblems(
  at: string,
  { printed, quantity }: TokenPart,
  numeral: Numeral,
  indicator: Indicator,
): Problem[] {
  const written = ({ unit, per }: Pick<Quantity, 'unit' | 'per'>) =>
    `${unit}${per === null ? '' : ` per ${per}`}`;
  return (['unit', 'per'] as const)
    .filter((key) => quantity[key] !== null && quantity[key] !== indicator[key])
    .map((key) => ({
      code: `contradicting-${key === 'unit' ? 'unit' : 'rate'}`,
      at,
      found: `"${printed}" is in ${written(quantity)}`,
      expected: `${written(indicator)}, as the indicator "${indicator.id}" is`,
      hint: `correct the token (${numeral.at}), the row's indicator, or the indicator's unit (${indicator.at})`,
    }));
}
