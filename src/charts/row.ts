import { itemsByKey } from '../lib/items-by-key.ts';
import { punctuation, type Lang } from '../lib/language.ts';
import type { ChartDatum } from '../lib/model/chart.ts';
import type { FigureRow } from '../lib/model/published.ts';
import type { Clash, TextPart } from '../lib/model/site.ts';
import { plainText } from '../lib/prose/fill.ts';
import { doubtOf, glyphs, signWords, standingOf, type Standing } from './sign.ts';
import type { Theme } from './theme.ts';

/** The shape of a mark: as printed, put back where the copy is damaged, computed by us, or a target. */
export type Shape = 'printed' | 'repaired' | 'computed' | 'target';

/** One figure of a chart, ready for Plot: its fields are channels. */
export interface Row {
  /** The figure's id, or that of a value computed for the chart. */
  readonly id: string;
  readonly label: string;
  /** The value as printed beside the mark, with the sign of what is wrong with it. */
  readonly text: string;
  /** The value with its unit: `671 households`. */
  readonly full: string;
  /** What its signs say. */
  readonly said: readonly string[];
  /** What else is known of it, a line each: its formula, interval, period and source. */
  readonly details: readonly string[];
  /** The address that the mark leads to; `null` where there is none. */
  readonly href: string | null;
  /** Neighbours with the same group stand together under its name; `null` for none. */
  readonly group: string | null;
  readonly unit: string;
  readonly per: string | null;
  /** Floating-point numbers, for drawing only. A range without a value has its middle, an open range its known end. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether no bound is known below or above. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly shape: Shape;
  /** Whether it was put back, or computed from a number that was. */
  readonly repaired: boolean;
  readonly paint: keyof Theme;
  readonly clash: Clash | null;
  /** ISO dates of any precision. */
  readonly from: string | null;
  readonly to: string | null;
  /** The divisor of a quotient of two figures, for `scatter`. */
  readonly over: number | null;
}

/** Functions for the texts that pages add to a mark. Without one of them the mark lacks that text. */
export interface Wording {
  /** The address of a figure's page. */
  readonly href?: (figure: string) => string;
  /** The address of the table that shows how a value of this chart was computed. */
  readonly computedAt?: string;
  /** The address of a number from outside of the articles. */
  readonly benchmark?: (id: string) => string;
  readonly period?: (figure: FigureRow) => string;
  /** Joins the parts of a formula; without it, its numbers lack their signs. */
  readonly plain?: (parts: readonly TextPart[]) => string;
  /** The interval of a value; not called for exact values. */
  readonly interval?: (figure: FigureRow, derived: ChartDatum['derived']) => string;
  readonly source?: (figure: FigureRow) => string;
}

const number = (text: string | null) => (text === null ? null : Number(text));

/**
 * The colour of a mark, which is a statement: blue is our own work, ink was printed and takes part in a check that holds,
 * grey was printed and nothing confirms it. Vermilion is kept for what cannot be right as printed.
 */
const paints: Readonly<Record<Standing, keyof Theme>> = {
  confirmed: 'ink',
  unconfirmed: 'grey',
  repaired: 'ours',
  computed: 'ours',
  target: 'ink',
};

/** What a row is made of, in one language. */
export interface RowSource extends Pick<Row, 'label' | 'group' | 'details' | 'href'> {
  readonly figure: Pick<
    FigureRow,
    | 'id'
    | 'value'
    | 'low'
    | 'high'
    | 'unit'
    | 'per'
    | 'status'
    | 'reading'
    | 'period_start'
    | 'period_end'
  >;
  /** The value as printed beside the mark, and with its unit. */
  readonly number: string;
  readonly full: string;
  readonly isComputed: boolean;
  readonly clash: Clash | null;
  /** Whether it is printed and takes part in a check that holds. */
  readonly confirmed: boolean;
  /** What is doubtful about it, in words; `null` for nothing. */
  readonly doubt: string | null;
  readonly over?: string | null;
}

