import type { ArticleRow, CheckRow, FigureRow } from '../lib/model/published.ts';
import type { IdentityKind } from '../lib/model/identity.ts';
import type { FigureClass } from '../lib/model/indicator.ts';
import type { Verdict } from '../lib/model/verdict.ts';
import { decimalInWords } from '../lib/quantity/decimal-in-words.ts';
import { englishMeasure } from '../lib/quantity/format.ts';
import { messages, type Lang } from '../lib/language.ts';
import type { ChartDatum } from '../lib/model/chart.ts';
import { strings } from './strings.ts';

// Pages may import src/site but not the values of src/lib, so this is passed on.
export { decimalInWords };

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const words = messages({
  en: {
    title: ({ title_en }: ArticleRow) => title_en,
    date: (year: number, month: number | undefined, day: number | undefined) =>
      [day, month && months[month - 1], year].filter(Boolean).join(' '),
    stretch: (from: string, to: string) => `${from} to ${to}`,
    /** Two dates of the same year: the year is said once. */
    stretchOfYear: (from: string, to: string) => `${from.slice(0, -' 2023'.length)} to ${to}`,
    asOf: (date: string) => `as of ${date}`,
    totalUpTo: (date: string) => `running total up to ${date}`,
    totalOver: (stretch: string) => `running total, ${stretch}`,
    during: (date: string) => `during ${date}`,
    upTo: (date: string) => `up to ${date}`,
    since: (date: string) => `from ${date}`,
    by: (date: string) => `by ${date}`,
    yearlyMean: (stretch: string) => `yearly average, ${stretch}`,
    noTime: 'time not stated',
    /** What follows a number: the unit with its rate. */
    measure: ({ unit, per, value }: Measured) => englishMeasure(unit, per, value === '1'),
    /** Stands for a unit that English has no word for. */
    noUnit: 'number',
    atLeast: (number: string) => `at least ${number}`,
    atMost: (number: string) => `at most ${number}`,
    moreThan: (number: string) => `more than ${number}`,
    lessThan: (number: string) => `less than ${number}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    noBounds: 'the wording sets no bounds',
    bounds: (ends: readonly string[], { unit, per, value }: Measured) =>
      ends.join(' and ') + englishMeasure(unit, per, value === '1'),
  },
  zh: {
    title: ({ title_zh }) => (title_zh.startsWith('［') ? title_zh : `《${title_zh}》`),
    date: (year, month, day) => `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`,
    stretch: (from, to) => `${from}至${to}`,
    stretchOfYear: (from, to) => `${from}至${to.slice('2023年'.length)}`,
    asOf: (date) => `截至${date}`,
    totalUpTo: (date) => `截至${date}累计`,
    totalOver: (stretch) => `${stretch}累计`,
    during: (date) => `${date}内`,
    upTo: (date) => `至${date}`,
    since: (date) => `${date}起`,
    by: (date) => `至${date}应达到`,
    yearlyMean: (stretch) => `${stretch}年均`,
    noTime: '时间未写明',
    measure: unitWithRate,
    noUnit: '',
    atLeast: (number) => `不小于${number}`,
    atMost: (number) => `不大于${number}`,
    moreThan: (number) => `大于${number}`,
    lessThan: (number) => `小于${number}`,
    between: (low, high) => `${low}至${high}`,
    noBounds: '措辞未给出上下限',
    bounds: (ends, measured) => `${ends.join('，')}（${unitWithRate(measured)}）`,
  },
});

/**
 * An article’s title as a text names it: in Chinese within 《》, unless the article has no title and what we call it
 * stands in brackets.
 */
export const titleInWords = (article: ArticleRow, lang: Lang): string => words[lang].title(article);

/**
 * A date of any precision, in words.
 *
 * @param iso `2023`, `2023-12` or `2023-12-15`
 * @example dateInWords('2023-12-15', 'en') // '15 December 2023'
 */
export function dateInWords(iso: string, lang: Lang): string {
  const [year, month, day] = iso.split('-').map(Number);
  return words[lang].date(year!, month, day);
}

/** A period between two dates of any precision. A year that both share is said once. */
function stretchInWords(start: string, end: string, lang: Lang): string {
  const [from, to] = [dateInWords(start, lang), dateInWords(end, lang)];
  if (from === to) return to;
  const shared = start.length > 4 && end.length > 4 && start.slice(0, 4) === end.slice(0, 4);
  return words[lang][shared ? 'stretchOfYear' : 'stretch'](from, to);
}

/** The period or date for which a figure holds, in words. */
export function periodInWords(
  figure: Pick<FigureRow, 'period_start' | 'period_end' | 'period_kind' | 'time_kind'>,
  lang: Lang,
): string {
  const { period_start: start, period_end: end, period_kind: kind, time_kind: time } = figure;
  const say = words[lang];
  const last = end ?? start;
  if (last === null) return say.noTime;
  const date = dateInWords(last, lang);
  if (time === 'target-by') return say.by(date);
  if (kind === 'instant') return say.asOf(date);
  const stretch = start === null || end === null ? null : stretchInWords(start, end, lang);
  if (time === 'average' && stretch !== null) return say.yearlyMean(stretch);
  if (kind === 'cumulative') return stretch === null ? say.totalUpTo(date) : say.totalOver(stretch);
  if (stretch !== null) return stretch === date ? say.during(date) : stretch;
  return start === null ? say.upTo(date) : say.since(date);
}

/** A unit with its rate, and the number before it where there is one. */
type Measured = Pick<FigureRow, 'unit' | 'per'> & Partial<Pick<FigureRow, 'value'>>;

/** The unit of a figure with its rate, as the codebook writes it: `元/人/月`. */
export function unitWithRate({ unit, per }: Measured): string {
  return per === null ? unit : `${unit}/${per}`;
}

/** The unit of an indicator with its rate: `yuan per person per month`, `元/人/月`. */
export const unitInWords = (row: Measured, lang: Lang): string =>
  words[lang].measure(row).trim() || words[lang].noUnit;

/** A figure's whole value with its unit: `17,300 households`, `17300户`. */
export function valueInWords(
  { value, unit, per }: Pick<FigureRow, 'value' | 'unit' | 'per'>,
  lang: Lang,
): string {
  if (value === null) return strings[lang].unknown;
  return decimalInWords(value, lang) + words[lang].measure({ unit, per, value });
}

/** Whether the interval of a figure is a single value. */
export function isExact({ low, high }: Pick<FigureRow, 'low' | 'high'>): boolean {
  return low !== null && low === high;
}

/** The computed side of a check in words: a value, or the bounds of its interval; `null` where nothing is known. */
export function computedInWords(
  { computed, low, high }: Pick<CheckRow, 'computed' | 'low' | 'high'>,
  lang: Lang,
): string | null {
  const say = words[lang];
  const number = (decimal: string) => decimalInWords(decimal, lang);
  if (low === null && high === null) return computed === null ? null : number(computed);
  if (low === high || (computed !== null && low !== null && high !== null && near(low, high)))
    return number(computed ?? low!);
  if (low === null) return say.atMost(number(high!));
  if (high === null) return say.atLeast(number(low));
  return say.between(number(low), number(high));
}

/** Whether two bounds differ only because a quotient was rounded outwards to the digits that are published. */
function near(low: string, high: string): boolean {
  return Number(high) - Number(low) < 0.000_002;
}

/** The values that a figure may have, in words. @param derived how it was computed, if it was */
export function intervalInWords(
  figure: FigureRow,
  lang: Lang,
  derived: ChartDatum['derived'] = null,
): string {
  if (!isExact(figure)) return endsInWords(figure, lang);
  if (derived)
    return derived.isRounded
      ? strings[lang].roundedQuotient(decimalInWords(figure.value!, lang))
      : strings[lang].exactComputed;
  return strings[lang][figure.reading === 'repaired' ? 'exactRepaired' : 'exact'];
}

/** The ends of an interval in words: `at least 76.5 and less than 77.5 %`. */
export function endsInWords(
  figure: Pick<FigureRow, 'low' | 'high' | 'low_open' | 'high_open' | 'unit' | 'per'>,
  lang: Lang,
): string {
  const { low, high, low_open, high_open } = figure;
  const say = words[lang];
  if (low === null && high === null) return say.noBounds;
  const number = (decimal: string) => decimalInWords(decimal, lang);
  const ends = [
    ...(low === null ? [] : [say[low_open ? 'moreThan' : 'atLeast'](number(low))]),
    ...(high === null ? [] : [say[high_open ? 'lessThan' : 'atMost'](number(high))]),
  ];
  return say.bounds(ends, { ...figure, value: high ?? low });
}

const statuses: Readonly<Record<Lang, Record<FigureRow['status'], string>>> = {
  en: {
    reported: 'reported result',
    target: 'target, not a result',
    standard: 'standard set by rule',
    derived: 'derived by us',
  },
  zh: {
    reported: '所报告的结果',
    target: '目标，并非结果',
    standard: '规定的标准',
    derived: '本站推算',
  },
};
/** Whether a figure is a result, a target, a standard or derived. */
export const statusInWords = (status: FigureRow['status'], lang: Lang) => statuses[lang][status];

const classes: Readonly<Record<Lang, Record<FigureClass, string>>> = {
  en: {
    input: 'input: money, people or means put in',
    activity: 'activity: things done',
    output: 'output: things delivered',
    outcome: 'outcome: a change in people’s lives',
    standard: 'standard: a line drawn by rule',
    context: 'context: a need, a population, a designation or a setting',
  },
  zh: {
    input: '投入：资金、人员、手段',
    activity: '活动：做了什么',
    output: '产出：提供了什么',
    outcome: '结果：人们生活的变化',
    standard: '标准：规定的界线',
    context: '背景：需求、人群、名单或情境',
  },
};
/** What class of thing an indicator counts. */
export const classInWords = (kind: FigureClass, lang: Lang) => classes[lang][kind];

const verdicts: Readonly<Record<Lang, Record<Verdict, string>>> = {
  en: {
    holds: 'holds',
    'holds by truncation': 'holds, if the decimals were cut',
    contradicts: 'does not fit',
    'cannot tell': 'cannot tell',
  },
  zh: {
    holds: '成立',
    'holds by truncation': '舍去小数则成立',
    contradicts: '不相合',
    'cannot tell': '无法判断',
  },
};
/** The verdict of a check. */
export const verdictInWords = (verdict: Verdict, lang: Lang) => verdicts[lang][verdict];

const kinds: Readonly<Record<Lang, Record<IdentityKind, string>>> = {
  en: {
    sum: 'parts and their sum',
    share: 'part and percentage',
    difference: 'difference',
    subset: 'part within whole',
    growth: 'growth',
    ratio: 'ratio',
    product: 'product',
    total: 'shares of a whole',
    attainable: 'a percentage that whole numbers give',
    gain: 'increase and growth',
    'at-most': 'no more than the whole',
    rise: 'rise',
    fall: 'fall',
    count: 'a list and its number',
    rate: 'rate, beside an outside rule',
    remainder: 'what is left, beside an outside rule',
    multiple: 'multiple, by an outside rule',
    within: 'what is known from elsewhere',
    equal: 'the same number twice',
  },
  zh: {
    sum: '分项与合计',
    share: '部分与百分比',
    difference: '差',
    subset: '部分不超过整体',
    growth: '增长',
    ratio: '比',
    product: '积',
    total: '各项占比合计',
    attainable: '整数能得出的百分比',
    gain: '增加额与增幅',
    'at-most': '不多于整体',
    rise: '提高',
    fall: '降低',
    count: '列举与项数',
    rate: '均值，对照文外规定',
    remainder: '余下部分，对照文外规定',
    multiple: '倍数，依文外规定',
    within: '对照文外所知',
    equal: '同一数字两处',
  },
};
/** The relation that a check tests. */
export const identityKindInWords = (kind: IdentityKind, lang: Lang) => kinds[lang][kind];
