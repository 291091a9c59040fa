import type { Bilingual } from '../../../lib/language.ts';
import type { CorrectionRow, RepairRow } from '../../../lib/model/published.ts';
import type { RepairVerdict } from '../../../lib/model/repair.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, locator, optional, reference, token } from './column.ts';

/** The verdicts of repairs: how certain each is. */
export const repairVerdicts: Record<RepairVerdict, Bilingual> = {
  proved: both('one reading is left under hard constraints', '硬约束下只剩一种读法'),
  preferred: both('one reading is left only after soft constraints', '加上软约束才只剩一种读法'),
  ambiguous: both('several readings are left', '尚余多种读法'),
};

/** The table `repairs`: the readings chosen for damaged tokens. */
export const repairs: TableSchema<RepairRow> = {
  name: 'repairs',
  title: both('Repairs', '修复'),
  description: both(
    'Damaged tokens, the readings chosen, and on what ground.',
    '受损字样、所取读法及依据。',
  ),
  key: ['article', 'start'],
  columns: {
    article: reference('articles', both('Article', '文章'), both('Where it stands.', '所在文章。')),
    start: locator.start,
    token,
    chosen: optional(
      column(
        'text',
        both('Chosen reading', '所取读法'),
        both('Empty where ambiguous.', '不能确定则为空。'),
      ),
    ),
    verdict: column('text', both('Verdict', '结论'), both('How certain it is.', '确定程度。'), {
      codes: repairVerdicts,
    }),
    ground_en: column('text', both('Ground in English', '英文依据'), both('Why.', '理由。')),
    ground_zh: column(
      'text',
      both('Ground in Chinese', '中文依据'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};

/** The table `corrections`: what was changed after publication. */
export const corrections: TableSchema<CorrectionRow> = {
  name: 'corrections',
  title: both('Corrections', '更正'),
  description: both('What was changed after publication, and why.', '发布后的更正及原因。'),
  key: ['date', 'figure', 'before', 'after'],
  columns: {
    date: column('date', both('Date', '日期'), both('Day of the correction.', '更正日期。')),
    figure: id(
      both(
        'Id of a figure, or of one that an earlier version had.',
        '数字的标识，或旧版曾有的数字的标识。',
      ),
    ),
    before: column(
      'text',
      both('Before', '更正前'),
      both(
        'What was published: the quantity with its interval, or a column with what stood there.',
        '原先发布的内容：数量及区间，或某列及其内容。',
      ),
    ),
    after: column(
      'text',
      both('After', '更正后'),
      both(
        'What stands now; removed where the figure is gone.',
        '现在的内容；数字已移除则为 removed。',
      ),
    ),
    why_en: column('text', both('Why, in English', '英文原因'), both('The reason.', '原因。')),
    why_zh: column(
      'text',
      both('Why, in Chinese', '中文原因'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};
