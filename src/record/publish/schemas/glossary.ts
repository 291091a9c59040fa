import { topics } from '../../../lib/model/glossary.ts';
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
    topic: column(
      'text',
      both('Topic', '类别'),
      both(
        'What it belongs to; the core terms are those to read first.',
        '所属类别；核心术语宜先读。',
      ),
      { codes: topics },
    ),
    short_en: optional(
      column(
        'text',
        both('Short English', '英文简称'),
        both('A shorter name for tables and second mentions.', '用于表格和再次提及的简称。'),
      ),
    ),
    never_en: optional(
      column(
        'text',
        both('Never in English', '英文禁用词'),
        both(
          'Words that this site never uses for it, with semicolons between them.',
          '本站从不用来称呼它的词，以分号隔开。',
        ),
      ),
    ),
    never_zh: optional(
      column(
        'text',
        both('Never in Chinese', '中文禁用词'),
        both('The same in Simplified Chinese.', '同上，简体中文。'),
      ),
    ),
    source: optional(
      column(
        'text',
        both('Source', '出处'),
        both(
          'Where the English name was found; empty where it is the usage of this site.',
          '英文译名的出处；空则为本站用法。',
        ),
      ),
    ),
  },
};
