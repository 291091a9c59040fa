import { messages, punctuation, type Lang } from '../lib/language.ts';
import { caredFieldNames } from '../lib/model/cared-field-names.ts';
import type { CaredField, Comparable } from '../lib/model/comparability.ts';
import type { MeasureKind } from '../lib/model/measure.ts';
import type { PeriodBasis } from '../lib/model/period.ts';
import type { CheckRow, FigureRow } from '../lib/model/published.ts';
import type { Fit, Grade } from '../lib/model/verdict.ts';
import { byId, dimensions } from './data.ts';

/** What is said of the meaning of figures, checks and comparisons, in each language. */
const words = messages({
  en: {
    kinds: {
      count: 'a count of whole things',
      money: 'an amount of money',
      share: 'a part of a whole',
      ratio: 'one quantity over another',
      growth: 'a relative change',
      change: 'the difference of two levels',
      mean: 'an average',
      measure: 'an area, a length or the like',
      rule: 'a number that a rule sets',
      threshold: 'a limit',
    } satisfies Record<MeasureKind, string>,
    rounded: {
      count: 'Rounded at its last printed digit; things are whole.',
      money: 'Rounded at its last printed digit.',
      share: 'A share is rounded, even where it is printed as a whole number.',
      ratio: 'A ratio is rounded, even where it is printed as a whole number.',
      growth: 'A rate of growth is rounded, even where it is printed as a whole number.',
      change: 'The difference of two averages is as rough as they are.',
      mean: 'An average is rounded, even where it is printed as a whole number.',
      measure: 'Rounded at its last printed digit.',
      rule: '',
      threshold: '',
    } satisfies Record<MeasureKind, string>,
    byWord: (word: string) => `The word ${word} says so.`,
    byConvention: (word: string) =>
      `The word ${word} gives no width; this is the least that the digits allow, by our convention.`,
    bases: {
      sentence: 'said in the sentence',
      word: 'by a word in the sentence',
      paragraph: 'said elsewhere in the paragraph',
      article: 'by the date of the article',
      inferred: 'not said: the last month for which the article reports anything',
      none: 'not said',
    } satisfies Record<PeriodBasis, string>,
    fits: {
      exact: '',
      rounding: 'within the rounding',
      cut: 'only if digits were cut off',
      convention: 'only without an end that is our convention',
      open: 'an end that the sum needs is open',
      none: '',
    } satisfies Record<Fit, string>,
    grades: {
      impossible: 'cannot be right as printed',
      definitional: 'hangs on what a term means',
      wording: 'hangs on a missing word or an open list',
      'outside-rule': 'breaks a rule from outside, which allows exceptions',
    } satisfies Record<Grade, string>,
    comparable: {
      same: 'the same',
      'with care': 'with care',
      no: 'no',
    } satisfies Record<Comparable, string>,
  },
  zh: {
    kinds: {
      count: '计数',
      money: '金额',
      share: '占比',
      ratio: '两量之比',
      growth: '增幅',
      change: '增减量',
      mean: '平均数',
      measure: '面积、长度等',
      rule: '规定之数',
      threshold: '界线',
    },
    rounded: {
      count: '在末位四舍五入；所计为整件。',
      money: '在末位四舍五入。',
      share: '占比经过舍入，印作整数亦然。',
      ratio: '比率经过舍入，印作整数亦然。',
      growth: '增幅经过舍入，印作整数亦然。',
      change: '两个平均数之差，与之同样粗略。',
      mean: '平均数经过舍入，印作整数亦然。',
      measure: '在末位四舍五入。',
      rule: '',
      threshold: '',
    },
    byWord: (word) => `依“${word}”一词。`,
    byConvention: (word) => `“${word}”未说明幅度；此为数字所容许的最小幅度，系本站约定。`,
    bases: {
      sentence: '本句写明',
      word: '据本句用词',
      paragraph: '本段他处写明',
      article: '据文章日期',
      inferred: '未写明：取文中有所报告的最后一月',
      none: '未写明',
    },
    fits: {
      exact: '',
      rounding: '在舍入之内',
      cut: '仅当舍去小数',
      convention: '仅当不用本站约定的界限',
      open: '所需的一端不封口',
      none: '',
    },
    grades: {
      impossible: '照原文印出的不可能成立',
      definitional: '取决于用语的含义',
      wording: '取决于缺漏的词，或列举是否齐全',
      'outside-rule': '与容许例外的文外规定不合',
    },
    comparable: { same: '相同', 'with care': '比较时须留意', no: '不可比' },
  },
});

/** What a figure's number measures. */
export const measureInWords = (kind: MeasureKind, lang: Lang): string => words[lang].kinds[kind];

/** Why the true value may be other than the number, in a sentence; empty where it may not. */
export function boundsInWords(figure: FigureRow, lang: Lang): string {
  const { bounds_by, measure_kind, relation_word } = figure;
  const say = words[lang];
  switch (bounds_by) {
    case 'exact':
      return '';
    case 'print':
      return say.rounded[measure_kind];
    case 'word':
      return relation_word === null ? '' : say.byWord(relation_word);
    case 'convention':
      return say.byConvention(relation_word ?? '');
  }
}

/** From what an end of a period is known. */
export const basisInWords = (basis: PeriodBasis, lang: Lang): string => words[lang].bases[basis];

/** How a check fits, or what its contradiction means; empty where nothing needs saying. */
export const fitInWords = ({ fit, grade }: Pick<CheckRow, 'fit' | 'grade'>, lang: Lang): string =>
  grade === null ? words[lang].fits[fit] : words[lang].grades[grade];

/** What tells figures of one concept apart, by the ids of their dimensions; empty where nothing does. */
export const dimensionsInWords = (ids: readonly string[], lang: Lang): string =>
  ids.map((id) => byId(dimensions(), id)[`name_${lang}`]).join(punctuation[lang].list);

/** How far two figures can be compared, and in what they differ: `with care: kind of period`. */
export function comparableInWords(
  comparable: Comparable,
  differs: readonly CaredField[],
  lang: Lang,
): string {
  const say = words[lang];
  const { colon, list } = punctuation[lang];
  const fields = differs.map((field) => caredFieldNames[lang][field]).join(list);
  return say.comparable[comparable] + (fields === '' ? '' : colon + fields);
}
