import { matchAt } from '../text/match-at.ts';
import { chineseInteger } from '../quantity/number.ts';
import { TO } from '../quantity/parse.ts';

/** A date in folded text. */
interface DateFound {
  readonly end: number;
  /** An ISO 8601 date, year-month or year, or an interval of two of these; `null` where no year is given. */
  readonly period: string | null;
}

const YEAR = '(?:1[89]\\d{2}|20\\d{2}|[一二][〇零一二三四五六七八九]{3})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** A day of the month, without the forms that may be a number of days instead: 三日. */
const DATED = '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?';
const DAY = `(?:${DATED}|[一二三四五六七八九])`;
/** The year before the first of the era of the Republic, by which Taiwan counts: its year 112 is 2023. */
const FIRST_OF_REPUBLIC = 1911;
/** Years of that era that are not likely to be a length of time: 90 to 149. */
const REPUBLIC = '(?<!\\d)(?:9\\d|1[0-4]\\d)';
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?';
const PART =
  '(?:上半年|下半年|年底|年初|年末|年中|底(?![线部数座层])|末(?!端)|初(?![步级期心见中始衷])|度(?![过假])|前[两三]季度|第?[一二三四1-4]季度|[春夏秋冬]季?)';
const MONTH_PART = '(?:上旬|中旬|下旬|底(?![线部])|初(?![步级])|末|份(?!额))';

/** A pattern with named groups (y year, m month, d day, p part of a year), and the period that they give. */
interface DatePattern {
  readonly pattern: RegExp;
  readonly period: (groups: Record<string, string | undefined>) => string | null;
}

function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : chineseInteger(text);
}

/** @example twoDigits(5) // '05' */
function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The ISO date, year-month or year, as far as these are given; `null` without a year, and for a day
 * that does not exist.
 */
export function isoDateOf(
  year: string | undefined,
  month?: string | undefined,
  day?: string | undefined,
): string | null {
  const [y, m, d] = [number(year), number(month), number(day)];
  if (y === null) return null;
  if (m === null) return String(y);
  if (m < 1 || m > 12) return null;
  if (d === null) return `${y}-${twoDigits(m)}`;
  return d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
    ? `${y}-${twoDigits(m)}-${twoDigits(d)}`
    : null;
}

/** The ISO 8601 interval between two dates. */
function span(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : `${from}/${to}`;
}

const QUARTERS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/** The period of a part of a year that a word names. @example partOfYear('2020', '上半年') // '2020-01/2020-06' */
function partOfYear(year: string | undefined, part: string | undefined): string | null {
  const y = isoDateOf(year);
  if (y === null || part === undefined) return y;
  if (part === '上半年') return `${y}-01/${y}-06`;
  if (part === '下半年') return `${y}-07/${y}-12`;
  if (/^前/.test(part)) return `${y}-01/${y}-${part.charAt(1) === '两' ? '06' : '09'}`;
  if (/季度$/.test(part)) {
    const name = part.replace(/第|季度/g, '');
    const last = Number(QUARTERS[name] ?? name) * 3;
    return `${y}-${twoDigits(last - 2)}/${y}-${twoDigits(last)}`;
  }
  if (/底|末/.test(part)) return `${y}-12`;
  return /初/.test(part) ? `${y}-01` : y;
}

function pattern(source: string, period: DatePattern['period']): DatePattern {
  return { pattern: new RegExp(source, 'y'), period };
}

/** The years of a five-year plan by its name: the sixth (六五) ran from 1981 to 1985. */
function planPeriod(name: string): string {
  const first = 1951 + chineseInteger(name.slice(0, -1))! * 5;
  return `${first}/${first + 4}`;
}

