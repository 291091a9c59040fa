import { readWords } from './read-words.ts';
import type { Bilingual } from '../lib/language.ts';
import { strings } from './strings.ts';

/** A page of the site that is no record of its own, as the search finds it. */
interface SitePage {
  readonly path: string;
  readonly title: Bilingual;
  /** What is found there, in a sentence. */
  readonly about: Bilingual;
}

const named = (key: keyof (typeof strings)['en'] & keyof (typeof strings)['zh']): Bilingual => ({
  en: strings.en[key] as string,
  zh: strings.zh[key] as string,
});

/** The pages of the site, apart from those with a row of the record, a chart or a story of their own. */
export const sitePages: readonly SitePage[] = [
  {
    path: '/',
    title: named('siteName'),
    about: named('tagline'),
  },
  {
    path: '/explainers/',
    title: named('explainers'),
    about: {
      en: 'All stories: what the articles say, in plain words, and how far their numbers bear it out.',
      zh: '全部解读：文章说了什么，数字能在多大程度上支持。',
    },
  },
  {
    path: '/charts/',
    title: named('charts'),
    about: {
      en: 'All charts, to read, to embed and to download as pictures or tables.',
      zh: '全部图表：可读，可嵌入，可下载图片与表格。',
    },
  },
  {
    path: '/figures/',
    title: named('allFigures'),
    about: {
      en: 'Every figure of the record in one list, each with its own page.',
      zh: '记录中的全部数字，一表列出，各有其页。',
    },
  },
  {
    path: '/places/',
    title: named('places'),
    about: {
      en: 'All places, from the country to a single village, with the figures about each.',
      zh: '全部地点，从全国到一个村，各有其数字。',
    },
  },
  {
    path: '/themes/',
    title: named('themes'),
    about: {
      en: 'All themes of the record.',
      zh: '记录的全部主题。',
    },
  },
  {
    path: '/indicators/',
    title: named('indicators'),
    about: {
      en: 'All indicators: what each counts, in which unit, and with what it compares. Definitions of variables.',
      zh: '全部指标：所计为何、单位是什么、可与何者相比。变量定义。',
    },
  },
  {
    path: '/concepts/',
    title: named('concepts'),
    about: {
      en: 'All concepts: what figures of several articles have in common, and which of them compare.',
      zh: '全部概念：几篇文章的数字有何共同含义，哪些可以相比。',
    },
  },
  {
    path: '/sources/',
    title: named('sources'),
    about: {
      en: 'The five articles: their publishers, authors and dates, and every number in them.',
      zh: '五篇文章：发布者、作者、日期，以及其中的每个数字。',
    },
  },
  {
    path: '/checks/',
    title: named('checks'),
    about: {
      en: 'Every sum done again: which numbers agree, and which contradict one another.',
      zh: '每道算式重算一遍：哪些数字相符，哪些互相矛盾。',
    },
  },
  {
    path: '/glossary/',
    title: named('glossary'),
    about: {
      en: 'The words of the campaign with their definitions, in Chinese, pinyin and English.',
      zh: '脱贫攻坚的用语与定义，中文、拼音、英文对照。',
    },
  },
  {
    path: '/data/',
    title: named('data'),
    about: {
      en: 'Tables to download as CSV, Excel, JSON or Parquet, with licence, citation and codebook.',
      zh: '全部表格可下载：CSV、Excel、JSON、Parquet，附许可、引用格式与代码本。',
    },
  },
  {
    path: '/compare/',
    title: { en: 'What may be compared?', zh: '什么可以相比？' },
    about: {
      en: 'Choose what to compare and where; the answer says whether the numbers may be compared at all.',
      zh: '选定比什么、哪里；答案会说明这些数字能否相比。',
    },
  },
  {
    path: '/benchmarks/',
    title: named('benchmarks'),
    about: {
      en: 'Numbers from outside of the articles beside which figures stand, with their sources: national lines, populations, rates.',
      zh: '来自文章之外、供参照的数字及其出处：国家标准、人口、比率。',
    },
  },
  {
    path: '/evidence/',
    title: named('evidence'),
    about: {
      en: 'How far such sources can be believed, what they can show, and what researchers have found.',
      zh: '这类来源可信到什么程度，能说明什么，研究者发现了什么。',
    },
  },
  {
    path: '/read/',
    title: { en: readWords('en').title, zh: readWords('zh').title },
    about: {
      en: 'Paste or open any text in Chinese: its numbers are read, repaired and checked in your browser.',
      zh: '粘贴或打开任意中文文本：在浏览器中读出、修复并核算其中的数字。',
    },
  },
  {
    path: '/about/',
    title: named('about'),
    about: {
      en: 'What this is, how it was made, method, licence, privacy, and how to embed a chart.',
      zh: '本站是什么、怎样做成：方法、许可、隐私，以及如何嵌入图表。',
    },
  },
  {
    path: '/corrections/',
    title: named('corrections'),
    about: {
      en: 'Published figures that turned out to be wrong, with what they were before and why they changed. Errata.',
      zh: '已发布而有误的数字：改前、改后与缘由。勘误。',
    },
  },
  {
    path: '/accessibility/',
    title: { en: 'Accessibility', zh: '无障碍' },
    about: {
      en: 'Keyboard, screen readers, old browsers: what is promised and how it is tested.',
      zh: '键盘、读屏软件、旧浏览器：承诺了什么，怎样测试。',
    },
  },
  {
    path: '/contact/',
    title: { en: 'Contact and corrections', zh: '联系与更正' },
    about: {
      en: 'Tell us of a wrong number, a misleading text or a page that you cannot read. Report an error.',
      zh: '数字有误、文字误导、页面无法阅读，请告诉我们。报错、反馈。',
    },
  },
];
