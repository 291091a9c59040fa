import { messages, type Lang } from '../../lib/language.ts';
import { kindNames } from '../../lib/search/kind-names.ts';

/** The texts of the search, in each language. */
export const words = messages({
  en: {
    search: 'Search',
    placeholder: 'A place, a term, a number, pinyin',
    close: 'Close',
    count: (count: number) =>
      count === 0
        ? 'No results'
        : `${count.toLocaleString('en')} ${count === 1 ? 'result' : 'results'}`,
    counted: (name: string, count: number) => `${name} (${count})`,
    other: 'In Chinese',
    more: 'Show all',
    all: 'Open the search page',
    unknown: (words: string) => `No match for ${words}, showing results without it.`,
    apart: (words: string) =>
      `No page has all of these words together, showing results without ${words}.`,
    partly: (words: string) => `Some of these results are without ${words}.`,
    nothing: (words: string) => `No match for ${words}.`,
    nothingHere: 'No page fits. Fewer words or fewer filters find more.',
    nearest: 'Did you mean',
    glossary: 'Look it up in the glossary',
    recent: 'Asked before. Kept in this browser only.',
    clear: 'Forget these',
    offline: 'The search could not be loaded. Try again when you are online.',
    failed: 'The search could not be loaded. Type again to try once more.',
    old: 'This browser is too old for the search, which runs in Chrome and Edge 109, Firefox 115 and Safari 16, and later.',
    lookInstead: 'Everything can be reached from these pages:',
    instead: {
      figures: 'All figures, in a list',
      sources: 'The articles, with every number in them',
      glossary: 'The glossary',
    },
    joined: (words: readonly string[]) => words.map((word) => `“${word}”`).join(', '),
    kinds: kindNames.en,
  },
  zh: {
    search: '搜索',
    placeholder: '地点、用语、数字或拼音',
    close: '关闭',
    count: (count) => (count === 0 ? '没有结果' : `${count}条结果`),
    counted: (name, count) => `${name}（${count}）`,
    other: '英文页面',
    more: '显示全部',
    all: '打开搜索页',
    unknown: (words) => `没有与${words}相符的内容，以下是不含它的结果。`,
    apart: (words) => `没有页面同时含有这些词，以下是不含${words}的结果。`,
    partly: (words) => `其中一些结果不含${words}。`,
    nothing: (words) => `没有与${words}相符的内容。`,
    nothingHere: '没有相符的页面。减少词语或筛选条件可以找到更多。',
    nearest: '您要找的是不是',
    glossary: '查阅术语表',
    recent: '搜索过的内容，只保存在这个浏览器里',
    clear: '清除记录',
    offline: '搜索未能载入，请在联网后重试。',
    failed: '搜索未能载入，重新输入即可再试。',
    old: '此浏览器版本过旧，无法搜索。搜索需要 Chrome 或 Edge 109、Firefox 115、Safari 16 及以上版本。',
    lookInstead: '全部内容都可从以下页面到达：',
    instead: {
      figures: '全部数字一览',
      sources: '各篇文章及其中的每个数字',
      glossary: '术语表',
    },
    joined: (words) => words.map((word) => `“${word}”`).join('、'),
    kinds: kindNames.zh,
  },
});
export type Words = (typeof words)[Lang];
