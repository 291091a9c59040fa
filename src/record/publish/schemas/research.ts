import type { StudyRow } from '../../../lib/model/published.ts';
import type { StudyTopic } from '../../../lib/model/study.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, language, optional } from './column.ts';

const topics: Record<StudyTopic, Bilingual> = {
  measuring: both('how many are poor', '有多少人贫困'),
  effects: both('what the campaign changed', '政策带来的变化'),
  targeting: both('who was reached', '瞄准了谁'),
  relocation: both('moving people', '易地搬迁'),
  conduct: both('how the campaign was run', '工作怎样开展'),
};

/** The table `research`: studies by others on the subject of the articles. No figure is taken from them. */
export const research: TableSchema<StudyRow> = {
  name: 'research',
  title: both('Research', '研究'),
  description: both(
    'Studies by others on poverty and its relief in China, found in public copies. They are not part of the record, and no figure is taken from them.',
    '他人关于中国贫困与扶贫的研究，见于公开存档。不属于本数据集的数字，亦无数字取自其中。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the study.', '研究的标识。')),
    topic: column('text', both('Topic', '主题'), both('What the study asks.', '所问之事。'), {
      codes: topics,
    }),
    title: column('text', both('Title', '标题'), both('As printed.', '原题。')),
    authors: column(
      'text',
      both('Authors', '作者'),
      both('Separated by semicolons.', '以分号分隔。'),
    ),
    year: optional(
      column(
        'integer',
        both('Year', '年份'),
        both('Of publication; empty where the copy states none.', '发表年份；存档未写明则为空。'),
      ),
    ),
    publication: column(
      'text',
      both('Publication', '出处'),
      both('Journal or series, with volume and issue.', '期刊或丛书，附卷期。'),
    ),
    language: language(both('Of title and authors.', '标题与作者所用语言。')),
    address: column(
      'text',
      both('Address', '网址'),
      both('The publisher’s page or the DOI.', '发布者的网页或数字对象标识符。'),
    ),
    copy: column(
      'text',
      both('Copy read', '所读存档'),
      both('Where the abstract was read.', '摘要的读取之处。'),
    ),
    seen: column(
      'date',
      both('Seen', '读取日期'),
      both('Day on which the copy was read.', '读取存档之日。'),
    ),
    finds_en: column(
      'text',
      both('Finding in English', '英文结论'),
      both('What it finds, in words of ours.', '研究的结论，由本站概括。'),
    ),
    finds_zh: column(
      'text',
      both('Finding in Chinese', '中文结论'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
  },
};
