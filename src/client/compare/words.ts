import type { Answer } from '../../lib/compare/answer.ts';
import { messages } from '../../lib/language.ts';
import type { PeriodType, Way } from '../../lib/model/comparability.ts';

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const HAN = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'];

/** A span of months, in years where these are whole. */
const span = (months: number) =>
  months % 12 === 0
    ? months === 12
      ? 'a year'
      : `${months / 12} years`
    : months === 1
      ? 'a month'
      : `${months} months`;

/** A text of the sentence, or the choice that stands there. */
export type SentencePart = string | { readonly choice: 'concept' | 'place' | 'as' };

/** The texts of the pages on comparisons. */
export const compareWords = messages({
  en: {
    title: 'What may be compared?',
    lede: 'Choose what, where and how. The drawing and the answer follow from what the articles say of each number.',
    /** The sentence: texts between its choices. */
    sentence: [
      'Compare',
      { choice: 'concept' },
      'in',
      { choice: 'place' },
      'as',
      { choice: 'as' },
    ] as SentencePart[],
    and: 'and',
    stop: '.',
    /** Names of the choices for readers who do not see the sentence. */
    choices: 'What is compared',
    what: 'What',
    place: (index: number) => `Place ${index + 1}`,
    which: (place: string) => `Which number of ${place}`,
    way: 'How',
    more: 'add a place',
    less: 'take this place away',
    ways: {
      value: 'the numbers themselves',
      share: 'a share of a whole',
      household: 'an average per household',
      person: 'an average per person',
      village: 'an average per village',
    } satisfies Record<Way, string>,
    /** Why a way cannot be chosen. */
    noBase: (places: string) => `no number to divide by in ${places}`,
    answer: (answer: Answer, doubts: number) =>
      answer === 'no'
        ? 'Not comparable'
        : answer === 'yes'
          ? 'Comparable'
          : `Comparable, with ${COUNTS[doubts] ?? doubts} ${doubts === 1 ? 'doubt' : 'doubts'}${answer === 'unranked' ? ', but not to be ranked' : ''}`,
    verdict: 'May these be compared?',
    changedWay: (way: string) => `It cannot be compared as before, and is shown as ${way}.`,
    besides: 'Also in doubt',
    instead: 'What can be shown instead',
    walls: 'Drawn apart, each on a scale of its own',
    bars: {
      concept: (names: string) => `They measure different things: ${names}.`,
      things: (names: string) => `They are different kinds of one thing: ${names}.`,
      items: 'They are different things that authorities do.',
      barred: 'Their indicators are named as not to be compared.',
      wholes: (names: string) => `They are shares of different wholes: ${names}.`,
      limits: 'One is a least, another a most.',
      kind: 'One is a level, another a change, a rate or a limit.',
      unit: (units: string) => `They have no unit in common: ${units}.`,
      size: 'They are totals, and no common base is given by which to divide them.',
      part: (part: string, whole: string) => `One is part of the other: “${part}” of “${whole}”.`,
    },
    doubts: {
      dates: (months: number) => `The dates lie ${span(months)} apart.`,
      undated: (places: string) => `No date is given for ${places}.`,
      begun: (places: string) => `When counting began is not said for ${places}.`,
      time: (types: string) => `They cover time differently: ${types}.`,
      length: (months: string) => `They cover different lengths of time, in months: ${months}.`,
      target: 'A target stands beside a result.',
      each: 'An average stands beside a limit that everyone is to reach.',
      line: 'One is the line of a place, another an average of several lines.',
      inside: (places: string, around: string) => `Part of ${around}: ${places}.`,
      level: 'They are places of different rank.',
      groups: (names: string) => `They are about different people or places: ${names}.`,
      counted: (names: string) => `They count different things: ${names}.`,
      dimensions: (names: string) => `The definitions differ: ${names}.`,
      item: 'The items differ, as their names say.',
      declared:
        'By what rule a household is listed, or its risk counts as removed, the articles do not say.',
      'own-acts': 'Each authority decides for itself how many there are.',
      actors: (names: string) => `Different bodies do it: ${names}.`,
      outside: (places: string) => `The divisor for ${places} is from outside of the articles.`,
      doubtful: (places: string) =>
        `The reading or the meaning of the number for ${places} is in doubt.`,
    },
    ours: (numbers: string) => `Our division: ${numbers}.`,
    printed: (number: string) => `${number} is printed, too.`,
    types: {
      state: 'a state on a day',
      period: 'over a period',
      'year to date': 'over the year so far',
      since: 'a total since a known day',
      ever: 'a total whose start is not said',
      average: 'a yearly mean',
      rule: 'a rule in force',
      target: 'a target',
      none: 'without a date',
    } satisfies Record<PeriodType, string>,
    notSaid: 'not said',
    own: 'the authority of the place',
    ofPlace: (place: string, number: string) => `${place} ${number}`,
    shareOf: (base: string) => `Share of a whole: ${base}`,
    dated: (place: string, period: string) => `${place}, ${period}`,
    /** As `ways`, at the beginning of a line. */
    measured: {
      value: 'As reported',
      share: 'Share of a whole',
      household: 'Average per household',
      person: 'Average per person',
      village: 'Average per village',
    } satisfies Record<Way, string>,
    chosen: 'chosen already',
    ignored: (asked: string) =>
      `This part of the address was not understood, or cannot be shown, and was left out: ${asked}.`,
    takeAway: 'Download or cite this view',
    formats: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
    link: 'Address of this view',
    cite: 'Cite',
    citation: (title: string, address: string, version: string) =>
      `After the Hat · 摘帽之后, “${title}”, data ${version}, ${address}`,
    notLoaded: 'The choices could not be loaded. Reload the page to try again.',
    failed: 'The drawing could not be loaded. Try again, or reload the page.',
    sources: 'Sources',
    answered: 'Asked and answered',
    measures: (count: number) => `${count} measures that two articles or more report`,
    ofAll: (count: number, dots: string) =>
      `Of ${count} in the record. The dots are ${dots}, in that order; a full dot reports it.`,
    groups: {
      value: 'May be compared as they are',
      divided: 'Only as shares or averages',
      size: 'Totals without a common base',
      no: 'Different things under one name',
    },
    reports: 'reports it',
    late: 'The script of the choices has not arrived. Reload the page to try again.',
    withoutChoices: 'Without it, each measure has a page of its own.',
    without: 'Choices need scripts. Without them, each measure below has a page of its own.',
    of: (name: string) => `${name}: what may be compared?`,
    concept: 'The concept, its definition and all pairs that can be compared',
    table: 'All figures as a table',
    aboutTable: 'Filter, sort and search every figure of the record, sound or not.',
    embed: 'Embed, download, cite',
    open: 'Change the choices',
    moved: 'The page for exploring has become the page on comparisons.',
    each: 'Each place in full',
  },
  zh: {
    title: '什么可以相比？',
    lede: '选定比什么、哪里、怎样比；图与答案随之而出，依据是文章对每个数字的交代。',
    sentence: ['比较', { choice: 'place' }, '的', { choice: 'concept' }, '，看', { choice: 'as' }],
    and: '与',
    stop: '。',
    choices: '比较的内容',
    what: '比什么',
    place: (index) => `地点${index + 1}`,
    which: (place) => `${place}的哪个数字`,
    way: '怎样比',
    more: '添加地点',
    less: '去掉此地',
    ways: {
      value: '原数',
      share: '占整体的比例',
      household: '户均',
      person: '人均',
      village: '村均',
    },
    noBase: (places) => `${places}没有可作除数的数字`,
    answer: (answer, doubts) =>
      answer === 'no'
        ? '不可比'
        : answer === 'yes'
          ? '可比'
          : `可比，但有${HAN[doubts] ?? doubts}处疑点${answer === 'unranked' ? '，不可排名' : ''}`,
    verdict: '这些可以相比吗？',
    changedWay: (way) => `无法照先前的方式比较，改看${way}。`,
    besides: '此外存疑',
    instead: '可以改看',
    walls: '分开画，各用各的尺度',
    bars: {
      concept: (names) => `统计对象不同：${names}。`,
      things: (names) => `同一概念的不同种类：${names}。`,
      items: '是主管部门所做的不同事项。',
      barred: '指标手册注明这些指标不可相比。',
      wholes: (names) => `所占的整体不同：${names}。`,
      limits: '其一为下限，另一为上限。',
      kind: '其一为水平，另一为增减、比率或界线。',
      unit: (units) => `没有共同的单位：${units}。`,
      size: '都是总数，而没有可用来相除的共同基数。',
      part: (part, whole) => `一个是另一个的一部分：“${whole}”中的“${part}”。`,
    },
    doubts: {
      dates: (months) => `时间相隔${months % 12 === 0 ? `${months / 12}年` : `${months}个月`}。`,
      undated: (places) => `${places}未写明日期。`,
      begun: (places) => `${places}未写明从何时起累计。`,
      time: (types) => `计时方式不同：${types}。`,
      length: (months) => `时长不同（月）：${months}。`,
      target: '目标与结果并列。',
      each: '其一为平均数，另一为人人要达到的界限。',
      line: '其一为一地标准，另一为多地平均。',
      inside: (places, around) => `属于${around}：${places}。`,
      level: '地点的级别不同。',
      groups: (names) => `所涉人群或地方不同：${names}。`,
      counted: (names) => `计数单位不同：${names}。`,
      dimensions: (names) => `口径不同：${names}。`,
      item: '项目不同，见其名称。',
      declared: '按什么规则纳入监测、认定风险消除，文章没有说明。',
      'own-acts': '多少由各地自行决定。',
      actors: (names) => `实施的单位不同：${names}。`,
      outside: (places) => `${places}的除数来自文章之外。`,
      doubtful: (places) => `${places}的数字，读法或含义存疑。`,
    },
    ours: (numbers) => `由本站计算：${numbers}。`,
    printed: (number) => `${number}文中亦有印出。`,
    types: {
      state: '某日的存量',
      period: '一段时期',
      'year to date': '当年至今',
      since: '自某日起累计',
      ever: '累计，起点未写明',
      average: '年均',
      rule: '现行规定',
      target: '目标',
      none: '无日期',
    },
    notSaid: '未写明',
    own: '当地主管部门',
    ofPlace: (place, number) => `${place}${number}`,
    shareOf: (base) => `占整体的比例，整体为：${base}`,
    dated: (place, period) => `${place}，${period}`,
    measured: {
      value: '照原文所报',
      share: '占整体的比例',
      household: '户均',
      person: '人均',
      village: '村均',
    },
    chosen: '已选',
    ignored: (asked) => `网址中的这些参数无法识别或不成立，已忽略：${asked}。`,
    takeAway: '下载与引用这个画面',
    formats: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
    link: '本画面的网址',
    cite: '引用',
    citation: (title, address, version) =>
      `After the Hat · 摘帽之后：《${title}》，数据${version}，${address}`,
    notLoaded: '选项未能载入，请重新载入页面。',
    failed: '图未能载入，请再试一次或重新载入页面。',
    sources: '来源',
    answered: '已有答案的问题',
    measures: (count) => `两篇以上文章都有报告的${count}项`,
    ofAll: (count, dots) => `数据中共有${count}项。圆点依次为${dots}，实心者有报告。`,
    groups: {
      value: '照原数即可比较',
      divided: '只能比比例或平均数',
      size: '总数，而没有共同的基数',
      no: '名目相同，所计不同',
    },
    reports: '有报告',
    late: '选项所需的脚本未能载入，请重新载入页面。',
    withoutChoices: '没有它，各项也均有单独的页面。',
    without: '选择需要启用脚本。不启用时，下列各项均有单独的页面。',
    of: (name) => `${name}：什么可以相比？`,
    concept: '这一概念的定义，以及可以相比的全部数字对',
    table: '全部数字的表格',
    aboutTable: '筛选、排序、查找数据中的每一个数字，无论可比与否。',
    embed: '嵌入、下载、引用',
    open: '更改选择',
    moved: '“探索”页已改为比较页。',
    each: '各地详情',
  },
});
