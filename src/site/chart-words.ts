import type { Lang } from '../lib/language.ts';

const en = {
  dataVersion: 'data version',
  chart: 'Chart',
  table: 'Table',
  sourcesAndChecks: 'Sources and checks',
  embed: 'Embed',
  download: 'Download',
  parts: 'Views of this chart',
  related: 'Related',
  relatedCharts: 'Charts',
  relatedStories: 'Explainers',
  trust: 'How far to trust it',
  damage: 'Damage',
  noChecks: 'The articles give nothing to test these figures against.',
  corrected: 'Corrections of these figures',
  notCorrected: 'No value in this chart has been corrected since it was published.',
  citeChart: 'Cite this chart',
  citations: {
    plain: 'Plain',
    bibtex: 'BibTeX',
    gb7714: 'GB/T 7714',
    ris: 'RIS',
  },
  permalink: 'Permanent address',
  copy: 'Copy',
  copied: 'Copied',
  embedText:
    'Free to use under CC BY 4.0. A snippet holds the version of the values that it was made from: when one of them changes, the embedded chart says so. The picture never changes.',
  snippets: {
    frame: 'Frame of a fixed height',
    script: 'Frame that takes the height it needs',
    element: 'Custom element, with a picture where scripts are off',
    picture: 'Picture',
  },
  theme: 'Theme',
  themes: { auto: 'As the reader’s', light: 'Light', dark: 'Dark' },
  language: 'Language',
  leaveOut: 'Leave out',
  headline: 'Headline',
  sourceLine: 'Source line',
  preview: 'Preview',
  previewWidth: 'Width',
  otherSystems:
    'In a system that sizes frames for Datawrapper, pym, AMP or WordPress, the first snippet is enough: the chart speaks their languages. The address of this page is enough where oEmbed is read.',
  files: {
    svg: 'Drawing to edit, text as text',
    png: 'Picture at twice its size',
    csv: 'Values',
    json: 'Values, with what each column, indicator and source is',
    zip: 'All of these, with a readme',
  },
};

type Words = typeof en;

const zh: Words = {
  dataVersion: '数据版本',
  chart: '图',
  table: '表',
  sourcesAndChecks: '来源与核算',
  embed: '嵌入',
  download: '下载',
  parts: '本图的各个部分',
  related: '相关内容',
  relatedCharts: '图表',
  relatedStories: '解读',
  trust: '可信程度',
  damage: '受损情况',
  noChecks: '文章没有给出可与这些数字相核对的内容。',
  corrected: '这些数字的更正',
  notCorrected: '本图发布以来，没有数值被更正。',
  citeChart: '引用本图',
  citations: {
    plain: '文字',
    bibtex: 'BibTeX',
    gb7714: 'GB/T 7714',
    ris: 'RIS',
  },
  permalink: '固定网址',
  copy: '复制',
  copied: '已复制',
  embedText:
    '依 CC BY 4.0 许可自由使用。嵌入代码记有所用数值的版本：其中任何一个有过更改，嵌入的图会说明。图片则始终不变。',
  snippets: {
    frame: '固定高度的框架',
    script: '高度自动调整的框架',
    element: '自定义元素，停用脚本时显示图片',
    picture: '图片',
  },
  theme: '主题',
  themes: { auto: '随读者设置', light: '浅色', dark: '深色' },
  language: '语言',
  leaveOut: '省去',
  headline: '标题',
  sourceLine: '来源行',
  preview: '预览',
  previewWidth: '宽度',
  otherSystems:
    '如果所用系统能按 Datawrapper、pym、AMP 或 WordPress 的方式调整框架高度，用第一种代码即可：本图会按这些约定报告高度。能读取 oEmbed 的系统，只需本页网址。',
  files: {
    svg: '可编辑的图，文字仍为文字',
    png: '两倍尺寸的图片',
    csv: '数值',
    json: '数值，并说明各列、各指标与来源',
    zip: '以上全部，附说明',
  },
};

/** The words of chart pages, files and embeds. */
export const chartWords: Readonly<Record<Lang, Words>> = { en, zh };
