import type { TermRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, optional } from './column.ts';

/** The table `glossary`: the terms of the field, each with the one translation that is used. */
export const glossary: TableSchema<TermRow> = {
  name: 'glossary',
  title: both('Glossary', '术语'),
  description: both(
    'The terms of the field, each with the one translation that is used throughout, and its definition.',
    '本领域术语：全站统一的译名与定义。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the term.', '术语的标识。')),
    term_zh: column('text', both('Term in Chinese', '中文术语'), both('In Simplified.', '简体。')),
    pinyin: column(
      'text',
      both('Pinyin', '拼音'),
      both('Hanyu Pinyin with tone marks.', '带声调的汉语拼音。'),
    ),
    term_en: column(
      'text',
      both('Term in English', '英文术语'),
      both('The translation that is used throughout.', '全站统一的译名。'),
    ),
    definition_en: column(
      'text',
      both('Definition in English', '英文定义'),
      both('What the term means here.', '此处的含义。'),
    ),
    definition_zh: column(
      'text',
      both('Definition in Chinese', '中文定义'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    see: optional(
      column('list', both('See', '参见'), both('Related terms.', '相关术语。'), {
        references: { table: 'glossary', column: 'id' },
      }),
    ),
  },
};
