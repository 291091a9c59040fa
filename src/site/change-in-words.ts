import { messages, punctuation, type Lang } from '../lib/language.ts';
import { quantityOfCells, REMOVED } from '../lib/model/release.ts';
import { articles, entities, groups, indicators, places } from './data.ts';
import { basisInWords, measureInWords } from './meaning-words.ts';
import {
  classInWords,
  dateInWords,
  endsInWords,
  isExact,
  statusInWords,
  titleInWords,
  valueInWords,
} from './wording.ts';

const words = messages({
  en: {
    removed: 'removed',
    none: 'none',
    exact: (amount: string) => `exactly ${amount}`,
    columns: {
      article: 'article',
      indicator: 'indicator',
      place: 'place',
      group: 'group',
      period_start: 'start',
      period_end: 'end',
      period_kind: 'kind of period',
      status: 'status',
      reading: 'reading',
      class: 'class',
      measure_kind: 'kind of measure',
      relation: 'relation',
      bound_role: 'role of the bound',
      coverage: 'coverage',
      time_kind: 'kind of time',
      period_start_basis: 'basis of the start',
      period_end_basis: 'basis of the end',
      item: 'item',
      counted: 'what is counted',
      population: 'who is counted',
      served: 'who benefits',
      actor: 'who does it or pays',
    },
    terms: {
      instant: 'a state at a date',
      span: 'a stretch of time',
      cumulative: 'a running total',
      printed: 'as printed',
      repaired: 'read from a damaged number',
    },
  },
  zh: {
    removed: '已移除',
    none: '无',
    exact: (amount) => `恰为${amount}`,
    columns: {
      article: '文章',
      indicator: '指标',
      place: '地点',
      group: '对象',
      period_start: '起始',
      period_end: '截止',
      period_kind: '时期类型',
      status: '状态',
      reading: '读法',
      class: '类',
      measure_kind: '量的种类',
      relation: '关系',
      bound_role: '界限的作用',
      coverage: '覆盖',
      time_kind: '时间类型',
      period_start_basis: '起点依据',
      period_end_basis: '终点依据',
      item: '分项',
      counted: '计数单位',
      population: '总体',
      served: '受益',
      actor: '实施',
    },
    terms: {
      instant: '时点上的状态',
      span: '一段时间',
      cumulative: '累计数',
      printed: '照印',
      repaired: '据受损数字校读',
    },
  },
});

/**
 * What a figure was before a correction, or is after it, in words: `before` and `after` of a correction are texts by
 * which programs compare (`quantityInCells` and `FigureChange` say how they are written).
 *
 * @example changeInWords('77 % [76.5, 77.5)', 'en') // '77%: at least 76.5 and less than 77.5%'
 * @example changeInWords('status: target', 'en') // 'status: target, not a result'
 */
export function changeInWords(text: string, lang: Lang): string {
  const say = words[lang];
  if (text === REMOVED) return say.removed;
  const { colon } = punctuation[lang];
  const quantity = quantityOfCells(text);
  if (quantity !== null) {
    const amount = valueInWords(quantity, lang);
    if (isExact(quantity)) return say.exact(amount);
    const { value, low, high } = quantity;
    const ends = endsInWords(quantity, lang);
    // At least 30 %: the bound says the number already.
    return value !== null && (value === low || value === high) ? ends : amount + colon + ends;
  }
  const [column = '', cell = ''] = text.split(': ');
  return (
    (say.columns[column as keyof typeof say.columns] ?? column) +
    colon +
    cellInWords(column, cell, lang)
  );
}

function cellInWords(column: string, cell: string, lang: Lang): string {
  if (cell === 'none') return words[lang].none;
  switch (column) {
    case 'period_start':
    case 'period_end':
      return dateInWords(cell, lang);
    case 'status':
      return statusInWords(cell as Parameters<typeof statusInWords>[0], lang);
    case 'article': {
      const article = articles().find(({ id }) => id === cell);
      return article === undefined ? cell : titleInWords(article, lang);
    }
    case 'class':
      return classInWords(cell as Parameters<typeof classInWords>[0], lang);
    case 'measure_kind':
      return measureInWords(cell as Parameters<typeof measureInWords>[0], lang);
    case 'period_start_basis':
    case 'period_end_basis':
      return basisInWords(cell as Parameters<typeof basisInWords>[0], lang);
    case 'indicator':
    case 'place':
    case 'group':
    case 'population':
    case 'served':
    case 'actor':
    case 'counted': {
      const named = {
        indicator: indicators,
        place: places,
        group: groups,
        population: groups,
        served: groups,
        actor: groups,
        counted: entities,
      }[column]();
      return named.find(({ id }) => id === cell)?.[`name_${lang}`] ?? cell;
    }
    default: {
      const { terms } = words[lang];
      return terms[cell as keyof typeof terms] ?? cell;
    }
  }
}
