import type { Bilingual } from '../../../lib/language.ts';
import type { IdentityKind } from '../../../lib/model/identity.ts';
import type { CheckRow, IdentityRow } from '../../../lib/model/published.ts';
import type { Basis, Fit, Grade, Verdict } from '../../../lib/model/verdict.ts';
import type { Column, TableSchema } from '../table.ts';
import { both, column, id, notes, optional, reference } from './column.ts';

const kinds: Record<IdentityKind, Bilingual> = {
  sum: both('the whole is the sum of the parts', '整体等于各部分之和'),
  share: both(
    'the percentage is the first part, or all parts but the last, over the last',
    '百分比等于第一部分或末项以外各部分之和除以末项',
  ),
  difference: both('the whole is the first part less the second', '整体等于第一部分减第二部分'),
  subset: both('the whole is at least the part', '整体不小于部分'),
  growth: both(
    'the percentage is the growth from the second part to the first',
    '百分比等于第二部分到第一部分的增幅',
  ),
  ratio: both('the whole is the first part over the second', '整体等于第一部分除以第二部分'),
  total: both('the parts, percentages, come to a hundred', '各部分百分比之和为百分之百'),
  attainable: both(
    'the percentage is that of a whole number in the part',
    '百分比是某个整数占该部分的比例',
  ),
  gain: both(
    'the percentage is the first part over what the second was before it',
    '百分比等于第一部分除以第二部分增加之前的数',
  ),
  'at-most': both('the whole is at least the sum of the parts', '整体不小于各部分之和'),
  rise: both('the whole is greater than the part', '整体大于部分'),
  fall: both('the whole is smaller than the part', '整体小于部分'),
  count: both('the whole is how many things the text lists', '整体等于原文列出的项数'),
  rate: both(
    'the whole over the first part, times the second if any, lies within the bounds',
    '整体除以第一部分（有第二部分则再乘之）在界限之内',
  ),
  remainder: both(
    'the whole less the first part, over the second less the third, lies within the bounds',
    '整体减第一部分，除以第二部分减第三部分，在界限之内',
  ),
  multiple: both('the whole is at least the lower bound times the part', '整体不小于下限乘以部分'),
  within: both('the whole lies within the bounds', '整体在界限之内'),
  product: both('the whole is the product of the parts', '整体等于各部分之积'),
  equal: both('the same number in two places', '两处为同一数'),
};
const verdicts: Record<Verdict, Bilingual> = {
  holds: both('holds', '成立'),
  'holds by truncation': both(
    'holds only if the printed decimals were cut, not rounded',
    '仅在小数系舍去所得时成立',
  ),
  contradicts: both(
    'the numbers do not fit together; the grade says what that means',
    '各数彼此不合；等级说明其含义',
  ),
  'cannot tell': both('an end that the sum needs is open', '所需的一端不封口'),
};
const fits: Record<Fit, Bilingual> = {
  exact: both('exactly, or by size as asked', '恰好相符，或大小如所求'),
  rounding: both('within what was rounded off', '在四舍五入之内'),
  cut: both('only if digits were cut off', '仅当舍去小数'),
  convention: both('only without an end that this project chose', '仅当不用本项目约定的界限'),
  open: both('an end that the sum needs is open', '所需的一端不封口'),
  none: both('not', '不相符'),
};
const grades: Record<Grade, Bilingual> = {
  impossible: both(
    'false whatever the undefined terms mean: something printed is wrong',
    '无论用语如何理解皆不成立：印文必有误',
  ),
  definitional: both(
    'clashes under one meaning of a term, fits under another',
    '用语取一义则不合，取另一义则合',
  ),
  wording: both(
    'hangs on a missing word, or on a list being complete',
    '取决于缺漏的词，或列举是否齐全',
  ),
  'outside-rule': both(
    'breaks a rule that the articles do not cite, or that allows exceptions',
    '与文章未引用或容许例外的规则不合',
  ),
};
const graded = {
  grade: optional(
    column(
      'text',
      both('Grade', '等级'),
      both('What the contradiction means; empty where there is none.', '矛盾的含义；无则为空。'),
      { codes: grades },
    ),
  ),
  ...Object.fromEntries(
    (
      [
        ['clash', 'Clash', '不合的读法', 'The reading under which the numbers clash.'],
        ['fits', 'Fits', '相合的读法', 'The reading under which they fit.'],
      ] as const
    ).flatMap(([name, title, zh, description]) => [
      [
        `${name}_en`,
        optional(
          column(
            'text',
            both(`${title} in English`, `${zh}（英文）`),
            both(description, `${zh}。`),
          ),
        ),
      ],
      [
        `${name}_zh`,
        optional(
          column(
            'text',
            both(`${title} in Chinese`, `${zh}（中文）`),
            both(description, `${zh}。`),
          ),
        ),
      ],
    ]),
  ),
  in_doubt: column(
    'list',
    both('In doubt', '存疑数字'),
    both(
      'The figures whose meaning the contradiction turns on; those that no reading makes doubtful are not named.',
      '矛盾所系之数字；任何读法下皆无疑者不列。',
    ),
    { references: { table: 'figures', column: 'id' }, required: false },
  ),
} as Record<'grade' | 'clash_en' | 'clash_zh' | 'fits_en' | 'fits_zh' | 'in_doubt', Column>;
const bases: Record<Basis, Bilingual> = {
  text: both('what the article says alone', '仅据原文'),
  outside: both('knowledge from outside the articles too, cited', '另据文外知识，注明出处'),
};
const terms = column(
  'list',
  both('Terms', '列举项'),
  both(
    'Names that the text lists; 等 as the last: there are more.',
    '原文列举的名称；末项为“等”表示未列尽。',
  ),
  { required: false },
);
const bounds = {
  low: optional(
    column(
      'decimal',
      both('Lower bound', '界限下端'),
      both(
        'The least that a rule from outside allows; inclusive.',
        '文外规则允许的最小值，含端点。',
      ),
    ),
  ),
  high: optional(
    column(
      'decimal',
      both('Upper bound', '界限上端'),
      both(
        'The most that a rule from outside allows; inclusive.',
        '文外规则允许的最大值，含端点。',
      ),
    ),
  ),
};
const sources = {
  source_en: optional(
    column(
      'text',
      both('Source in English', '英文出处'),
      both('Where outside knowledge comes from.', '文外知识的出处。'),
    ),
  ),
  source_zh: optional(
    column(
      'text',
      both('Source in Chinese', '中文出处'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  ),
};
const figure = { table: 'figures', column: 'id' };
const kind = column(
  'text',
  both('Kind', '类别'),
  both('How whole and parts have to fit together.', '整体与部分应有的关系。'),
  { codes: kinds },
);
const expected = column(
  'text',
  both('Expected verdict', '预期结论'),
  both(
    'What people have recorded; the build stops where it computes another.',
    '人工记录的结论；若算得不同，构建即停止。',
  ),
  { codes: verdicts },
);

/** The table `identities`: arithmetic relations that figures should satisfy. */
export const identities: TableSchema<IdentityRow> = {
  name: 'identities',
  title: both('Identities', '应成立的关系'),
  description: both('What ought to add up, before any sum is done.', '计算之前，应当成立的关系。'),
  key: ['id'],
  columns: {
    id: id(both('Name of the identity and of its check.', '关系及其核算的标识。')),
    kind,
    whole: optional(
      reference(
        'figures',
        both('Whole', '整体'),
        both(
          'The figure that is tested; empty for a total of a hundred per cent.',
          '被检验的数字；合计为百分之百者为空。',
        ),
      ),
    ),
    parts: column(
      'list',
      both('Parts', '部分'),
      both('In the order that the kind takes.', '按该类别的次序。'),
      {
        references: figure,
        required: false,
      },
    ),
    terms,
    ...bounds,
    expected,
    ...notes,
    ...sources,
    ...graded,
  },
};

/** The table `checks`: each identity computed from the figures, and whether it holds. */
export const checks: TableSchema<CheckRow> = {
  name: 'checks',
  title: both('Checks', '核算'),
  description: both(
    'Every sum done again with intervals, and its verdict.',
    '用区间重做的全部核算及结论。',
  ),
  key: ['id'],
  columns: {
    id: {
      ...id(both('The identity that is tested.', '所检验的关系。')),
      references: { table: 'identities', column: 'id' },
    },
    kind,
    basis: column(
      'text',
      both('Basis', '依据'),
      both('What the check rests on.', '核算所依据者。'),
      { codes: bases },
    ),
    figures: column(
      'list',
      both('Figures', '数字'),
      both('The whole first, then the parts.', '先整体，后各部分。'),
      { references: figure },
    ),
    terms,
    bound_low: bounds.low,
    bound_high: bounds.high,
    stated: optional(
      column(
        'decimal',
        both('Stated', '原文'),
        both(
          'The first of the figures as printed, 100 for the kind total; empty for a range.',
          '首个数字所印之数，total 类为 100；区间为空。',
        ),
      ),
    ),
    computed: optional(
      column(
        'decimal',
        both('Computed', '算得'),
        both(
          'What the parts give, to be compared with stated as the kind says; a quotient is rounded at the sixth decimal. For rate and remainder it is the quotient that has to lie between bound_low and bound_high, for within the number itself that has to, for multiple the least that is allowed: bound_low times the part. Empty where one has no single value.',
          '由部分算得，按类别与 stated 相比；商在第六位小数四舍五入。rate 与 remainder 为应在 bound_low 与 bound_high 之间的商；within 为应在其间的该数本身；multiple 为所允许的最小值，即 bound_low 乘以部分。部分无单一数值则为空。',
        ),
      ),
    ),
    low: optional(
      column(
        'decimal',
        both('Low', '下限'),
        both(
          'The least that computed may be; rounded down at the sixth decimal; empty where open.',
          'computed 可能的最小值，在第六位小数向下舍入；不封口则为空。',
        ),
      ),
    ),
    high: optional(
      column(
        'decimal',
        both('High', '上限'),
        both(
          'The most that computed may be; rounded up at the sixth decimal; empty where open.',
          'computed 可能的最大值，在第六位小数向上舍入；不封口则为空。',
        ),
      ),
    ),
    verdict: column('text', both('Verdict', '结论'), both('What the sum shows.', '核算结论。'), {
      codes: verdicts,
    }),
    expected,
    used_for_repair: column(
      'boolean',
      both('Used for a repair', '用于修复'),
      both(
        'It served as proof of a repair and does not count as a check that held.',
        '已用作修复依据，不计为成立的核算。',
      ),
    ),
    sensitivity: column(
      'number',
      both('Sensitivity', '灵敏度'),
      both(
        'Share of one-digit misprints that would turn the verdict.',
        '一位数误印中会改变结论的比例。',
      ),
      { minimum: 0, maximum: 1 },
    ),
    counts: column(
      'boolean',
      both('Counts', '计入'),
      both(
        'No repair rests on it, and it contradicts, or it holds and a tenth of one-digit misprints at least would turn it.',
        '不作修复依据，且为矛盾；或为成立，而至少十分之一的一位数误印会改变结论。',
      ),
    ),
    ...notes,
    ...sources,
    fit: column('text', both('Fit', '相合方式'), both('How the numbers fit.', '各数如何相合。'), {
      codes: fits,
    }),
    ...graded,
  },
};
