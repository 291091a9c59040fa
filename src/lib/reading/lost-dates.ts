import { matchAt } from '../text/match-at.ts';
import { dateAt, isoDateOf } from './dates.ts';
import type { Candidate } from './numeral.ts';

// Dates that have lost a 年, a 月 or a dash between two digits (623日, 2021618日, 20227月, 202215月份, 20202021年), and
// years printed over one another (202324年). What these patterns match is a date only if some way to cut its digits
// gives one: 100日 is a number of days.
const DAY = /(\d{2,8})[日号](?!元|内|以内|以上|龄|均|线|楼|院|令)/y;
const SPAN = /(1[0-2]|[1-9])月([1-9]\d{1,3})日/y;
const MONTH = /(\d{2,8})月(份?)/y;
const OVERWRITTEN = /((?:19[5-9]|20[0-4])\d)(?!0{1,2}年)(\d{1,2})年(?!以?之?前|左右|间|的?历史)/y;
const YEARS = /((?:19|20)\d{2})((?:19|20)\d{2})年(度?)/y;

/** A damaged date, with all that it may have been. */
interface LostDate {
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** All ways to cut digits into `count` numbers, none of which begins with a zero. */
function cuts(digits: string, count: number): string[][] {
  if (digits === '' || digits.startsWith('0')) return [];
  if (count === 1) return [[digits]];
  const found: string[][] = [];
  for (let size = 1; size <= digits.length - count + 1; size++)
    for (const rest of cuts(digits.slice(size), count - 1))
      found.push([digits.slice(0, size), ...rest]);
  return found;
}

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

function candidate(reading: string, hard: string | null, soft: string | null = null): Candidate {
  return { reading, hard, soft };
}

/** Why there is no such day; `null` where there is. Without a year, February has 29 days. */
function noSuch(month: string, day: string, year = '2000'): string | null {
  if (isoDateOf(year, month) === null) return 'no such month';
  return isoDateOf(year, month, day) === null ? 'no such day' : null;
}

/** Readings of digits as two days of one month, a range or a list. */
function dayRanges(digits: string, before: string, suffix: string): Candidate[] {
  return cuts(digits, 2).flatMap(([from, to]) => {
    const rising = Number(from) < Number(to) && Number(to) <= 31 ? null : 'days do not rise';
    return [
      candidate(`${before}${from}—${to}${suffix}`, rising),
      candidate(`${before}${from}、${to}${suffix}`, rising, 'a stretch of days is more common'),
    ];
  });
}

/** Readings of the digits before 日 or 号: month and day, year, month and day, or two days. */
function dayCandidates(digits: string, suffix: string): Candidate[] {
  const short = digits.length <= 4 ? cuts(digits, 2) : [];
  const two = short
    .filter(([month, day]) => month!.length <= 2 && day!.length <= 2)
    .map(([month, day]) => candidate(`${month}月${day}${suffix}`, noSuch(month!, day!)));
  const three = cuts(digits, 3)
    .filter(([year, month, day]) => isYear(year!) && month!.length <= 2 && day!.length <= 2)
    .map(([year, month, day]) =>
      candidate(`${year}年${month}月${day}${suffix}`, noSuch(month!, day!, year)),
    );
  // Two digits may as well be two days.
  const ranges = digits.length === 2 ? dayRanges(digits, '', suffix) : [];
  const less = { soft: 'a day is given with its month' };
  return [...two, ...three, ...ranges.map((one) => ({ ...one, ...less }))];
}

/** Readings of the digits before 月: year and month, or two months with or without a year. */
function monthCandidates(digits: string, part: string): Candidate[] {
  const found: Candidate[] = [];
  const year = isYear(digits.slice(0, 4)) && digits.length > 4 ? digits.slice(0, 4) : null;
  const months = year === null ? digits : digits.slice(4);
  const before = year === null ? '' : `${year}年`;
  if (year === null && digits.length > 4) return [];
  if (!months.startsWith('0') && months.length <= 2) {
    const hard = isoDateOf('2000', months) === null ? 'no such month' : null;
    found.push(candidate(`${before}${months}月${part}`, hard));
  }
  const single = found.some(({ hard }) => hard === null);
  for (const [from, to] of cuts(months, 2)) {
    const rising = Number(from) < Number(to) && isoDateOf('2000', to) !== null;
    const more = single ? 'one more character would have been lost' : null;
    found.push(
      candidate(`${before}${from}—${to}月${part}`, rising ? null : 'months do not rise', more),
      candidate(
        `${before}${from}、${to}月${part}`,
        rising ? null : 'months do not rise',
        more ?? 'a stretch of months is more common than two of them',
      ),
    );
  }
  return found;
}

/**
 * Readings of a year with one or two digits too many: another year was printed over its end, or a dash was
 * lost before that.
 */
function overwritten(year: string, more: string): Candidate[] {
  const other = year.slice(0, 4 - more.length) + more;
  const printed = candidate(`${year}${more}年`, null, 'no such year');
  const found = [candidate(`${year}年`, null)];
  if (/^(?:19[5-9]|20[0-4])/.test(other) && other !== year)
    found.push(candidate(`${other}年`, null));
  if (more.length === 2 && Number(other) > Number(year))
    found.push(candidate(`${year}—${more}年`, null));
  return [...found, printed];
}

/** The date, if one of its candidates is possible. */
function possible(end: number, candidates: readonly Candidate[]): LostDate | null {
  return candidates.some(({ hard }) => hard === null) ? { end, candidates } : null;
}

/**
 * Reads the damaged date whose digits begin at `at`, with all its candidate readings; `null` where there is
 * no such damage, or no candidate is possible.
 *
 * @example lostDateAt('623日召开', 0)?.candidates[0].reading // '6月23日'
 */
export function lostDateAt(text: string, at: number): LostDate | null {
  if (/\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const span = matchAt(SPAN, text, at);
  if (span !== null && Number(span[2]) > 31) {
    const days = possible(at + span[0].length, dayRanges(span[2]!, `${span[1]}月`, '日'));
    if (days !== null) return days;
  }
  const day = matchAt(DAY, text, at);
  // A number up to 31 is a day as it stands.
  if (
    day !== null &&
    Number(day[1]) > 31 &&
    !/(?:满|连续|为期|超过|长达|达|约|近)$/.test(text.slice(Math.max(0, at - 2), at))
  ) {
    return possible(at + day[0].length, dayCandidates(day[1]!, day[0].slice(-1)));
  }
  const month = matchAt(MONTH, text, at);
  if (month !== null && Number(month[1]) > 12)
    return possible(at + month[0].length, monthCandidates(month[1]!, month[2]!));
  const over = matchAt(OVERWRITTEN, text, at);
  if (over !== null && !/(?:距今|过|近|约)$/.test(text.slice(Math.max(0, at - 2), at)))
    return { end: at + over[0].length, candidates: overwritten(over[1]!, over[2]!) };
  const years = matchAt(YEARS, text, at);
  if (years === null) return null;
  const [printed, from, to, part] = years as unknown as [string, string, string, string];
  const rising = from < to ? null : 'years do not rise';
  const next = Number(to) - Number(from) === 1;
  return {
    end: at + printed.length,
    candidates: [
      candidate(`${from}—${to}年${part}`, rising, next ? 'two years in a row may be a list' : null),
      candidate(
        `${from}、${to}年${part}`,
        from === to ? rising : null,
        next ? null : 'a stretch of years is more common',
      ),
    ],
  };
}

/** The period of a date, which must be all of `reading`; `null` where it is no date or has no year. */
export function periodOf(reading: string): string | null {
  const found = dateAt(reading, 0);
  return found !== null && found.end === reading.length ? found.period : null;
}

/**
 * Marks candidates that name a year and lie after the day of publication as impossible. To be used for a
 * date of which the text says that something has happened then.
 *
 * @param published ISO date, year-month or year.
 */
export function beforePublication(
  candidates: readonly Candidate[],
  published: string,
): Candidate[] {
  const year = published.slice(0, 4);
  return candidates.map((one) => {
    const whole = isYear(one.reading.slice(0, 4));
    const from = periodOf(whole ? one.reading : `${year}年${one.reading}`)?.split('/')[0];
    const late = from !== undefined && from > published.slice(0, from.length);
    return late && whole && one.hard === null
      ? { ...one, hard: 'after the day of publication' }
      : one;
  });
}
