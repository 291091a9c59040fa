import type { Bilingual } from '../../../lib/language.ts';
import type { ObservationStatus, ProvenanceRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, optional, reference } from './column.ts';
import { repairVerdicts } from './repairs.ts';

/** Codes of the SDMX code list CL_OBS_STATUS, and what each is used for here. */
const statuses: Record<ObservationStatus, Bilingual> = {
  A: both('normal: a check that counts holds', '正常：至少一项计入的核算成立'),
  V: both(
    'unvalidated: as the article has it, and no check that counts holds it',
    '未验证：照录原文，没有计入的核算使之成立',
  ),
  E: both(
    'estimated: the article hedges the number, or it is derived',
    '估计：原文用约数，或系推算',
  ),
  F: both(
    'forecast: no longer used; a target has its status in figures',
    '预测：不再使用；目标见 figures 的 status',
  ),
  I: both(
    'imputed: read from a damaged token by a proved repair',
    '推补：由受损字样经证明的修复读出',
  ),
  U: both(
    'low reliability: doubted, impossible as printed, or read by a repair that is not proved',
    '可靠性低：存疑、照原文不可能成立，或修复未获证明',
  ),
  O: both(
    'missing: no reading settles the token, or it is printed as a range',
    '缺失：字样无法确定，或印作区间',
  ),
};
const check = { table: 'checks', column: 'id' };
const article = both('Article', '文章');

/** The table `provenance`: the evidence for each figure, and how reliable it is. */
export const provenance: TableSchema<ProvenanceRow> = {
  name: 'provenance',
  title: both('Provenance', '来历'),
  description: both(
    'For each figure what it was read from, what tests it, and its observation status in SDMX.',
    '每个数字由何读出、有何核算，及其 SDMX 观测状态。',
  ),
  key: ['figure'],
  columns: {
    figure: reference('figures', both('Figure', '数字'), both('Which figure.', '所指数字。')),
    article: reference('articles', article, both('Where it was read.', '出自哪篇文章。')),
    published: optional(
      column(
        'date',
        both('Published', '发布日期'),
        both('Of the article, as stated.', '文章自述的日期。'),
      ),
    ),
    printed: column(
      'text',
      both('Printed', '所印'),
      both(
        'Its own part of a compound token; the whole token where it is repaired.',
        '复合字样中属于它的部分；经修复的为整个字样。',
      ),
    ),
    read_as: column(
      'text',
      both('Read as', '读作'),
      both(
        'The text that the value was computed from: the token, or the reading that a repair chose.',
        '据以计算的文字：字样，或修复所取读法。',
      ),
    ),
    repair_verdict: optional(
      column(
        'text',
        both('Verdict of the repair', '修复结论'),
        both('Empty where nothing was repaired.', '未经修复则为空。'),
        {
          codes: repairVerdicts,
        },
      ),
    ),
    doubts: column(
      'integer',
      both('Doubts', '疑问数'),
      both('How many doubts are recorded.', '所记疑问的条数。'),
      {
        minimum: 0,
      },
    ),
    checks: optional(
      column('list', both('Checks', '核算'), both('In which it takes part.', '所参与的核算。'), {
        references: check,
      }),
    ),
    held_by: optional(
      column(
        'list',
        both('Held by', '获支持于'),
        both(
          'Checks that hold and did not serve as proof of a repair.',
          '成立且未用作修复依据的核算。',
        ),
        { references: check },
      ),
    ),
    contradicted_by: optional(
      column(
        'list',
        both('Contradicted by', '与之矛盾'),
        both(
          'Checks whose numbers do not fit together; the grade of each in checks says what that means.',
          '各数彼此不合的核算；其含义见 checks 的 grade。',
        ),
        { references: check },
      ),
    ),
    time_period: optional(
      column(
        'text',
        both('Time period', '时期'),
        both(
          'As in SDMX: a date, or the first day and the duration of a stretch; .. and the end for a running total whose start is not known.',
          '依 SDMX：日期，或时段的首日与时长；起点不明的累计记作 .. 与期末。',
        ),
      ),
    ),
    obs_status: column(
      'text',
      both('Observation status', '观测状态'),
      both(
        'Code of the SDMX code list CL_OBS_STATUS; where several fit, the gravest: O, U, F, I, E, then A or V.',
        'SDMX 代码表 CL_OBS_STATUS 的代码；多项适用时取最重者：O、U、F、I、E，然后 A 或 V。',
      ),
      { codes: statuses },
    ),
  },
};
