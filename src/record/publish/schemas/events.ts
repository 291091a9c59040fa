import type { EventKind } from '../../../lib/model/event.ts';
import type { EventRow } from '../../../lib/model/published.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { benchmarks } from './benchmarks.ts';
import { both, column, id, language, notes, optional, reference } from './column.ts';
import { figures } from './figures.ts';

const kinds: Record<EventKind, Bilingual> = {
  campaign: both('a step of the campaign', '脱贫攻坚中的一步'),
  hat: both('places leaving the poverty list', '退出贫困名单'),
  document: both('a document, a meeting or an announcement', '文件、会议或宣布'),
  article: both('one of the articles', '五篇文章之一'),
  goal: both('the day by which something is to be reached', '应达到目标之日'),
  period: both('a period that a policy sets', '政策所设的时期'),
};
const DATE_PATTERN = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
const of = benchmarks.columns;

/** The table `events`: the time line of the campaign and of what followed. */
export const events: TableSchema<EventRow> = {
  name: 'events',
  title: both('Events', '事件'),
  description: both(
    'Dated events of the campaign and of the years after it, by date, each with the article that prints the date or the page outside of the articles that tells of it.',
    '脱贫攻坚及其后各年的事件，以日期为序，各附写明日期的文章，或文章之外的网页。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the event.', '事件的标识。')),
    date: column(
      'text',
      both('Date', '日期'),
      both('A day, month or year, as it is known.', '年、月或日，所知为限。'),
      { pattern: DATE_PATTERN },
    ),
    date_end: optional(
      column(
        'text',
        both('Last date', '终止日期'),
        both(
          'Inclusive; empty where the event lasts no longer.',
          '含当日、当月或当年；未持续者为空。',
        ),
        { pattern: DATE_PATTERN },
      ),
    ),
    place: figures.columns.place,
    kind: column('text', both('Kind', '类别'), both('What kind of event.', '何种事件。'), {
      codes: kinds,
    }),
    what_en: column(
      'text',
      both('What, in English', '事件（英文）'),
      both('What happened, was declared or was to be reached.', '发生、宣布或应达到之事。'),
    ),
    what_zh: column(
      'text',
      both('What, in Chinese', '事件（中文）'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    short_en: column(
      'text',
      both('Label in English', '英文简称'),
      both('The same in a few words.', '简短说法。'),
    ),
    short_zh: column(
      'text',
      both('Label in Chinese', '中文简称'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    ...notes,
    article: optional(
      reference(
        'articles',
        both('Article', '文章'),
        both(
          'That prints the date; empty where the source is outside.',
          '写明日期的文章；来自文外则为空。',
        ),
      ),
    ),
    starts: column(
      'list',
      both('Starts', '起点'),
      both(
        'Of the numerals of the article that print the dates; none where it is the date of publication.',
        '文中写明日期的字样的起点；取发布日期者为空。',
      ),
      { required: false },
    ),
    benchmark: optional(
      reference(
        'benchmarks',
        both('Benchmark', '参照数'),
        both('On whose page the event is told.', '其网页述及此事。'),
      ),
    ),
    publisher_en: of.publisher_en,
    publisher_zh: of.publisher_zh,
    title: of.title,
    address: optional(of.address),
    page_date: of.page_date,
    seen: optional(
      column(
        'date',
        both('Seen', '读取日期'),
        both('Day on which a page was read.', '读取网页之日。'),
      ),
    ),
    language: language(both('Of the title.', '标题所用语言。')),
  },
};