/** A row from its source. */
export function rowFrom(source: RowSource, lang: Lang): Row {
  const { figure, clash, confirmed, doubt, label, group, details, href, full } = source;
  const low = number(figure.low);
  const high = number(figure.high);
  const middle = low !== null && high !== null ? (low + high) / 2 : null;
  const value = number(figure.value) ?? middle ?? low ?? high ?? 0;
  const standing = standingOf({ ...figure, isComputed: source.isComputed, confirmed });
  const shape = standing === 'confirmed' || standing === 'unconfirmed' ? 'printed' : standing;
  const sign = doubtOf({ clash, isDoubtful: doubt !== null });
  const say = signWords[lang];
  return {
    id: figure.id,
    label,
    text: source.number + (sign === null ? '' : ` ${glyphs[sign]}`),
    full,
    said: [shape === 'printed' ? null : say[shape], clash === null ? doubt : say[clash]].filter(
      (one) => one !== null,
    ),
    details,
    href,
    group,
    unit: figure.unit,
    per: figure.per,
    value,
    low: low ?? value,
    high: high ?? value,
    openLow: low === null,
    openHigh: high === null,
    shape,
    repaired: figure.reading === 'repaired',
    paint: clash === 'impossible' ? 'red' : paints[standing],
    clash,
    from: figure.period_start,
    to: figure.period_end,
    over: number(source.over ?? null),
  };
}

/** A figure of a chart as a row, with its words in one language. */
export function rowOf(datum: ChartDatum, lang: Lang, wording: Wording = {}): Row {
  const { figure, derived, clash, confirmed, label, group, text } = datum;
  const isExact =
    figure.value !== null && figure.low === figure.value && figure.high === figure.value;
  const details = [
    derived && (wording.plain ?? plainText)(derived.formula[lang]),
    isExact ? null : wording.interval?.(figure, derived),
    wording.period?.(figure),
    wording.source?.(figure),
  ];
  return rowFrom(
    {
      figure,
      label: label[lang],
      number: text[lang].number,
      full: text[lang].full,
      group: group?.[lang] ?? null,
      isComputed: derived !== null,
      clash,
      confirmed,
      doubt: figure.doubts.map((one) => one[lang]).find((one) => one !== '') ?? null,
      details: details.filter((line): line is string => Boolean(line)),
      href: (derived ? wording.computedAt : wording.href?.(figure.id)) ?? null,
      over: derived?.ratio?.over.value ?? null,
    },
    lang,
  );
}

/**
 * The accessible name of a mark. It holds what is seen of the mark, in the same order and with the same blanks, so that
 * whoever speaks to the browser can say what they see (WCAG 2.2, 2.5.3).
 *
 * @param seen the words of the mark but for its value
 * @example nameOf(row, 'Marginal', 'en') // 'Households: Marginal 671 households'
 */
export function nameOf({ group, label, text, full, said }: Row, seen: string, lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  const isSeen = (words: string) => seen.replaceAll(' ', '').includes(words.replaceAll(' ', ''));
  const context = [group, label].filter((words) => words !== null && !isSeen(words));
  const [number = '', sign = ''] = text.split(/(?= [≠?]$)/);
  // With a blank before the unit: 万人 is one word to whoever compares words.
  const value = full.startsWith(number)
    ? `${number} ${full.slice(number.length).trim()}`.trim() + sign
    : text + semicolon + full + sign;
  const mark = [seen, value].filter((words) => words !== '').join(' ');
  return [[...context, mark].join(colon), ...said].join(semicolon);
}

/** Rows with the same group, in order of first appearance. */
export function groupsOf<Member extends Pick<Row, 'group'>>(
  rows: readonly Member[],
): readonly (readonly Member[])[] {
  return [...itemsByKey(rows, ({ group }) => [group]).values()];
}
