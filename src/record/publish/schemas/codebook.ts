import type { Bilingual } from '../../../lib/language.ts';
import type { FigureClass } from '../../../lib/model/indicator.ts';
import type { PlaceLevel } from '../../../lib/model/place.ts';
import type {
  ConceptRow,
  DimensionRow,
  IndicatorRow,
  NameRow,
  PlaceRow,
} from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, names, optional, reference } from './column.ts';

/** The classes of figures and indicators. */
export const classes: Record<FigureClass, Bilingual> = {
  input: both('money, people or means put in', '投入：资金、人员、手段'),
  activity: both('things done', '活动：做了什么'),
  output: both('things delivered', '产出：提供了什么'),
  outcome: both('a change in people’s lives', '结果：人们生活的变化'),
  standard: both('a line drawn by rule', '标准：规定的界线'),
  context: both('a need, a population, a designation or a setting', '背景：需求、人群、名单或情境'),
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
    'What each indicator counts, in which unit, and what it may be compared with.',
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
      both(
        'Where most of its figures stand between money spent and lives changed; each figure has its own.',
        '其数字大多在投入到结果之间的位置；每个数字另有自己的类。',
      ),
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
    concept: reference(
      'concepts',
      both('Concept', '概念'),
      both('What it has in common with other indicators.', '与其他指标的共同所指。'),
    ),
    dimensions: column(
      'list',
      both('Dimensions', '维度'),
      both('What tells it apart within its concept.', '在概念之内的区分。'),
      { required: false, references: { table: 'dimensions', column: 'id' } },
    ),
  },
};

/** The table `places`: the places that the record names. */
export const places: TableSchema<PlaceRow> = {
  name: 'places',
  title: both('Places', '地点'),
  description: both(
    'Every place that the record names: those that figures are about, those that contain them, and those that the texts list; with the code of GB/T 2260 and the approximate seat.',
    '数据集提及的全部地点：数字所指的、包含它们的，以及原文列举的；附 GB/T 2260 代码与驻地大致坐标。',
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

/** The table `entities`: what one unit of a number can be. */
export const entities: TableSchema<NameRow> = {
  name: 'entities',
  title: both('Entities', '计数单位'),
  description: both('What one unit of a number can be.', '数字的一个单位所指之物。'),
  key: ['id'],
  columns: { id: id(both('Name of the entity.', '单位的标识。')), ...names },
};

const definitions = {
  definition_en: column(
    'text',
    both('Definition in English', '英文定义'),
    both('What it means.', '含义。'),
  ),
  definition_zh: column(
    'text',
    both('Definition in Chinese', '中文定义'),
    both('The same in Simplified Chinese.', '同上，简体中文。'),
  ),
};

/** The table `concepts`: what figures of several indicators measure in common. */
export const concepts: TableSchema<ConceptRow> = {
  name: 'concepts',
  title: both('Concepts', '概念'),
  description: both(
    'What figures of several indicators measure in common, by which they are found and compared.',
    '若干指标的共同所指，据以查找和比较。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the concept.', '概念的标识。')),
    ...names,
    theme: reference('themes', both('Theme', '主题'), both('Its theme.', '所属主题。')),
    ...definitions,
    units: column(
      'list',
      both('Units', '单位'),
      both('The units of its indicators.', '其指标的单位。'),
    ),
    indicators: column(
      'list',
      both('Indicators', '指标'),
      both('The indicators that measure it.', '计量它的指标。'),
      { references: { table: 'indicators', column: 'id' } },
    ),
  },
};

/** The table `dimensions`: what tells figures of a concept apart, and the values that it takes. */
export const dimensions: TableSchema<DimensionRow> = {
  name: 'dimensions',
  title: both('Dimensions', '维度'),
  description: both(
    'What tells figures of a concept apart, and each value that it takes.',
    '同一概念之内的区分及其取值。',
  ),
  key: ['id'],
  columns: {
    id: column(
      'text',
      both('Id', '标识'),
      both(
        'A dimension, or one with its value: counted=household.',
        '维度，或维度及取值：counted=household。',
      ),
      { pattern: '[a-z0-9]+(-[a-z0-9]+)*(=[a-z0-9]+(-[a-z0-9]+)*)?' },
    ),
    ...names,
    definition_en: optional(definitions.definition_en),
    definition_zh: optional(definitions.definition_zh),
  },
};
