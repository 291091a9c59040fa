import type { BenchmarkBasis } from '../../../lib/model/benchmark.ts';
import type { BenchmarkRow } from '../../../lib/model/published.ts';
import type { PublisherKind } from '../../../lib/model/publisher.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { both, column, id, language, optional } from './column.ts';
import { figures } from './figures.ts';

const bases: Record<BenchmarkBasis, Bilingual> = {
  sentence: both('stated by the sentence', '原句写明'),
  page: both('inferred from the page', '由网页推断'),
};
const kinds: Record<PublisherKind, Bilingual> = {
  office: both('a government or statistics office', '政府或统计机关'),
  agency: both('a news agency', '通讯社'),
  newspaper: both('a newspaper', '报纸'),
  broadcaster: both('a broadcaster', '广播电视'),
  bank: both('a development bank', '开发银行'),
};
const around = (title: Bilingual): ReturnType<typeof column> =>
  optional(
    column('text', title, both('At most twelve characters of the page.', '网页上至多十二个字符。')),
  );
const of = figures.columns;

/** The table `benchmarks`: numbers from outside of the articles. They are not part of the record. */
export const benchmarks: TableSchema<BenchmarkRow> = {
  name: 'benchmarks',
  title: both('Benchmarks', '参照数'),
  description: both(
    'Numbers from outside of the articles, most of them official statistics, beside which figures are large or small. They are not part of the record, and no check is made of them.',
    '文章以外的数字，多为官方统计，用以参照。不属于本数据集的数字，亦不参与核算。',
  ),
  key: ['id'],
  columns: {
    id: id(both('Name of the benchmark.', '参照数的标识。')),
    what_en: column(
      'text',
      both('What, in English', '所指（英文）'),
      both('What it counts.', '计数对象。'),
    ),
    what_zh: column(
      'text',
      both('What, in Chinese', '所指（中文）'),
      both('The same in Simplified Chinese.', '同上，简体中文。'),
    ),
    concept: optional(of.concept),
    dimensions: of.dimensions,
    population: of.population,
    place: of.place,
    measure_kind: of.measure_kind,
    time_kind: of.time_kind,
    period_start: of.period_start,
    period_end: of.period_end,
    period_basis: column(
      'text',
      both('Basis of the period', '时期依据'),
      both('From what its dates are known.', '由何得知其时期。'),
      { codes: bases },
    ),
    token: column(
      'text',
      both('Token', '原文字样'),
      both('As the page prints it.', '与网页一致。'),
    ),
    before: around(both('Before', '前文')),
    after: around(both('After', '后文')),
    relation: of.relation,
    relation_word: of.relation_word,
    value: of.value,
    unit: of.unit,
    per: of.per,
    low: of.low,
    high: of.high,
    low_open: of.low_open,
    high_open: of.high_open,
    publisher_en: column(
      'text',
      both('Publisher in English', '发布者英文名'),
      both('Who published the page.', '网页的发布者。'),
    ),
    publisher_zh: column('text', both('Publisher', '发布者'), both('As named.', '原名。')),
    publisher_kind: column(
      'text',
      both('Kind of publisher', '发布者类型'),
      both('What the publisher is.', '发布者为何。'),
      { codes: kinds },
    ),
    title: column(
      'text',
      both('Title', '标题'),
      both(
        'Of the page, as printed; in brackets （） a description of ours, where the copy that was read shows no headline.',
        '网页标题；所读存档无标题者，为本项目所拟，加（）。',
      ),
    ),
    address: column(
      'text',
      both('Address', '网址'),
      both('Of the publisher’s own page.', '发布者自己的网页。'),
    ),
    page_date: optional(
      column(
        'date',
        both('Date of the page', '网页日期'),
        both('Empty where the page states none.', '未写明则为空。'),
      ),
    ),
    language: language(
      both('Of the page, its title and the token.', '网页及其标题、原文字样的语言。'),
    ),
  },
};
