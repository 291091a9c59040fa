import { counted, messages } from '../../lib/language.ts';
import type { Fault } from './soundness.ts';

/** The texts of the page for exploring, in each language. */
export const exploreWords = messages({
  en: {
    title: 'Explore',
    lede: 'Choose indicators and places, and see what the articles report side by side. Without scripts this page is a table.',
    indicators: 'Indicators',
    places: 'Places',
    all: 'All',
    chart: 'Chart',
    narrow: 'Narrow the list',
    kinds: {
      none: 'Table only',
      bars: 'Bars',
      dots: 'Dots with intervals',
      years: 'Over the years',
    },
    log: 'Logarithmic scale',
    perPerson: 'Per person, where the article gives the people that the figure was for',
    reset: 'Start again',
    download: 'Download what is seen (CSV)',
    downloadChart: 'Download the chart (SVG)',
    more: 'Show more',
    share: 'The address of this page holds your choice.',
    prepared: 'Prepared charts of these figures, to embed:',
    rows: (shown: number, found: number) =>
      counted(found, 'figure') + (shown === found ? '' : `, the first ${shown} shown`),
    leftOut: (unit: string, count: number) =>
      `The chart shows the figures in ${unit}; ${count} with another unit, without a single value or, over the years, without a year of their own are in the table only.`,
    notDrawn:
      'None of these figures can be drawn so: each lacks a single value or, over the years, a year of its own. The table holds them.',
    cut: (shown: number, count: number) =>
      `The chart shows the ${shown} largest; ${count} smaller ones are in the table only.`,
    ofPlace: (place: string, label: string) => `${place}: ${label}`,
    unitPerPerson: (unit: string) => `${unit} per person`,
    divided: (count: number) =>
      `${count} values are divided by us, each by the people that its article says it was for; for the others it names none.`,
    /** Stands between the notes about the rows. */
    between: ' · ',
    nothing: 'No figure answers to this choice.',
    drawing: 'Drawing …',
    failed: 'The chart could not be loaded; the table holds the same figures.',
    faults: {
      units: 'They are in different units and have no axis in common.',
      'not-with': 'The codebook says that some of these indicators must not be compared.',
      status: 'Results stand beside targets or standards.',
      period: 'States, flows and running totals are mixed.',
      group: 'Figures of one indicator are about different groups.',
      years: 'They are of different years.',
      doubt: 'Some of them are in doubt.',
    } satisfies Readonly<Record<Fault, string>>,
  },
  zh: {
    title: '探索',
    lede: '选择指标与地点，并列查看文章所报告的数字。不启用脚本时，本页是一张表。',
    indicators: '指标',
    places: '地点',
    all: '全部',
    chart: '图表',
    narrow: '缩小列表范围',
    kinds: { none: '仅表格', bars: '条形', dots: '点与区间', years: '逐年' },
    log: '对数刻度',
    perPerson: '按人均计（文章给出相应人数时）',
    reset: '重新开始',
    download: '下载所见数据（CSV）',
    downloadChart: '下载图表（SVG）',
    more: '显示更多',
    share: '本页网址保存了您的选择。',
    prepared: '含有这些数字的现成图表，可供嵌入：',
    rows: (shown, found) =>
      shown === found ? `共${found}个数字` : `共${found}个数字，显示前${shown}个`,
    leftOut: (unit, count) =>
      `图中为以“${unit}”为单位的数字；另有${count}个单位不同、没有单一数值，或逐年时没有所属年份，仅见于表格。`,
    notDrawn: '这些数字无法如此成图：没有单一数值，或逐年时没有所属年份。请看表格。',
    cut: (shown, count) => `图中为最大的${shown}个；另有${count}个较小的仅列于表中。`,
    ofPlace: (place, label) => `${place}：${label}`,
    unitPerPerson: (unit) => `${unit}/人`,
    divided: (count) =>
      `其中${count}个由本站相除得出，除数为同一文章给出的相应人数；其余没有这样的人数。`,
    between: '；',
    nothing: '没有符合条件的数字。',
    drawing: '正在绘制……',
    failed: '图表未能载入；表中有同样的数字。',
    faults: {
      units: '单位不同，没有共同的坐标轴。',
      'not-with': '按指标手册，其中有些指标不可相比。',
      status: '结果与目标或标准混在一起。',
      period: '存量、流量与累计混在一起。',
      group: '同一指标的数字所指对象不同。',
      years: '年份不同。',
      doubt: '其中有存疑的数字。',
    },
  },
});
