import type { Coverage, FigureStatus, Reading } from '../../../lib/model/figure.ts';
import type { BoundRole, BoundsBasis, MeasureKind, Relation } from '../../../lib/model/measure.ts';
import type { PeriodBasis, PeriodKind, TimeKind } from '../../../lib/model/period.ts';
import type { FigureRow } from '../../../lib/model/published.ts';
import type { Bilingual } from '../../../lib/language.ts';
import type { TableSchema } from '../table.ts';
import { classes } from './codebook.ts';
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
const measureKinds: Record<MeasureKind, Bilingual> = {
  count: both('whole things, counted', '计数'),
  money: both('an amount of money', '金额'),
  share: both('a part of a whole', '占比'),
  ratio: both('one quantity over another that does not contain it', '两量之比'),
  growth: both('a relative change', '增幅'),
  change: both('the difference of two levels', '增减量'),
  mean: both('an average', '平均数'),
  measure: both('an area, a length or the like', '面积、长度等'),
  rule: both('set by decree', '规定之数'),
  threshold: both('a limit that sorts, or is to be reached', '界线'),
};
const relations: Record<Relation, Bilingual> = {
  eq: both('the number itself', '即此数'),
  about: both('about the number (约)', '约此数'),
  near: both('nearly the number (近)', '近此数'),
  ge: both('the number or more', '此数及以上'),
  gt: both('more than the number', '超过此数'),
  le: both('the number or less', '此数及以下'),
  lt: both('less than the number', '低于此数'),
  more: both('the number and a remainder (余, 多)', '此数有余'),
  range: both('a range', '区间'),
  some: both('some of a power of ten (数十)', '数十、几百之类'),
};
const boundRoles: Record<BoundRole, Bilingual> = {
  claim: both('the sentence claims that much', '原文如此宣称'),
  'class-limit': both('it sorts things into classes', '分档界线'),
  rule: both('a rule sets it', '规定的界限'),
  target: both('it is to be reached', '目标'),
};
const boundsBases: Record<BoundsBasis, Bilingual> = {
  exact: both('nothing is hidden', '精确'),
  print: both('the last printed digit', '末位数字'),
  word: both('the meaning of a word', '词义'),
  convention: both('a width that this project chose', '本项目约定'),
};
const coverages: Record<Coverage, Bilingual> = {
  all: both('of everyone, as the sentence says', '原文称全部'),
  incomplete: both('not of all, as the sentence says', '原文称不完全统计'),
};
export const timeKinds: Record<TimeKind, Bilingual> = {
  instant: both('a state on a day', '某日的状态'),
  span: both('a flow between two ends', '两端之间的流量'),
  'cumulative-from': both('a running total from a known start', '自已知起点的累计'),
  'cumulative-open': both('a running total from a start that is not said', '起点未说明的累计'),
  average: both('the yearly mean of a span', '时段内的年均'),
  'in-force': both('a rule that holds', '有效的规定'),
  'target-by': both('to be reached by the end', '期末应达到'),
  undated: both('no date is said', '未注明日期'),
};
const bases: Record<PeriodBasis, Bilingual> = {
  sentence: both('a date in the sentence', '本句日期'),
  word: both('a word in the sentence, as this year', '本句用词，如今年'),
  paragraph: both('a date elsewhere in the paragraph', '本段他处日期'),
  article: both('a date that the article gives for all of it', '全文日期'),
  inferred: both(
    'a guess: the last month for which the article reports anything',
    '推断：文中有所报告的最后一月',
  ),
  none: both('there is no such end', '无此端'),
};
const group = (title: Bilingual, description: Bilingual) =>
  optional(reference('groups', title, description));
