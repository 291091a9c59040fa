import type { Bilingual } from '../../../lib/language.ts';
import { caredFieldNames } from '../../../lib/model/cared-field-names.ts';
import { caredFields } from '../../../lib/model/comparability.ts';
import type { Comparable } from '../../../lib/model/comparability.ts';
import type { Question } from '../../../lib/model/judgement.ts';
import type {
  AgreementRow,
  BoundsRow,
  ComparisonRow,
  JudgementRow,
} from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, optional, reference } from './column.ts';
import { figures } from './figures.ts';

const questions: Record<Question, Bilingual> = {
  class: both('the class of the figure', '数字的类'),
  time_kind: both('how it stands in time', '时间类型'),
  group_role: both(
    'whether its group is counted, a population, served, acting, a place or a topic',
    '对象是计数者、总体、受益者、实施者、地区还是事项',
  ),
  population: both('who is counted', '所计何人'),
  measure_kind: both('what the number measures', '量的种类'),
  relation: both('what the sentence says of the number', '该句如何陈述此数'),
  bound_role: both('why a bound is printed', '为何给出界限'),
  coverage: both('how much was counted', '计数范围'),
  status: both('result, target or rule', '结果、目标或规定'),
  period_start: both('when its period starts', '时期起'),
  period_end: both('when its period ends', '时期止'),
  period_start_basis: both('from what the start is known', '起点依据'),
  period_end_basis: both('from what the end is known', '终点依据'),
  counted: both('what one unit is', '计数单位'),
  served: both('who benefits', '受益者'),
  actor: both('who does it or pays', '实施或出资者'),
  part_of: both('of which figure it is a part', '属于哪一数字'),
};
const question = column(
  'text',
  both('Question', '问题'),
  both(
    'The column of figures that the answer fills; group_role asks what the group is.',
    '答案所填的 figures 列；group_role 问对象的作用。',
  ),
  { codes: questions },
);
const answer = (title: Bilingual, description: Bilingual) =>
  optional(column('text', title, description));

