import type { Fault } from './table.ts';

export const periodKinds = ['instant', 'span', 'cumulative'] as const;

/** A state at one time, what happened within a span of time, or what had accumulated by the end of one. */
export type PeriodKind = (typeof periodKinds)[number];

/** The time for which a figure holds. */
export interface Period {
  /** ISO date, year-month or year (`2023-12-15`, `2023-12`, `2023`), inclusive; `null` where unknown. */
  readonly start: string | null;
  /** As `start`, inclusive: an end of `2023` reaches to the last day of that year. */
  readonly end: string | null;
  readonly kind: PeriodKind;
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

/**
 * The first and the last day of a year, a month or a day.
 *
 * @example daysWithin('2023-02') // ['2023-02-01', '2023-02-28']
 */
function daysWithin(date: string): readonly [first: string, last: string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [date, date];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  return [`${date}-01`, `${date}-${daysOf(Number(year), Number(month))}`];
}

/** What is wrong with a period whose ends are valid dates by themselves; `null` where nothing is. */
export function periodFault({ start, end, kind }: Period): Fault | null {
  if (start === null || end === null) return null;
  if (daysWithin(start)[0] > daysWithin(end)[1]) {
    return {
      code: 'reversed-period',
      found: `the period ends (${end}) before it starts (${start})`,
      hint: 'swap or correct them',
    };
  }
  if (kind === 'instant' && start !== end) {
    return {
      code: 'long-instant',
      found: `an instant that lasts from ${start} to ${end}`,
      expected: 'the same start and end',
      hint: 'make it a span, or correct the dates',
    };
  }
  return null;
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
