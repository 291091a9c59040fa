import type { CellReader, Fault } from './table.ts';

/** A state at one time, what happened within a span of time, or what had accumulated by the end of one. */
export type PeriodKind = 'instant' | 'span' | 'cumulative';

/** Every {@link TimeKind}, in the order in which they are published. */
export const timeKinds = [
  'instant',
  'span',
  'cumulative-from',
  'cumulative-open',
  'average',
  'in-force',
  'target-by',
  'undated',
] as const;

/**
 * How a figure stands in time.
 *
 * - `instant`: a state on the day of the period's end;
 * - `span`: a flow between two known ends; `average`: its yearly mean;
 * - `cumulative-from`: a running total from a known start; `cumulative-open`: from a start that is not said;
 * - `in-force`: a rule that holds; `target-by`: to be reached by the end; `undated`: none of these.
 */
export type TimeKind = (typeof timeKinds)[number];

/** Every {@link PeriodBasis}, in the order in which they are published. */
export const periodBases = [
  'sentence',
  'word',
  'paragraph',
  'article',
  'inferred',
  'none',
] as const;

/**
 * From what an end of a period is known: a date in the same sentence, a word in it (今年), a date elsewhere in the
 * paragraph, a date that the article gives for all of it, the last month for which the article reports anything
 * (`inferred`, which is a guess), or nothing, where there is no such end.
 */
export type PeriodBasis = (typeof periodBases)[number];

/** The time for which a figure holds. */
export interface Period {
  /** ISO date, year-month or year (`2023-12-15`, `2023-12`, `2023`), inclusive; `null` where unknown. */
  readonly start: string | null;
  /** As `start`, inclusive: an end of `2023` reaches to the last day of that year. */
  readonly end: string | null;
  readonly time: TimeKind;
  readonly startBasis: PeriodBasis;
  readonly endBasis: PeriodBasis;
}

/**
 * The kind of a period in the three words of data release 1.
 *
 * @example periodKindOf({ time: 'cumulative-open', start: null, end: '2023-12-15' }) // 'cumulative'
 */
export function periodKindOf({
  time,
  start,
  end,
}: Pick<Period, 'time' | 'start' | 'end'>): PeriodKind {
  switch (time) {
    case 'instant':
      return 'instant';
    case 'span':
    case 'average':
      return 'span';
    case 'cumulative-from':
    case 'cumulative-open':
      return 'cumulative';
    default:
      return start === null || start === end ? 'instant' : 'span';
  }
}

/**
 * Whether a text is a year, a month or a day of the Gregorian calendar as ISO 8601 writes it.
 *
 * @example isIsoDate('2023-02-29') // false
 */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const month = Number(match[2] ?? '1');
  const day = Number(match[3] ?? '1');
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(Number(match[1]), month);
}

/** Reads a year, a month or a day as ISO 8601 writes it. */
export const date: CellReader<string> = (value) =>
  isIsoDate(value)
    ? { value }
    : {
        fault: {
          code: 'impossible-date',
          found: `"${value}"`,
          expected: 'a year, month or day of the calendar as YYYY, YYYY-MM or YYYY-MM-DD',
        },
      };

/**
 * The first and the last day of a year, a month or a day.
 *
 * @example daysWithin('2023-02') // ['2023-02-01', '2023-02-28']
 */
export function daysWithin(date: string): readonly [first: string, last: string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [date, date];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  return [`${date}-01`, `${date}-${daysOf(Number(year), Number(month))}`];
}

/** Whether a time of each kind has a start and an end: it must, it must not, or it may. */
const HAS: { readonly [time in TimeKind]: readonly [start: Has, end: Has] } = {
  instant: ['not', 'must'],
  span: ['must', 'must'],
  'cumulative-from': ['must', 'must'],
  'cumulative-open': ['not', 'must'],
  average: ['must', 'must'],
  'in-force': ['may', 'may'],
  'target-by': ['may', 'may'],
  undated: ['not', 'not'],
};
type Has = 'must' | 'not' | 'may';

/** What is wrong with a period whose ends are valid dates by themselves; `null` where nothing is. */
export function periodFault(period: Period): Fault | null {
  return endFault(period, 'start') ?? endFault(period, 'end') ?? orderFault(period);
}

/** An end that its kind of time needs or excludes, or whose basis says the contrary. */
function endFault(period: Period, which: 'start' | 'end'): Fault | null {
  const { time } = period;
  const date = period[which];
  const basis = which === 'start' ? period.startBasis : period.endBasis;
  const has = HAS[time][which === 'start' ? 0 : 1];
  if (has === (date === null ? 'must' : 'not')) {
    return {
      code: 'time-kind',
      found: `${time} ${date === null ? `without ${which === 'end' ? 'an end' : 'a start'}` : `with the ${which} ${date}`}`,
      expected: has === 'must' ? 'a date' : 'none',
      hint: `correct time_kind or period_${which}`,
    };
  }
  if ((basis === 'none') === (date === null)) return null;
  return {
    code: 'period-basis',
    found: `${which} ${date ?? 'empty'} with the basis ${basis}`,
    expected: date === null ? 'none' : 'what the date is known from',
  };
}

function orderFault({ start, end }: Period): Fault | null {
  if (start === null || end === null) return null;
  if (daysWithin(start)[0] > daysWithin(end)[1]) {
    return {
      code: 'reversed-period',
      found: `the period ends (${end}) before it starts (${start})`,
      hint: 'swap or correct them',
    };
  }
  return null;
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
