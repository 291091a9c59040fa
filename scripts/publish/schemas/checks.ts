import type { Bilingual } from '../../../src/lib/model/bilingual.ts';
import type { IdentityKind } from '../../../src/lib/model/identity.ts';
import type { CheckRow, IdentityRow } from '../../../src/lib/model/published.ts';
import type { Verdict } from '../../../src/lib/model/verdict.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, notes, optional, reference } from './column.ts';

const kinds: Record<IdentityKind, Bilingual> = {
  sum: both('the whole is the sum of the parts', '整体等于各部分之和'),
  share: both('the percentage is the first part over the second', '百分比等于第一部分除以第二部分'),
  difference: both('the whole is the first part less the second', '整体等于第一部分减第二部分'),
  subset: both('the whole is at least the part', '整体不小于部分'),
  growth: both(
    'the percentage is the growth from the second part to the first',
    '百分比等于第二部分到第一部分的增幅',
  ),
  ratio: both('the whole is the first part over the second', '整体等于第一部分除以第二部分'),
  product: both('the whole is the product of the parts', '整体等于各部分之积'),
  equal: both('the same number in two places', '两处为同一数'),
};
const verdicts: Record<Verdict, Bilingual> = {
  holds: both('holds', '成立'),
  'holds by truncation': both(
    'holds only if the printed decimals were cut, not rounded',
    '仅在小数系截尾时成立',
  ),
  contradicts: both('the numbers cannot all be right', '各数不可能同时正确'),
  'cannot tell': both('an end that the sum needs is open', '所需的一端不封口'),
};
const figure = { table: 'figures', column: 'id' };
const kind = column('text', both('Kind', '类别'), both('The rule.', '规则。'), { codes: kinds });
const expected = column(
  'text',
  both('Expected verdict', '预期结论'),
  both(
    'What people have recorded; the build stops where it computes another.',
    '人工记录的结论；若算得不同，构建即停止。',
  ),
  { codes: verdicts },
);

/** What ought to add up. */
export const identities: TableSchema<IdentityRow> = {
  name: 'identities',
  title: both('Identities', '应成立的关系'),
  description: both('What ought to add up, before any sum is done.', '计算之前，应当成立的关系。'),
  key: ['id'],
  columns: {
    id: id(both('Name of the identity and of its check.', '关系及其核算的标识。')),
    kind,
    whole: reference(
      'figures',
      both('Whole', '整体'),
      both('The figure that is tested.', '被检验的数字。'),
    ),
    parts: column(
      'list',
      both('Parts', '部分'),
      both('In the order that the kind takes.', '按该类别的次序。'),
      {
        references: figure,
      },
    ),
    expected,
    ...notes,
  },
};

/** Every sum done again. */
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
    figures: column(
      'list',
      both('Figures', '数字'),
      both('The whole first, then the parts.', '先整体，后各部分。'),
      { references: figure },
    ),
    stated: optional(
      column(
        'decimal',
        both('Stated', '原文'),
        both('What is printed; empty for a range.', '原文所印；区间为空。'),
      ),
    ),
    computed: optional(
      column(
        'decimal',
        both('Computed', '算得'),
        both(
          'What the parts give; empty where one has no single value.',
          '由部分算得；部分无单一数值则为空。',
        ),
      ),
    ),
    low: optional(
      column(
        'decimal',
        both('Low', '下限'),
        both('The least that the parts allow.', '部分所允许的最小值。'),
      ),
    ),
    high: optional(
      column(
        'decimal',
        both('High', '上限'),
        both('The most that the parts allow.', '部分所允许的最大值。'),
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
    ...notes,
  },
};