/** Tried in this order: of patterns that begin alike, the one that matches the most text stands first. */
const PATTERNS: readonly DatePattern[] = [
  pattern(
    `(?<y>${YEAR})[-/.](?<m>${MONTH})[-/.](?<d>${DAY})(?!\\d)(?:[ T]?${CLOCK})?`,
    ({ y, m, d }) => isoDateOf(y, m, d),
  ),
  pattern(`(?<d>${DAY})\\.(?<m>${MONTH})\\.(?<y>${YEAR})(?!\\d)`, ({ y, m, d }) =>
    isoDateOf(y, m, d),
  ),
  pattern(
    `(?<y>${YEAR})年(?<m>${MONTH})月(?<d>${DAY})[日号]${TO}(?:(?<y2>${YEAR})年)?(?:(?<m2>${MONTH})月)?(?<d2>${DAY})[日号]`,
    ({ y, m, d, y2, m2, d2 }) => span(isoDateOf(y, m, d), isoDateOf(y2 ?? y, m2 ?? m, d2)),
  ),
  pattern(
    `(?<y>${YEAR})年(?<m>${MONTH})月?${TO}(?:(?<y2>${YEAR})年)?(?<m2>${MONTH})月份?${MONTH_PART}?`,
    ({ y, m, y2, m2 }) => span(isoDateOf(y, m), isoDateOf(y2 ?? y, m2)),
  ),
  pattern(
    `(?<y>${YEAR})年(?<m>${MONTH})月(?<d>${DAY})[日号](?: ?${CLOCK}|[零0]时)?`,
    ({ y, m, d }) => isoDateOf(y, m, d),
  ),
  pattern(`(?<y>${YEAR})年(?<m>${MONTH})月${MONTH_PART}?`, ({ y, m }) => isoDateOf(y, m)),
  pattern(
    `(?<y>${YEAR})年?(?:底|初|末)?${TO}(?<y2>${YEAR})(?:年(?:度|底|末|初)?|学年|(?=[\\s)》]|[两三四五]年))`,
    ({ y, y2 }) => span(isoDateOf(y), isoDateOf(y2)),
  ),
  pattern(`(?<y>${YEAR})/(?:\\d{2}|[〇零一二三四五六七八九]{2})(?:年度?|财年)`, ({ y }) =>
    span(isoDateOf(y), String(number(y)! + 1)),
  ),
  pattern(`(?<y>${YEAR})年?${TO}(?<y2>\\d{2})年`, ({ y, y2 }) =>
    span(isoDateOf(y), isoDateOf(y!.slice(0, 2) + y2!)),
  ),
  pattern(`(?<y>${YEAR})年(?<p>${PART})?`, ({ y, p }) => partOfYear(y, p)),
  pattern(
    `(?<=民国)(?<r>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})年(?:(?<m>${MONTH})月(?:(?<d>${DAY})[日号])?|(?<p>${PART}))?`,
    ({ r, m, d, p }) => {
      const year = String(FIRST_OF_REPUBLIC + number(r)!);
      return p === undefined ? isoDateOf(year, m, d) : partOfYear(year, p);
    },
  ),
  // Without 民国, the words behind tell a year from a length of time, but its era is not certain: no period.
  pattern(
    `${REPUBLIC}年(?:${MONTH}(?:${TO}${MONTH})?月(?:${DAY}[日号])?|(?=${TO}${REPUBLIC}年)|(?<=${REPUBLIC}年${TO}${REPUBLIC}年)|上半年|下半年|底(?![线部])|度(?![过假])|(?=第[一二三四1-4](?:[、,至到-][一二三四1-4])*季))`,
    () => null,
  ),
  pattern(`${REPUBLIC}学年度?`, () => null),
  pattern(
    `(?<=(?:^|[较比在到至自从由于。,:!?;\\n]|民国))(?:[89][1-9]|1[0-4][1-9])年(?![多余来以间之内左上后前轮历代])`,
    () => null,
  ),
  pattern(
    `(?<=[正腊冬]月初?)(?:二?[十廿][一二三四五六七八九]?|三十|[一二三四五六七八九])`,
    () => null,
  ),
  pattern(
    `(?<=凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|深夜)[一二两三四五六七八九十]{1,3}点(?:半|[一二三四五十]{1,3}分|多|许|钟|左右)?`,
    () => null,
  ),
  pattern(
    `(?<=第)[一二三四1-4](?:[、,和及与至到-][一二三四1-4]){0,3}季度?(?![节军风开首收上回完]|播|节目)`,
    () => null,
  ),
  pattern(`(?<=(?:^|\\n)[ \\t]*)(?<y>${YEAR})(?=[ \\t]*\\r?(?:\\n|$))`, ({ y }) => isoDateOf(y)),
  pattern(`${MONTH}/${DAY}(?![\\d/])(?=\\s|$)`, () => null),
  pattern(`(?<y>${YEAR})(?=(?:[、,和及与]${YEAR}){1,9}年)`, ({ y }) => isoDateOf(y)),
  pattern(
    `(?<m>${MONTH})月(?<d>${DAY})[日号](?:${TO}(?:${MONTH}月)?${DAY}[日号])?(?: ?${CLOCK}|(?:[01]?\\d|2[0-4])时(?:[0-5]?\\d分)?)?`,
    () => null,
  ),
  pattern(`${MONTH}月?${TO}${MONTH}月份?`, () => null),
  pattern(`${MONTH}(?=(?:[、和]${MONTH}){1,9}月份?(?!\\d))`, () => null),
  pattern(`${MONTH}月(?:${MONTH_PART}|(?!\\d))`, () => null),
  pattern(`(?<=[昨今明]\\()${DAY}(?=\\)[日天])`, () => null),
  pattern(`${DAY}日?${TO}${DAY}日`, () => null),
  pattern(`${DAY}(?=(?:[、和]${DAY}){1,9}日)`, () => null),
  pattern(
    `${DAY}日(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|夜间?|深夜)?(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})(?:时|点)(?:[0-5]?\\d分|半|许|整)?`,
    () => null,
  ),
  pattern(`(?:${DATED})日(?![元均产处供])`, () => null),
  pattern(`${CLOCK}(?:${TO}${CLOCK})?(?![\\d:])`, () => null),
  pattern(
    `(?:[01]?\\d|2[0-4])时(?:[0-5]?\\d分(?:[0-5]?\\d秒)?|许|整|(?=[,。、;至到])|(?<=[早晚午晨夜前后].{1,2}时))`,
    () => null,
  ),
  pattern(`(?:[一二三1-3](?:${TO}|、))?[一二三四1-4]季度|(?<=前)两季度`, () => null),
  pattern(
    `(?:1[89]|20|21|十[八九]|二十一?)世纪(?:[1-9一二三四五六七八九][0十]年代)?(?:初|末|中叶)?`,
    () => null,
  ),
  pattern(`[1-9一二三四五六七八九][0十]年代(?:初|末)?`, () => null),
];

