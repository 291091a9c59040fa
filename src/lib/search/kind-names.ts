import type { Kind } from './row.ts';
import type { Lang } from '../language.ts';

/** The kinds of search results in one word each, by language. */
export const kindNames: Readonly<Record<Lang, Record<Kind, string>>> = {
  en: {
    chart: 'Chart',
    story: 'Story',
    place: 'Place',
    theme: 'Theme',
    term: 'Glossary',
    figure: 'Figure',
    comparison: 'Comparison',
    benchmark: 'Benchmark',
    concept: 'Concept',
    indicator: 'Indicator',
    source: 'Source',
    page: 'Page',
  },
  zh: {
    chart: '图表',
    story: '解读',
    place: '地点',
    theme: '主题',
    term: '术语',
    figure: '数字',
    comparison: '对照',
    benchmark: '参照',
    concept: '概念',
    indicator: '指标',
    source: '来源',
    page: '页面',
  },
};
