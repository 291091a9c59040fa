import type { FigureStatus, Reading } from '../../../lib/model/figure.ts';
import type { PeriodKind } from '../../../lib/model/period.ts';
import type { FigureRow } from '../../../lib/model/published.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, locator, notes, optional, reference, token } from './column.ts';

const periodKinds: Record<PeriodKind, Bilingual> = {
  instant: both('a state on a day', '某日的状态'),
  span: both('what happened within the time', '该时段内发生的量'),
  cumulative: both('what had piled up by its end', '截至期末的累计'),
};
const statuses: Record<FigureStatus, Bilingual> = {
  reported: both('a result that the article reports', '文章报告的结果'),
  target: both('a target, not a result', '目标，并非结果'),
  standard: both('a line drawn by rule', '规定的标准'),
  derived: both('computed by this dataset', '本数据集推算'),
};
const readings: Record<Reading, Bilingual> = {
  printed: both('read from the token as printed', '按原文字样读出'),
  repaired: both('read from the reading that a repair chose', '按修复所取读法读出'),
};
/** A year, a month or a day. */
const REDUCED_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** The table `figures`: a row for each quantity that was read from the articles. */
export const figures: TableSchema<FigureRow> = {
  name: 'figures',
  title: both('Figures', '数字'),
  description: both(
    'Every figure of the articles, with value, interval, period, place and provenance.',
    '文章中的全部数字：数值、区间、时期、地点与出处。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the figure, for people and links.', '数字的标识，供人和链接使用。')),
    article: reference(
      'articles',
      both('Article', '文章'),
      both('Where it was read.', '出自哪篇文章。'),
    ),
    indicator: reference(
      'indicators',
      both('Indicator', '指标'),
      both('What is counted.', '所计为何。'),
    ),
    place: reference('places', both('Place', '地点'), both('Where it holds.', '所指地点。')),
    group: reference(
      'groups',
      both('Group', '对象'),
      both('Which people or things it is about.', '所指的人群或事物。'),
    ),
    value: optional(
      column(
        'decimal',
        both('Value', '数值'),
        both(
          'In the unit, exactly as printed and never rounded: ten-thousands and percentages are multiplied out only in the unit. Empty for a range.',
          '以该单位计，与原文精确一致，从不舍入；万、亿已折入数值。区间则为空。',
        ),
      ),
    ),
    unit: column(
      'text',
      both('Unit', '单位'),
      both(
        'The measure word in Simplified Chinese: 户 households, 人 people, 元 yuan, % per cent.',
        '简体量词：户、人、元、% 等。',
      ),
    ),
    low: optional(
      column(
        'decimal',
        both('Low', '下限'),
        both(
          'Lower end of what the printed precision allows, in the unit; empty where open.',
          '字面精度允许的下限；不封口则为空。',
        ),
      ),
    ),
    high: optional(
      column(
        'decimal',
        both('High', '上限'),
        both(
          'Upper end of what the printed precision allows, in the unit; empty where open.',
          '字面精度允许的上限；不封口则为空。',
        ),
      ),
    ),
    low_open: column(
      'boolean',
      both('Low is exclusive', '下限不含端点'),
      both('The lower end itself is not allowed.', '下限本身不在区间内。'),
    ),
    high_open: column(
      'boolean',
      both('High is exclusive', '上限不含端点'),
      both('The upper end itself is not allowed.', '上限本身不在区间内。'),
    ),
    approx: optional(
      column(
        'text',
        both('Approximator', '约数词'),
        both(
          'The word that hedges the number (余 多 近 约 以上 …), or “range”; empty where none.',
          '约数用词（余、多、近、约、以上等），或 range（区间）；没有则为空。',
        ),
      ),
    ),
    per: optional(
      column(
        'text',
        both('Per', '每'),
        both('What a rate is counted against: 人/月, 年, 亩.', '比率的分母：人/月、年、亩等。'),
      ),
    ),
    period_start: optional(
      column(
        'text',
        both('Period starts', '时期起'),
        both(
          'ISO 8601 year, month or day, inclusive; empty where unknown.',
          'ISO 8601 年、月或日，含端点；不明则为空。',
        ),
        { pattern: REDUCED_DATE },
      ),
    ),
    period_end: optional(
      column(
        'text',
        both('Period ends', '时期止'),
        both(
          'ISO 8601 year, month or day, inclusive; empty where unknown.',
          'ISO 8601 年、月或日，含端点；不明则为空。',
        ),
        { pattern: REDUCED_DATE },
      ),
    ),
    period_kind: column(
      'text',
      both('Kind of period', '时期类型'),
      both('Whether it is a state, a flow or a running total.', '存量、流量或累计。'),
      { codes: periodKinds },
    ),
    status: column(
      'text',
      both('Status', '性质'),
      both('Result, target, standard, or our own derivation.', '结果、目标、标准或推算。'),
      { codes: statuses },
    ),
    reading: column(
      'text',
      both('Reading', '读法'),
      both('Whether the token was damaged and repaired.', '字样是否受损并经修复。'),
      { codes: readings },
    ),
    doubts: optional(
      column(
        'json',
        both('Doubts', '存疑'),
        both(
          'What speaks against the figure: an array of texts in en and zh.',
          '对此数的疑问：英、中文本的数组。',
        ),
      ),
    ),
    token,
    start: locator.start,
    end: locator.end,
    part: column(
      'integer',
      both('Part', '部分'),
      both('Which quantity of a compound token, from 0.', '复合字样中的第几个量，从 0 起。'),
      { minimum: 0 },
    ),
    paragraph: locator.paragraph,
    occurrence: locator.occurrence,
    prefix: locator.prefix,
    suffix: locator.suffix,
    sentence_sha256: locator.sentence_sha256,
    label_en: column(
      'text',
      both('Label in English', '英文标签'),
      both(
        'What the figure counts, to be understood without the article.',
        '脱离原文亦可理解的说明。',
      ),
    ),
    label_zh: column(
      'text',
      both('Label in Chinese', '中文标签'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    ...notes,
    url: column(
      'text',
      both('Address', '网址'),
      both(
        'The page that shows the figure and its provenance; in the archive of a release relative to the site.',
        '展示此数及其出处的网页；在正式版压缩包中为站内相对地址。',
      ),
      { pattern: '(https?://\\S+/)?figures/\\S+/' },
    ),
  },
};