/** The beginning of every date. Most numbers do not match, and need no other pattern to be tried. */
const OPENING =
  /(?:\d{1,4}|[〇零一二两三四五六七八九十廿卅]{1,5})(?:(?<=[正腊冬]月初?[十廿二三一四五六七八九]{1,3})|[-年月日号时点季学世代五、,和及与/~‐-―∼─−至到一/:.)\s]|$)/y;

const PLAN = /十[一二三四五六七]五|(?:[七八九]五|十五)(?=[”"’]|规划|计划|期间|时期|末)/y;

/**
 * Reads the date that begins at `at` in folded text: a full or partial date, a range, a time of day or a
 * five-year plan.
 *
 * @example dateAt('2022年1—5月发放', 0) // { end: 8, period: '2022-01/2022-05' }
 */
export function dateAt(text: string, at: number): DateFound | null {
  if (matchAt(OPENING, text, at) === null) return null;
  const plan = matchAt(PLAN, text, at);
  if (plan !== null && !/[名个户人%]/.test(text.charAt(at + plan[0].length)))
    return { end: at + plan[0].length, period: planPeriod(plan[0]) };
  for (const { pattern: regex, period } of PATTERNS) {
    const match = matchAt(regex, text, at);
    if (match === null) continue;
    if (/\d/.test(text.charAt(at - 1)) || insideNumber(text, at, match[0])) continue;
    return { end: at + match[0].length, period: period(match.groups ?? {}) };
  }
  return null;
}

/** Whether the match is only part of a longer number: the 12 of 12.5 or of 3.12. */
function insideNumber(text: string, at: number, match: string): boolean {
  const end = at + match.length;
  if (/[.,]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at - 2))) return true;
  return /\d$/.test(match) && /^(?:\d|[.,]\d)/.test(text.slice(end, end + 2));
}