/** The table `judgements`: decisions on figures, each by two readings. */
export const judgements: TableSchema<JudgementRow> = {
  name: 'judgements',
  title: both('Judgements', '判读'),
  description: both(
    'What was decided by reading a passage: two readings of this project that did not see each other, in the codes of the record, and what was settled. Every question was asked of every figure, but for coverage and part_of, which were asked of a few.',
    '凭阅读原文作出的判断：本项目两次互不知晓的判读（以本数据集的代码表示），以及裁定。除 coverage 与 part_of 仅问部分数字外，每个问题均问及每个数字。',
  ),
  key: ['figure', 'question'],
  columns: {
    figure: reference('figures', both('Figure', '数字'), both('Which figure.', '所指数字。')),
    question,
    first: answer(
      both('First reading', '第一次判读'),
      both('Empty where the passage names nothing.', '原文未写明则为空。'),
    ),
    second: answer(
      both('Second reading', '第二次判读'),
      both('Empty where the passage names nothing.', '原文未写明则为空。'),
    ),
    settled: answer(both('Settled', '裁定'), both('What the record has.', '数据集所取。')),
    reason_en: answer(
      both('Reason in English', '英文理由'),
      both('Empty where both readings agree and nothing else spoke.', '两次一致且无他由则为空。'),
    ),
    reason_zh: answer(
      both('Reason in Chinese', '中文理由'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};

/** The table `agreement`: how often the two readings agreed. */
export const agreement: TableSchema<AgreementRow> = {
  name: 'agreement',
  title: both('Agreement', '一致程度'),
  description: both(
    'How often two independent readings by this project agreed, with Cohen’s κ. They are not two outside experts.',
    '本项目两次独立判读的一致程度及科恩 κ。并非两位外部专家。',
  ),
  key: ['question'],
  columns: {
    question,
    figures: column(
      'integer',
      both('Figures', '数字个数'),
      both('How many were read twice.', '判读两次的数字个数。'),
      { minimum: 1 },
    ),
    agreed: column(
      'integer',
      both('Agreed', '一致个数'),
      both('On how many both readings agree.', '两次一致的个数。'),
      { minimum: 0 },
    ),
    kappa: column(
      'number',
      both('Kappa', 'κ'),
      both(
        'Cohen’s κ: 1 is full agreement, 0 what chance gives.',
        '科恩 κ：1 为完全一致，0 为随机。',
      ),
    ),
    kappa_low: column(
      'number',
      both('Kappa, low', 'κ 下限'),
      both('Lower end of its 95% interval.', '95% 区间下限。'),
    ),
    kappa_high: column(
      'number',
      both('Kappa, high', 'κ 上限'),
      both('Upper end of its 95% interval.', '95% 区间上限。'),
    ),
  },
};

const comparables: Record<Exclude<Comparable, 'no'>, Bilingual> = {
  same: both('the same in every field', '各项皆同'),
  'with care': both('the same but for the fields that differ', '除所列各项外相同'),
};
const cared = Object.fromEntries(
  caredFields.map((field) => [field, both(caredFieldNames.en[field], caredFieldNames.zh[field])]),
);

/** The table `comparisons`: which figures of different articles can be compared. */
export const comparisons: TableSchema<ComparisonRow> = {
  name: 'comparisons',
  title: both('Comparisons', '可比'),
  description: both(
    'Pairs of figures of different articles with one concept, kind of measure, unit and rate, and the fields in which they differ. Pairs that are not listed differ in one of these, or their indicators are named as not to be compared.',
    '不同文章中概念、量的种类、单位与比率相同的两数，以及相异的各项。未列出者在上述各项中有所不同，或其指标注明不可相比。',
  ),
  key: ['a', 'b'],
  columns: {
    a: reference('figures', both('One', '其一'), both('A figure.', '一个数字。')),
    b: reference(
      'figures',
      both('Other', '其二'),
      both('A figure of another article.', '另一文章的数字。'),
    ),
    concept: figures.columns.concept,
    comparable: column(
      'text',
      both('Comparable', '可比性'),
      both('How far they can be compared.', '可比的程度。'),
      { codes: comparables },
    ),
    differs: column(
      'list',
      both('Differs', '相异'),
      both(
        `The fields in which they differ: ${Object.keys(cared).join(', ')}.`,
        `相异的各项：${Object.entries(cared)
          .map(([code, { zh }]) => `${code} ${zh}`)
          .join('、')}。`,
      ),
      { required: false },
    ),
  },
};

/** The table `bounds`: the interval of each kind of number and each hedge word. */
export const bounds: TableSchema<BoundsRow> = {
  name: 'bounds',
  title: both('Rules of intervals', '区间规则'),
  description: both(
    'Which interval a printed number has, by what it measures and the words around it, and why. The command read cannot know what a number measures and takes a whole number as exact.',
    '原文数字依计数对象与前后用词而定的区间及其理由。命令 read 无从得知计数对象，故以整数为精确。',
  ),
  key: ['rule'],
  columns: {
    rule: column('text', both('Rule', '规则'), both('Name of the rule.', '规则的标识。'), {
      pattern: '[a-z-]+',
    }),
    words: answer(
      both('Words', '用词'),
      both(
        'The words to which it applies; empty where no word hedges.',
        '所适用的词；无约数词则为空。',
      ),
    ),
    relation: figures.columns.relation,
    interval: column(
      'text',
      both('Interval', '区间'),
      both(
        'With v the value, u the step and z the place value of the last digit that is not zero.',
        'v 为数值，u 为末位位值，z 为末位非零数字的位值。',
      ),
    ),
    bounds_by: figures.columns.bounds_by,
    example: column('text', both('Example', '示例'), both('A token.', '字样。')),
    example_low: optional(
      column('decimal', both('Low', '下限'), both('Of the example.', '示例的下限。')),
    ),
    example_high: optional(
      column('decimal', both('High', '上限'), both('Of the example.', '示例的上限。')),
    ),
    reason_en: column('text', both('Reason in English', '英文理由'), both('Why.', '缘由。')),
    reason_zh: column(
      'text',
      both('Reason in Chinese', '中文理由'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};
