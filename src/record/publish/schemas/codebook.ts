import type { Bilingual } from '../../../lib/language.ts';
import type { IndicatorClass } from '../../../lib/model/indicator.ts';
import type { PlaceLevel } from '../../../lib/model/place.ts';
import type { IndicatorRow, NameRow, PlaceRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, names, optional, reference } from './column.ts';

const classes: Record<IndicatorClass, Bilingual> = {
  input: both('money, people or means put in', '投入：资金、人员、手段'),
  activity: both('things done', '活动：所做之事'),
  output: both('things delivered', '产出：所交付之物'),
  outcome: both('a change in people’s lives', '结果：人们生活的变化'),
  standard: both('a line drawn by rule', '标准：规定的界线'),
};
const levels: Record<PlaceLevel, Bilingual> = {
  country: both('country', '国家'),
  province: both('province', '省级'),
  prefecture: both('prefecture', '地级'),
  county: both('county', '县级'),
  town: both('town or township', '乡级'),
  village: both('village', '村级'),
};

/** The table `indicators`: what figures count or measure, and how far they can be compared. */
export const indicators: TableSchema<IndicatorRow> = {
  name: 'indicators',
  title: both('Indicators', '指标'),
  description: both(
    'The codebook: what each indicator counts, in which unit, and what it may be compared with.',
    '指标手册：每个指标所计为何、单位及可比范围。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the indicator.', '指标的标识。')),
    ...names,
    unit: column(
      'text',
      both('Unit', '单位'),
      both('The measure word in Simplified Chinese.', '简体量词。'),
    ),
    per: optional(
      column('text', both('Per', '每'), both('What a rate is counted against.', '比率的分母。')),
    ),
    theme: reference('themes', both('Theme', '主题'), both('Its theme.', '所属主题。')),
    class: column(
      'text',
      both('Class', '类'),
      both('Where it stands between money spent and lives changed.', '在投入到结果之间的位置。'),
      { codes: classes },
    ),
    definition_en: column(
      'text',
      both('Definition in English', '英文定义'),
      both('What exactly is counted.', '确切所计为何。'),
    ),
    definition_zh: column(
      'text',
      both('Definition in Chinese', '中文定义'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    comparability_en: column(
      'text',
      both('Comparability in English', '英文可比性说明'),
      both('What it may be compared with, and what not.', '可与何者相比，不可与何者相比。'),
    ),
    comparability_zh: column(
      'text',
      both('Comparability in Chinese', '中文可比性说明'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    not_with: optional(
      column(
        'list',
        both('Not with', '不可相比'),
        both(
          'Indicators that look alike and must not be compared with it.',
          '看似相同而不可与之比较的指标。',
        ),
        { references: { table: 'indicators', column: 'id' } },
      ),
    ),
  },
};

/** The table `places`: the places that figures are about. */
export const places: TableSchema<PlaceRow> = {
  name: 'places',
  title: both('Places', '地点'),
  description: both(
    'Every place that a figure is about, with the code of GB/T 2260 and the approximate seat.',
    '数字所指的全部地点，附 GB/T 2260 代码与驻地大致坐标。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the place.', '地点的标识。')),
    ...names,
    level: column('text', both('Level', '级别'), both('Administrative level.', '行政级别。'), {
      codes: levels,
    }),
    parent: optional(
      reference(
        'places',
        both('Lies in', '隶属'),
        both('The place in which it lies; empty for a country.', '上级地点；国家为空。'),
      ),
    ),
    code: optional(
      column(
        'text',
        both('Code', '代码'),
        both(
          'GB/T 2260, six digits; empty where the standard has none.',
          'GB/T 2260 六位代码；标准未列则为空。',
        ),
        { pattern: '\\d{6}' },
      ),
    ),
    latitude: optional(
      column(
        'decimal',
        both('Latitude', '纬度'),
        both('Of the seat, approximate.', '驻地，大致。'),
        {
          unit: 'degree',
          minimum: -90,
          maximum: 90,
        },
      ),
    ),
    longitude: optional(
      column(
        'decimal',
        both('Longitude', '经度'),
        both('Of the seat, approximate.', '驻地，大致。'),
        {
          unit: 'degree',
          minimum: -180,
          maximum: 180,
        },
      ),
    ),
  },
};

/** The table `themes`: the themes of the indicators. */
export const themes: TableSchema<NameRow> = {
  name: 'themes',
  title: both('Themes', '主题'),
  description: both('The themes of the indicators.', '指标的主题。'),
  key: ['id'],
  columns: { id: id(both('Name of the theme.', '主题的标识。')), ...names },
};

/** The table `groups`: the people or things that figures are about. */
export const groups: TableSchema<NameRow> = {
  name: 'groups',
  title: both('Groups', '对象'),
  description: both('The people or things that a figure is about.', '数字所指的人群或事物。'),
  key: ['id'],
  columns: { id: id(both('Name of the group.', '对象的标识。')), ...names },
};
