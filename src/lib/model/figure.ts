import type { Problem } from '../problem.ts';
import { withUnit } from '../quantity/parse.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Bilingual } from '../language.ts';
import { id, integer, known, oneOf, optional, text, words } from './cells.ts';
import type { CellReader } from './table.ts';
import type { Indicator } from './indicator.ts';
import type { Numeral } from './numeral.ts';
import { partsOf, unclaimed } from './part.ts';
import { isIsoDate, periodFault, periodKinds } from './period.ts';
import type { Period } from './period.ts';
import type { Repair } from './repair.ts';
import { readRows } from './table.ts';
import type { Table } from './table.ts';

const figureStatuses = ['reported', 'target', 'standard', 'derived'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** Whether the quantity was read from the token as printed or from the reading that a repair chose. */
export type Reading = 'printed' | 'repaired';

/** A quantity with its meaning. */
export interface Figure {
  /** For people: `lanzhou.monitored.households`. */
  readonly id: string;
  readonly article: string;
  readonly numeral: Numeral;
  /** From 0: which quantity of a compound token. */
  readonly part: number;
  /** The part's own slice of the token: 4538人 of 1294户4538人. The whole token where it is repaired. */
  readonly printed: string;
  /** What the quantity was read from: the numeral's token, or the reading that its repair chose. */
  readonly source: string;
  /** With the indicator's unit and rate where the token prints none. */
  readonly quantity: Quantity & { readonly unit: string };
  readonly indicator: string;
  readonly place: string;
  readonly group: string;
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

/** What a row of `data/figures/<article>.csv` refers to. */
export interface FigureReferences {
  readonly article: string;
  /** Ids, faulty rows' included. */
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly indicatorIds: ReadonlySet<string>;
  /** The sound ones, by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Starts of this article's numerals as typed, faulty rows' included. */
  readonly starts: ReadonlySet<string>;
  /** The sound ones of this article. */
  readonly numerals: readonly Numeral[];
  readonly repairs: readonly Repair[];
}

const date: CellReader<string> = (value) =>
  isIsoDate(value)
    ? { value }
    : {
        fault: {
          code: 'impossible-date',
          found: `"${value}"`,
          expected: 'a year, month or day of the calendar as YYYY, YYYY-MM or YYYY-MM-DD',
        },
      };

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

/** Reads `data/figures/<article>.csv`; its quantities come from the numerals' tokens. */
export function readFigures(
  table: Table,
  references: FigureReferences,
): { figures: Figure[]; problems: Problem[] } {
  const { rows, problems } = readRows(table, {
    id,
    start: integer(0),
    part: integer(0),
    indicator: known('indicator', references.indicatorIds),
    place: known('place', references.places),
    group: known('group', references.groups),
    period_start: optional(date),
    period_end: optional(date),
    period_kind: oneOf('period-kind', periodKinds),
    status: oneOf('status', figureStatuses),
    label_en: label,
    label_zh: label,
    note_en: text,
    note_zh: text,
    doubt_en: text,
    doubt_zh: text,
  });
  const { article, indicators } = references;
  const numerals = new Map(references.numerals.map((numeral) => [numeral.start, numeral]));
  const repairs = new Map(references.repairs.map((repair) => [repair.start, repair]));
  const figures: Figure[] = [];
  for (const row of rows) {
    const { at } = row;
    const other = [...references.articles].find((one) => row.id.startsWith(`${one}.`));
    if (other !== undefined && !row.id.startsWith(`${article}.`)) {
      problems.push({
        code: 'misplaced-figure',
        at,
        found: `id "${row.id}", which begins like those of the article "${other}"`,
        expected: `an id that begins with "${article}.", or with the name of no article`,
      });
    }
    problems.push(...halfWritten(row, 'note'), ...halfWritten(row, 'doubt'));
    const period = { start: row.period_start, end: row.period_end, kind: row.period_kind };
    const fault = periodFault(period);
    if (fault) problems.push({ ...fault, at });

    const numeral = numerals.get(row.start);
    if (!numeral) {
      if (references.starts.has(String(row.start))) continue;
      problems.push({
        code: 'unknown-numeral',
        at,
        found: `no numeral of "${article}" starts at ${row.start}`,
        expected: `a start that stands in data/numerals/${article}.csv`,
      });
      continue;
    }
    if (numeral.kind !== 'figure') {
      problems.push({
        code: 'not-a-figure',
        at,
        found: `"${numeral.token}" at ${row.start} is a ${numeral.kind}`,
        expected: 'a numeral of kind figure',
        hint: `remove the row, or correct the kind at ${numeral.at}`,
      });
    }
    const indicator = indicators.get(row.indicator);
    const parts = partsOf(numeral, repairs.get(row.start) ?? null);
    if ('code' in parts) {
      problems.push({ ...parts, at });
      continue;
    }
    const part = parts[row.part];
    if (!part) {
      problems.push({
        code: 'unknown-part',
        at,
        found: `part ${row.part} of "${numeral.token}"`,
        expected: parts.length === 1 ? 'part 0' : `a part from 0 to ${parts.length - 1}`,
      });
      continue;
    }
    if (!indicator) continue;
    const { quantity, printed } = part;
    const unit = quantity.unit ?? indicator.unit;
    for (const key of ['unit', 'per'] as const) {
      if (quantity[key] === null || quantity[key] === indicator[key]) continue;
      problems.push({
        code: `contradicting-${key === 'unit' ? 'unit' : 'rate'}`,
        at,
        found: `"${printed}" is in ${quantity.unit}${quantity.per === null ? '' : ` per ${quantity.per}`}`,
        expected: `${indicator.unit}${indicator.per === null ? '' : ` per ${indicator.per}`}, as the indicator "${indicator.id}" is`,
        hint: `correct the token (${numeral.at}), the row's indicator, or the indicator's unit (${indicator.at})`,
      });
    }
    figures.push({
      id: row.id,
      article,
      numeral,
      part: row.part,
      printed,
      source: repairs.get(row.start)?.chosen ?? numeral.token,
      quantity: {
        ...withUnit(quantity, unit),
        unit,
        per: quantity.per ?? indicator.per,
      },
      indicator: row.indicator,
      place: row.place,
      group: row.group,
      period,
      status: row.status,
      reading: repairs.has(row.start) ? 'repaired' : 'printed',
      label: { en: row.label_en, zh: row.label_zh },
      note: { en: row.note_en, zh: row.note_zh },
      doubts: row.doubt_en === '' ? [] : [{ en: row.doubt_en, zh: row.doubt_zh }],
      at,
    });
  }
  problems.push(
    ...unclaimed(table, references.numerals, (numeral) => {
      const parts = partsOf(numeral, repairs.get(numeral.start) ?? null);
      return 'code' in parts ? 0 : parts.length;
    }),
  );
  return { figures, problems };
}

/** A note or a doubt that is written in one language only. */
function halfWritten(
  row: { readonly at: string; readonly [column: string]: unknown },
  column: 'note' | 'doubt',
): Problem[] {
  const empty = (['en', 'zh'] as const).filter((lang) => row[`${column}_${lang}`] === '');
  return empty.length !== 1
    ? []
    : [
        {
          code: 'missing-translation',
          at: row.at,
          found: `${column}_${empty[0]} is empty, its other language is not`,
          expected: 'both or neither',
        },
      ];
}
