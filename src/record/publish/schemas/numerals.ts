import type { Bilingual } from '../../../lib/language.ts';
import type { NumeralKind } from '../../../lib/model/numeral.ts';
import type { NumeralRow } from '../../../lib/model/published.ts';
import type { TableSchema } from '../table.ts';
import { both, column, locator, reference, token } from './column.ts';

const kinds: Record<NumeralKind, Bilingual> = {
  figure: both('says how many or how much', '表示数量'),
  date: both('a date or a time', '日期或时间'),
  ordinal: both('a position in an order', '序数'),
  'list-marker': both('numbers an item of a list', '列举序号'),
  slogan: both('part of a slogan or of a policy’s name', '口号或政策简称的一部分'),
  name: both('part of a proper name', '专名的一部分'),
  boilerplate: both('page furniture', '页面附属文字'),
  word: both('a numeral character within an ordinary word', '普通词语中的数字'),
  unknown: both('not understood', '未能判定'),
};

/** The table `numerals`: every numeral of the articles, including those that are not figures. */
export const numerals: TableSchema<NumeralRow> = {
  name: 'numerals',
  title: both('Numerals', '数字字样'),
  description: both(
    'Every numeral of the articles and its kind, figures and all others.',
    '文章中的全部数字字样及其类别，包括并非数据的。',
  ),
  key: ['article', 'start'],
  columns: {
    article: reference('articles', both('Article', '文章'), both('Where it stands.', '所在文章。')),
    start: locator.start,
    end: locator.end,
    token,
    kind: column(
      'text',
      both('Kind', '类别'),
      both('What the numeral does there.', '该字样的作用。'),
      {
        codes: kinds,
      },
    ),
    paragraph: locator.paragraph,
    occurrence: locator.occurrence,
    prefix: locator.prefix,
    suffix: locator.suffix,
    sentence_sha256: locator.sentence_sha256,
  },
};