const figure = (title: Bilingual, description: Bilingual) =>
  optional(reference('figures', title, description));
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
          'The printed number in the unit, with 万 and 亿 multiplied out (4.43万户 is 44300) and percentages left as printed (59.6% is 59.6). Empty for a range.',
          '以该单位计的原文数字，万、亿已乘出（4.43万户为 44300），百分数照录（59.6% 为 59.6）。区间则为空。',
        ),
      ),
    ),
    unit: column(
      'text',
      both('Unit', '单位'),
      both(
        'The measure word in Simplified Chinese: 户 households, 人 people, 元 yuan, % per cent. What a general one such as 个 or 项 counts is in `counted` (in benchmarks, in `what_en`).',
        '简体量词：户、人、元、% 等。“个”“项”等通用量词的计数对象见 `counted`（benchmarks 见 `what_zh`）。',
      ),
    ),
    low: optional(
      column(
        'decimal',
        both('Low', '下限'),
        both(
          'Lower end of the true values that the sentence admits, by what the number measures and the words around it; empty where open.',
          '该句所容许真值的下限，依计数对象与前后用词而定；不封口则为空。',
        ),
      ),
    ),
    high: optional(
      column('decimal', both('High', '上限'), both('Upper end, as low.', '上限，同下限。')),
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
      both(
        'Whether the article states it as a result, a target or a standard. No row is `derived`, which is kept for numbers that this project computes, as in charts.',
        '文章所述为结果、目标还是标准。`derived` 留给本项目推算之数，如图表所用，本表各行皆无。',
      ),
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
    class: column(
      'text',
      both('Class', '类'),
      both('Where it stands between money spent and lives changed.', '在投入到结果之间的位置。'),
      { codes: classes },
    ),
    measure_kind: column(
      'text',
      both('Kind of measure', '量的种类'),
      both(
        'What the number measures, which decides how exact a whole number is.',
        '所计为何种量，据此判断整数是否精确。',
      ),
      { codes: measureKinds },
    ),
    step: optional(
      column(
        'decimal',
        both('Step', '末位'),
        both(
          'Place value of the last printed digit, in the unit; empty without a single value.',
          '末位数字的位值，以该单位计；无单一数值则为空。',
        ),
      ),
    ),
    print_low: optional(
      column(
        'decimal',
        both('Low by print', '字面下限'),
        both(
          'Lower end of what the printed digits alone allow; empty where a word bounds the number.',
          '仅就所印数字而言的下限；有词限定则为空。',
        ),
      ),
    ),
    print_high: optional(
      column(
        'decimal',
        both('High by print', '字面上限'),
        both('Upper end, as print_low.', '上限，同字面下限。'),
      ),
    ),
    print_high_open: optional(
      column(
        'boolean',
        both('High by print is exclusive', '字面上限不含端点'),
        both('The upper end itself is not allowed.', '上限本身不在区间内。'),
      ),
    ),
    relation: column(
      'text',
      both('Relation', '关系'),
      both('What the sentence says of the number.', '该句如何陈述此数。'),
      { codes: relations },
    ),
    relation_word: optional(
      column(
        'text',
        both('Relation word', '关系词'),
        both(
          'The word that says so, in the token or in its clause; empty for eq and range.',
          '表明关系的词，见于字样或其分句；eq 与 range 为空。',
        ),
      ),
    ),
    bound_role: optional(
      column(
        'text',
        both('Role of the bound', '界限的作用'),
        both('Why a bound is printed; empty where there is none.', '为何给出界限；无则为空。'),
        { codes: boundRoles },
      ),
    ),
    bounds_by: column(
      'text',
      both('Bounds by', '上下限依据'),
      both('On what low and high rest.', '上下限的依据。'),
      { codes: boundsBases },
    ),
    coverage: optional(
      column(
        'text',
        both('Coverage', '覆盖'),
        both(
          'What the sentence says of how much was counted; empty where it says nothing.',
          '该句对计数范围的说明；未说明则为空。',
        ),
        { codes: coverages },
      ),
    ),
    time_kind: column(
      'text',
      both('Kind of time', '时间类型'),
      both('How the figure stands in time.', '此数的时间性质。'),
      { codes: timeKinds },
    ),
    period_start_basis: column(
      'text',
      both('Basis of the start', '起点依据'),
      both('From what the start is known.', '由何得知起点。'),
      { codes: bases },
    ),
    period_end_basis: column(
      'text',
      both('Basis of the end', '终点依据'),
      both('From what the end is known.', '由何得知终点。'),
      { codes: bases },
    ),
    concept: reference(
      'concepts',
      both('Concept', '概念'),
      both('What it measures, wider than the indicator.', '所计为何，宽于指标。'),
    ),
    dimensions: column(
      'list',
      both('Dimensions', '维度'),
      both('What tells it apart within its concept.', '在概念之内的区分。'),
      { required: false, references: { table: 'dimensions', column: 'id' } },
    ),
    item: optional(
      column(
        'text',
        both('Item', '分项'),
        both(
          'Tells figures apart that agree in all other columns of the semantic key: a code of ours, which the label of the figure explains; _T is a total. Empty where nothing has to be told apart.',
          '区分语义键其余各列皆同的数字：本项目自拟的代码，含义见该数字的标签；_T 为合计。无须区分则为空。',
        ),
      ),
    ),
    counted: reference(
      'entities',
      both('Counted', '计数单位'),
      both('What one unit of the number is.', '一个单位所指为何。'),
    ),
    population: group(
      both('Population', '总体'),
      both(
        'Who is counted, or over whom a share or mean is taken.',
        '所计何人，或占比、平均以何人为准。',
      ),
    ),
    served: group(
      both('Served', '受益'),
      both('Who benefits without being counted.', '受益而未被计数者。'),
    ),
    actor: group(both('Actor', '实施'), both('Who does it or pays.', '由谁实施或出资。')),
    part_of: figure(
      both('Part of', '属于'),
      both(
        'The figure of which it counts a part: never add it to that one.',
        '其所属整体：不可与之相加。',
      ),
    ),
    partition: optional(
      reference(
        'identities',
        both('Partition', '划分'),
        both(
          'The sum whose parts make up the whole; empty where the parts need not be all.',
          '各部分合成整体的求和关系；部分未必齐全则为空。',
        ),
      ),
    ),
    restates: figure(
      both('Restates', '复述'),
      both('The figure that prints the same number before it.', '此前印出同一数的数字。'),
    ),
    ratio_of: optional(
      column(
        'text',
        both('Ratio of', '由何相除'),
        both(
          'The figures of which it is the quotient: a/b, a+b/c, which stands for (a+b)/c, or a/(b-a).',
          '由何数相除而得：a/b、a+b/c（即 (a+b)/c）或 a/(b-a)。',
        ),
      ),
    ),
  },
};
